package city.nenrin.cycle;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.platform.work.Work;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A phase (工程) of a cycle that has begun, or a further occasion of one that waits for its first day. */
@Entity
@Table(name = "phase")
public class Phase extends KeyedEntity<PhaseKey> {

    @EmbeddedId
    private PhaseKey key;
    private String businessKey;
    private String openingKey;
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

    /** The phase in which a piece of work is done. */
    public static PhaseKey key(Work work) {
        return new PhaseKey(work.cycle(), work.phase(), work.occasion());
    }

    /** A phase that has not begun yet. */
    Phase(PhaseDates dates, String owner) {
        this.key = dates.key();
        this.businessKey = key.businessKey("phase");
        this.openingKey = key.occasion() == 0 ? null : key.businessKey("opening");
        this.name = dates.name();
        this.process = dates.phase().process();
        this.roundProcess = dates.phase().round();
        this.rolling = dates.phase().rolling();
        this.owner = owner;
        this.due = dates.due();
    }

    @Override
    public PhaseKey key() {
        return key;
    }

    public String businessKey() {
        return businessKey;
    }

    /** Business key of the instance that opens a further occasion on its first day; null for the calendar's own. */
    public String openingKey() {
        return openingKey;
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

    /** Null while a further occasion waits for its first day. */
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

    void begin(Instant now) {
        openedAt = now;
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
