/** Who people are to the engine and to the login. Implemented by the module that owns the organisation. */
@NamedInterface("identity")
package city.nenrin.platform.identity;

import org.springframework.modulith.NamedInterface;
