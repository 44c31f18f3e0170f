package city.nenrin.policy.council;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** One meeting of the council: where and when, with which papers, and when the city's view was reported. */
@Entity
@Table(name = "council_meeting")
public class CouncilMeeting extends KeyedEntity<CouncilMeeting.Key> {

    /** Year of the cycle and key of the phase, for example {@code plan-council-july}. */
    @Embeddable
    public record Key(int cycle, String phaseKey) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private LocalDate heldOn;
    private String startsAt;
    private String place;
    private String attendance;
    private String scheduledBy;
    private Instant scheduledAt;
    private String papers;
    private LocalDate sentOn;
    private LocalDate viewReportedOn;

    protected CouncilMeeting() {
    }

    CouncilMeeting(Key key) {
        this.key = key;
    }

    @Override
    public Key key() {
        return key;
    }

    /** The day of the meeting. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** When it begins, by the clock of the city. */
    public LocalDateTime begins() {
        return heldOn.atTime(LocalTime.parse(startsAt));
    }

    /** Beginning as {@code HH:mm}. */
    public String startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    /** Who is expected (出席予定). */
    public Optional<String> attendance() {
        return Optional.ofNullable(attendance);
    }

    /** The papers as they were decided. */
    public Optional<String> papers() {
        return Optional.ofNullable(papers);
    }

    /** When notice and papers of the day as it stands went to the members; empty again after a change. */
    public Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }

    /** When 市の考え方 was reported. */
    public Optional<LocalDate> viewReportedOn() {
        return Optional.ofNullable(viewReportedOn);
    }

    void schedule(LocalDate day, String time, String where, String who, String actor, Instant now) {
        heldOn = day;
        startsAt = time;
        place = where;
        attendance = who;
        scheduledBy = actor;
        scheduledAt = now;
    }

    void decide(String decided) {
        papers = decided;
    }

    void send(LocalDate day) {
        sentOn = day;
    }

    /** The day has changed: the notice of the new one is still to go out. */
    void notYetSent() {
        sentOn = null;
    }

    void reportView(LocalDate day) {
        viewReportedOn = day;
    }
}
