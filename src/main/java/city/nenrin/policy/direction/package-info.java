/** The direction paper (方針) that follows from the interviews: draft, consent, executive meeting, decision, notice (A25). */
@NamedInterface("direction")
package city.nenrin.policy.direction;

import org.springframework.modulith.NamedInterface;
