/**
 * A city as a folder of tables: import, export, the sample city and generated cities of other sizes. Which tables there
 * are is said by the modules that bring them.
 */
@ApplicationModule(allowedDependencies = {"listing", "typed"})
package city.nenrin.citypackage;

import org.springframework.modulith.ApplicationModule;
