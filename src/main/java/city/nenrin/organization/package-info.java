/**
 * Who there is: units and their versions, posts, staff, roles, liaison officers and proxies.
 */
@ApplicationModule(allowedDependencies = {"citypackage :: part", "listing", "calendar", "platform :: form", "platform :: identity", "platform :: node"})
package city.nenrin.organization;

import org.springframework.modulith.ApplicationModule;
