/**
 * Approvals: formal decisions taken outside (◎: date and document number), and the optional approval model (BR-22 to 27).
 */
@ApplicationModule(allowedDependencies = {"typed", "organization", "calendar", "platform :: form", "platform :: model", "platform :: work",
        "platform :: identity", "platform :: menu", "platform :: page"})
package city.nenrin.approval;

import org.springframework.modulith.ApplicationModule;
