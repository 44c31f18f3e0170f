/**
 * What only the demo has: the sample city at the first start, users for each role, and a clock that can be moved.
 */
@ApplicationModule(allowedDependencies = {"typed", "calendar", "organization", "cycle", "cycle :: process", "citypackage",
        "platform :: identity", "platform :: security", "platform :: time", "platform :: engine"})
package city.nenrin.demo;

import org.springframework.modulith.ApplicationModule;
