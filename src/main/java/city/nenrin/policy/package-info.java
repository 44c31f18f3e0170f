/**
 * The policy lane: plan tree, logic models, KPIs, interviews, decisions and what became of them.
 */
@ApplicationModule(allowedDependencies = {"organization", "calendar", "platform :: work", "platform :: form", "platform :: model"})
package city.nenrin.policy;

import org.springframework.modulith.ApplicationModule;
