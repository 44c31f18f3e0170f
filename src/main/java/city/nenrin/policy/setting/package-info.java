/** What a city switches on or off for itself. */
@NamedInterface("setting")
package city.nenrin.policy.setting;

import org.springframework.modulith.NamedInterface;
