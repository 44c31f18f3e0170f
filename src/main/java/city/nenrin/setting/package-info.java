/** What a city says of itself and switches on or off, in its own file {@code city.csv}. */
@ApplicationModule(allowedDependencies = {"citypackage :: part", "listing", "platform :: store"})
package city.nenrin.setting;

import org.springframework.modulith.ApplicationModule;
