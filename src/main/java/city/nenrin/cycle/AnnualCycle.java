package city.nenrin.cycle;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A year of the city hall, from March to the April after next (BR-35): 14 months, so two of them overlap. */
@Entity
@Table(name = "annual_cycle")
public class AnnualCycle extends KeyedEntity<Integer> {

    @Id
    private int year;
    private String businessKey;
    private Instant startedAt;
    private Instant armedAt;
    private Instant closedAt;
    private String draftNote;
    private String lesson;

    protected AnnualCycle() {
    }

    AnnualCycle(int year, Instant startedAt) {
        this.year = year;
        this.businessKey = year + "/annual-cycle/city";
        this.startedAt = startedAt;
    }

    @Override
    protected Integer key() {
        return year;
    }

    /** Year of the first March. */
    public int year() {
        return year;
    }

    public String businessKey() {
        return businessKey;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the schedule was fixed and the timers armed; null before. */
    public Instant armedAt() {
        return armedAt;
    }

    /** Null while the year runs. */
    public Instant closedAt() {
        return closedAt;
    }

    /** What the policy section wrote to the others about the draft of the dates; null if nothing. */
    public String draftNote() {
        return draftNote;
    }

    /** What the year taught, for the next one; null if nothing was written. */
    public String lesson() {
        return lesson;
    }

    void note(String text) {
        draftNote = text;
    }

    void learn(String text) {
        lesson = text;
    }

    void arm(Instant now) {
        armedAt = now;
    }

    void close(Instant now) {
        closedAt = now;
    }
}
