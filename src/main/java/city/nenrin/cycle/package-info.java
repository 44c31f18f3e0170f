/**
 * The annual cycle: phases, their units, opening, closing and notices.
 */
@ApplicationModule(allowedDependencies = {"citypackage :: part", "typed", "organization", "calendar", "platform :: work",
        "platform :: form", "platform :: model", "platform :: store", "platform :: menu", "platform :: page"})
package city.nenrin.cycle;

import org.springframework.modulith.ApplicationModule;
