package city.nenrin.cycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A phase (工程) of a cycle that has begun. */
@Entity
@Table(name = "phase")
public class Phase {

    /** Year of the cycle and key of the phase. */
    @Embeddable
    public record Key(int cycle, String phaseKey) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String businessKey;
    private String name;
    private String process;
    private String roundProcess;
    private boolean rolling;
    private String owner;
    private LocalDate due;
    private Instant openedAt;
    private Instant releasedAt;
    private Instant overdueAt;
    private LocalDate passedDue;
    private LocalDate remindedDue;
    private Instant unitsClosedAt;
    private Instant closedAt;
    private String closeReason;

    protected Phase() {
    }

    Phase(Key key, String name, String process, String roundProcess, boolean rolling, String owner, LocalDate due,
          Instant openedAt) {
        this.key = key;
        this.businessKey = key.cycle() + "/" + key.phaseKey() + "/phase";
        this.name = name;
        this.process = process;
        this.roundProcess = roundProcess;
        this.rolling = rolling;
        this.owner = owner;
        this.due = due;
        this.openedAt = openedAt;
    }

    public Key key() {
        return key;
    }

    public String businessKey() {
        return businessKey;
    }

    /** Japanese name on the day of opening. */
    public String name() {
        return name;
    }

    /** Key of the unit process; null for a phase that has dates only. */
    public String process() {
        return process;
    }

    /** Key of the city's own process, or null. */
    public String roundProcess() {
        return roundProcess;
    }

    /** Whether units arise on demand until the deadline. */
    public boolean rolling() {
        return rolling;
    }

    /** Code of the section that owns the phase. */
    public String owner() {
        return owner;
    }

    /** Last day for submission, inclusive; single units may have been given a later one. */
    public LocalDate due() {
        return due;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When all units had been opened; null before. */
    public Instant releasedAt() {
        return releasedAt;
    }

    /**
     * When the process noted that the last deadline had passed, those of single units included; null before. Whether
     * the phase is late is not asked here but of the calendar: {@link PhaseState}.
     */
    public Instant overdueAt() {
        return overdueAt;
    }

    /** The latest last day that has passed; null before the first. Units that were given a later one still have time. */
    LocalDate passedDue() {
        return passedDue;
    }

    /** The latest last day of which was reminded; null before the first. */
    LocalDate remindedDue() {
        return remindedDue;
    }

    public Instant unitsClosedAt() {
        return unitsClosedAt;
    }

    /** Why the owner closed the phase while units were open; null otherwise. */
    public String closeReason() {
        return closeReason;
    }

    void closeBecause(String reason) {
        closeReason = reason;
    }

    /** Null while the phase is open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** A phase without a process makes no tasks: it shows its dates and ends with them. */
    boolean datesOnly() {
        return process == null;
    }

    void release(Instant now) {
        releasedAt = now;
    }

    void overdue(Instant now) {
        overdueAt = now;
    }

    void pass(LocalDate day) {
        passedDue = day;
    }

    void remindOf(LocalDate day) {
        remindedDue = day;
    }

    void postpone(LocalDate newDue) {
        due = newDue;
    }

    void close(Instant now) {
        closedAt = now;
    }
}
