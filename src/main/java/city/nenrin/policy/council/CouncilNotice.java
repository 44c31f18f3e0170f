package city.nenrin.policy.council;

import java.time.LocalDate;

/**
 * One notice that went to the members: when, to whom, and which day it named.
 *
 * @param startsAt {@code HH:mm}
 */
public record CouncilNotice(LocalDate sentOn, String recipients, LocalDate heldOn, String startsAt, String place) {
}
