package city.nenrin.approval;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper before the executive meeting (庁議).
 *
 * @param subject   what the paper is about; the topic's own key
 * @param version   version of the paper
 * @param tabledOn  the day on which it was tabled (付議日)
 * @param presenter who presents it, by post
 * @param heldOn    the day of the meeting, or null before
 * @param result    how it ended, or null before
 * @param changes   what the meeting changed, or wants to be changed, or null
 */
public record ExecutiveMeeting(String subject, int version, LocalDate tabledOn, String presenter, LocalDate heldOn,
                               MeetingResult result, String changes) {

    /** How it ended; empty before the meeting. */
    public Optional<MeetingResult> ended() {
        return Optional.ofNullable(result);
    }
}
