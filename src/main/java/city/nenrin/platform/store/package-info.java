/** What entities of all modules share. */
@NamedInterface("store")
package city.nenrin.platform.store;

import org.springframework.modulith.NamedInterface;
