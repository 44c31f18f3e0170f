/**
 * Everything technical, and the only place that knows the inside of the engine. Domain modules implement its ports.
 */
@ApplicationModule(allowedDependencies = {"typed", "listing"})
package city.nenrin.platform;

import org.springframework.modulith.ApplicationModule;
