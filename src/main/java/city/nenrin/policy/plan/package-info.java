/** The plan tree: policies (政策), measures (施策) and programmes (事務事業). */
@NamedInterface("plan")
package city.nenrin.policy.plan;

import org.springframework.modulith.NamedInterface;
