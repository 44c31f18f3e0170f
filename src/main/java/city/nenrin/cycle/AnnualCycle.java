package city.nenrin.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A year of the city hall, from March to the April after next (BR-35): 14 months, so two of them overlap. */
@Entity
@Table(name = "annual_cycle")
public class AnnualCycle {

    @Id
    private int year;
    private String businessKey;
    private Instant startedAt;
    private Instant armedAt;
    private Instant closedAt;

    protected AnnualCycle() {
    }

    AnnualCycle(int year, Instant startedAt) {
        this.year = year;
        this.businessKey = year + "/annual-cycle/city";
        this.startedAt = startedAt;
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

    void arm(Instant now) {
        armedAt = now;
    }

    void close(Instant now) {
        closedAt = now;
    }
}
