/** Questions to the policy section's liaison officer (相談): for the officer alone unless the asker allows more. */
@NamedInterface("consultation")
package city.nenrin.policy.consultation;

import org.springframework.modulith.NamedInterface;
