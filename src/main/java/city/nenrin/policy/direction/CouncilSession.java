package city.nenrin.policy.direction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version before the executive meeting (庁議).
 *
 * @param tabledOn  the day on which it was tabled (付議日)
 * @param presenter who presents it, by post
 * @param heldOn    the day of the meeting, or null before
 * @param result    how it ended, or null before
 * @param changes   what the meeting changed, or wants to be changed, or null
 */
public record CouncilSession(int version, LocalDate tabledOn, String presenter, LocalDate heldOn, CouncilResult result,
                             String changes) {

    /** How it ended; empty before the meeting. */
    public Optional<CouncilResult> ended() {
        return Optional.ofNullable(result);
    }
}
