/** The Comprehensive Plan Council (総合計画審議会): meetings, minutes, opinions and what the city answers. */
@NamedInterface("council")
package city.nenrin.policy.council;

import org.springframework.modulith.NamedInterface;
