/**
 * The policy lane: plan tree, logic models, KPIs, interviews, decisions and what became of them.
 */
@ApplicationModule(allowedDependencies = {"citypackage :: part", "setting", "typed", "listing", "organization", "calendar",
        "approval", "platform :: work", "platform :: form", "platform :: model", "platform :: identity",
        "platform :: store", "platform :: node", "platform :: menu", "platform :: page", "lane", "lane :: handover", "lane :: rehearsal"})
package city.nenrin.policy;

import org.springframework.modulith.ApplicationModule;
