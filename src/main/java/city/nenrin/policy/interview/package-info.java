/** Interviews with the mayor: proposals, opinions, papers, meetings, minutes. */
@NamedInterface("interview")
package city.nenrin.policy.interview;

import org.springframework.modulith.NamedInterface;
