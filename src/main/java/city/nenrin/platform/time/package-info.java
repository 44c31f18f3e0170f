/** The one clock, and the virtual time of demos, tests and rehearsals. */
@NamedInterface("time")
package city.nenrin.platform.time;

import org.springframework.modulith.NamedInterface;
