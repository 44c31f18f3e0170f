/**
 * A whole year in virtual time: robots do every task through the same forms as people. It proves that a city's year
 * can be played from its first day to its last before people depend on it. A load run has many people do the tasks of
 * one phase at once, over HTTP.
 */
@ApplicationModule(allowedDependencies = {"calendar", "organization", "cycle", "cycle :: process", "citypackage",
        "lane :: rehearsal", "platform :: database", "platform :: identity", "platform :: time", "platform :: engine", "platform :: work"})
package city.nenrin.rehearsal;

import org.springframework.modulith.ApplicationModule;
