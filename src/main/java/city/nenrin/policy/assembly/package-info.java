/** The assembly's evaluation of programmes that it samples (議会抽出事業評価). */
@NamedInterface("assembly")
package city.nenrin.policy.assembly;

import org.springframework.modulith.NamedInterface;
