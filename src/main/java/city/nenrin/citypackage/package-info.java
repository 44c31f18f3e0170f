/**
 * A city as a folder of tables: import, export, the sample city and generated cities of other sizes.
 */
@ApplicationModule(allowedDependencies = {"typed", "listing", "approval", "calendar", "organization", "cycle", "policy", "policy :: plan", "policy :: kpi",
        "policy :: logicmodel", "policy :: setting"})
package city.nenrin.citypackage;

import org.springframework.modulith.ApplicationModule;
