/** The engine's side of the cycle: delegates, form handlers, the closer, and starting a year. */
@NamedInterface("process")
package city.nenrin.cycle.process;

import org.springframework.modulith.NamedInterface;
