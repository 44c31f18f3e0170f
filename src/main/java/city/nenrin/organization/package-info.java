/**
 * Who there is: units and their versions, posts, staff, roles, liaison officers and proxies.
 */
@ApplicationModule(allowedDependencies = {"calendar", "platform :: identity", "platform :: mirror"})
package city.nenrin.organization;

import org.springframework.modulith.ApplicationModule;
