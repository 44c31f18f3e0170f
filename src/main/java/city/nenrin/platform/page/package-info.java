/**
 * Pages of ours on which something is filled in: what they call their fields, and how they answer what is refused.
 */
@NamedInterface("page")
package city.nenrin.platform.page;

import org.springframework.modulith.NamedInterface;
