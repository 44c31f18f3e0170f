/**
 * What several topics together say about the city's work: papers that are read and printed. It reads only.
 */
@ApplicationModule(allowedDependencies = {"typed", "organization", "calendar", "lane :: handover", "platform :: menu"})
package city.nenrin.insight;

import org.springframework.modulith.ApplicationModule;
