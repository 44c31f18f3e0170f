/** The public site: what the city published of its logic models and KPIs, as files (A30, BR-4). */
@NamedInterface("publication")
package city.nenrin.policy.publication;

import org.springframework.modulith.NamedInterface;
