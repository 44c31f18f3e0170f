/**
 * The city hall's time: fiscal years, eras, working days and the schedule of phases.
 */
@ApplicationModule(allowedDependencies = {"citypackage :: part", "listing", "typed", "platform :: store", "platform :: node",
        "platform :: menu", "platform :: page"})
package city.nenrin.calendar;

import org.springframework.modulith.ApplicationModule;
