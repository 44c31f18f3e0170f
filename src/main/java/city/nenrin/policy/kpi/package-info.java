/** KPIs, their targets and the figures entered for them. */
@NamedInterface("kpi")
package city.nenrin.policy.kpi;

import org.springframework.modulith.NamedInterface;
