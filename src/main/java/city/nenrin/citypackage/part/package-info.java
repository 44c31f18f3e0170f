/** What a module brings to the city package: its tables, how they are checked, loaded and written back. */
@NamedInterface("part")
package city.nenrin.citypackage.part;

import org.springframework.modulith.NamedInterface;
