package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What concerns all departments in one of the two interviews of a year. */
@Entity
public class InterviewRound extends KeyedEntity<InterviewRound.Key> {

    /** By default the measures of priority 1 and 2 are evaluated (BR-6). */
    static final short DEFAULT_LOWEST_PRIORITY = 2;

    /** Which interview. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String notice;
    private String focus;
    private short lowestPriority = DEFAULT_LOWEST_PRIORITY;
    private String announcedBy;
    private Instant announcedAt;
    private LocalDate distributedOn;
    private String distributionNote;
    private String distributedBy;
    private LocalDate decidedOn;
    private String documentNumber;
    private String fixedBy;
    private Instant fixedAt;
    private LocalDate sharedOn;
    private String shareNote;
    private String sharedBy;
    private LocalDate wrapUpOn;
    private String wrapUpAttendees;
    private String wrapUpIssues;
    private String wrapUpDirections;
    private String wrapUpBy;

    protected InterviewRound() {
    }

    InterviewRound(Key key) {
        this.key = key;
    }

    @Override
    protected Key key() {
        return key;
    }

    /** What the city told the departments at the beginning. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /** 今回の重点. */
    public Optional<String> focus() {
        return Optional.ofNullable(focus);
    }

    /** Measures down to this priority are evaluated, 1 to 3 (BR-6). */
    public int lowestPriority() {
        return lowestPriority;
    }

    public Optional<Instant> announcedAt() {
        return Optional.ofNullable(announcedAt);
    }

    /** The day on which the papers were handed out. */
    public Optional<LocalDate> distributedOn() {
        return Optional.ofNullable(distributedOn);
    }

    public Optional<String> distributionNote() {
        return Optional.ofNullable(distributionNote);
    }

    /** 決裁日 of the results; empty before they are fixed. */
    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    /** 文書番号 of the results. */
    public Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }

    /** The day from which all staff can read the results. */
    public Optional<LocalDate> sharedOn() {
        return Optional.ofNullable(sharedOn);
    }

    public Optional<String> shareNote() {
        return Optional.ofNullable(shareNote);
    }

    /** The day of the wrap-up meeting (総括会議); empty if there was none. */
    public Optional<LocalDate> wrapUpOn() {
        return Optional.ofNullable(wrapUpOn);
    }

    public Optional<String> wrapUpAttendees() {
        return Optional.ofNullable(wrapUpAttendees);
    }

    /** Issues that concern several departments. */
    public Optional<String> wrapUpIssues() {
        return Optional.ofNullable(wrapUpIssues);
    }

    public Optional<String> wrapUpDirections() {
        return Optional.ofNullable(wrapUpDirections);
    }

    void announce(String text, String mainPoint, int priority, String actor, Instant at) {
        notice = text;
        focus = mainPoint;
        lowestPriority = (short) priority;
        announcedBy = actor;
        announcedAt = at;
    }

    void distribute(LocalDate day, String note, String actor) {
        distributedOn = day;
        distributionNote = note;
        distributedBy = actor;
    }

    void fix(LocalDate day, String number, String actor, Instant at) {
        decidedOn = day;
        documentNumber = number;
        fixedBy = actor;
        fixedAt = at;
    }

    void share(LocalDate day, String note, String actor) {
        sharedOn = day;
        shareNote = note;
        sharedBy = actor;
    }

    void wrapUp(LocalDate day, String attendees, String issues, String directions, String actor) {
        wrapUpOn = day;
        wrapUpAttendees = attendees;
        wrapUpIssues = issues;
        wrapUpDirections = directions;
        wrapUpBy = actor;
    }
}
