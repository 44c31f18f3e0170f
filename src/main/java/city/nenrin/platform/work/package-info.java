/** What the engine asks the domain about a piece of work: ports that domain modules implement, and the values they exchange. */
@NamedInterface("work")
package city.nenrin.platform.work;

import org.springframework.modulith.NamedInterface;
