package city.nenrin.policy.council;

import java.time.Instant;
import java.time.LocalDate;

/** One change of a meeting's day, hour or place; times are {@code HH:mm}. */
public record CouncilMove(LocalDate heldBefore, String startsBefore, String placeBefore, LocalDate heldAfter,
                          String startsAfter, String placeAfter, String reason, String movedBy, Instant movedAt) {
}
