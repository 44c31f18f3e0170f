/** What the mayor decided in the interviews, what it needs, and what became of it (BR-8 to 12). */
@NamedInterface("decision")
package city.nenrin.policy.decision;

import org.springframework.modulith.NamedInterface;
