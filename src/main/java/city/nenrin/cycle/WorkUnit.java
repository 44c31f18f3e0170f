package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.platform.work.Work;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One unit's work in a phase, or the city's round of it. It has a process instance of its own. */
@Entity
@Table(name = "phase_unit")
public class WorkUnit {

    /** Where the work stands. Missing: the owner of the phase closed it without a submission (未提出). */
    public enum State { WAITING, OPEN, CLOSED, MISSING, EXEMPT }

    @Id
    private String businessKey;
    @Embedded
    private PhaseKey phase;
    @Enumerated(EnumType.STRING)
    private Work.Kind kind;
    private String subject;
    private String owner;
    private String label;
    @Enumerated(EnumType.STRING)
    private State state;
    private String reason;
    private Instant openedAt;
    private LocalDate due;
    private LocalDate quietUntil;
    private Instant handedInAt;
    private Instant closedAt;
    private boolean late;

    protected WorkUnit() {
    }

    public String businessKey() {
        return businessKey;
    }

    /** The phase in which it has to be done. */
    public PhaseKey phase() {
        return phase;
    }

    public Work.Kind kind() {
        return kind;
    }

    /** Code of what the work is about. */
    public String subject() {
        return subject;
    }

    /** Code of the unit that owns the work now. */
    public String owner() {
        return owner;
    }

    public String label() {
        return label;
    }

    public State state() {
        return state;
    }

    /** Why the unit is exempt or missing; null otherwise. */
    public String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Last day for submission, inclusive. */
    public LocalDate due() {
        return due;
    }

    /** Whether nobody is to be reminded of its last day: a disaster gave it that day. */
    boolean quiet() {
        return quietUntil != null && !quietUntil.isBefore(due);
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** When the owner last completed a step of its own; null before the first. */
    public Instant handedInAt() {
        return handedInAt;
    }

    /** Whether its owner handed it in after its last day. */
    public boolean late() {
        return late;
    }

    void open(Instant now) {
        state = State.OPEN;
        openedAt = now;
    }

    void handIn(Instant now) {
        handedInAt = now;
    }

    void close(Instant now, boolean afterDue) {
        state = State.CLOSED;
        closedAt = now;
        late = afterDue;
    }

    void end(State end, String why, Instant now) {
        state = end;
        reason = why;
        closedAt = now;
    }

    void postpone(LocalDate newDue) {
        due = newDue;
    }

    void keepQuiet() {
        quietUntil = due;
    }
}
