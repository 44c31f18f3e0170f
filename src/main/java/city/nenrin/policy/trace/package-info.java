/** Questions across the policy lane: why this yen, and what became of a decision. Reads only. */
@NamedInterface("trace")
package city.nenrin.policy.trace;

import org.springframework.modulith.NamedInterface;
