/**
 * What several topics together say about the city's work: papers that are read and printed. It reads only.
 */
@ApplicationModule(allowedDependencies = {"organization", "calendar", "platform :: menu", "policy :: decision", "policy :: kpi",
        "policy :: logicmodel", "policy :: consultation", "policy :: improvement"})
package city.nenrin.insight;

import org.springframework.modulith.ApplicationModule;
