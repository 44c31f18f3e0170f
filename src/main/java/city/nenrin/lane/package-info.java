/**
 * What a lane (policy, finance, personnel) brings to the house, and what lanes ask of each other: ports and the values
 * they exchange, nothing else. Nobody knows a lane but the lane itself.
 */
@ApplicationModule(allowedDependencies = {"calendar", "organization"})
package city.nenrin.lane;

import org.springframework.modulith.ApplicationModule;
