package city.nenrin.policy.improvement;

import city.nenrin.calendar.FiscalYear;
import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a section says came of an improvement, and whether the DX office could verify it. */
@Entity
@Table(name = "improvement_result")
public class ImprovementResult extends KeyedEntity<ImprovementResult.Key> {

    /** Which result of which improvement, from 1; the last one counts. */
    @Embeddable
    public record Key(Long improvement, int sequence) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private LocalDate doneOn;
    private int fiscalYear;
    @Embedded
    private TimeSpent time;
    private BigDecimal hours;
    private long cost;
    private String citizenEffect;
    private String timeUse;
    private String evidence;
    private String enteredBy;
    private Instant enteredAt;
    private BigDecimal verifiedHours;
    private String verifiedBy;
    private LocalDate verifiedOn;
    private String returnedBy;
    private String returnReason;

    protected ImprovementResult() {
    }

    ImprovementResult(Key key, Outcome outcome, String enteredBy, Instant enteredAt) {
        this.key = key;
        this.doneOn = outcome.doneOn();
        this.fiscalYear = FiscalYear.of(outcome.doneOn()).year();
        this.time = outcome.time();
        this.hours = outcome.time().savedHours();
        this.cost = outcome.cost();
        this.citizenEffect = outcome.citizenEffect();
        this.timeUse = outcome.timeUse();
        this.evidence = outcome.evidence();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    @Override
    public Key key() {
        return key;
    }

    public LocalDate doneOn() {
        return doneOn;
    }

    /** 対象年度: the fiscal year in which the change was made. */
    public int fiscalYear() {
        return fiscalYear;
    }

    public TimeSpent time() {
        return time;
    }

    /** Hours a year by the section's figures. */
    public BigDecimal hours() {
        return hours;
    }

    /** Yen spent. */
    public long cost() {
        return cost;
    }

    public String citizenEffect() {
        return citizenEffect;
    }

    public String timeUse() {
        return timeUse;
    }

    public String evidence() {
        return evidence;
    }

    /** Staff code. */
    public String enteredBy() {
        return enteredBy;
    }

    /** Hours a year that the DX office could verify. */
    public Optional<BigDecimal> verifiedHours() {
        return Optional.ofNullable(verifiedHours);
    }

    /** Staff code. */
    public Optional<String> verifiedBy() {
        return Optional.ofNullable(verifiedBy);
    }

    public Optional<LocalDate> verifiedOn() {
        return Optional.ofNullable(verifiedOn);
    }

    /** Why it was sent back; empty unless it was. */
    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    void verify(BigDecimal found, String actor, LocalDate day) {
        verifiedHours = found;
        verifiedBy = actor;
        verifiedOn = day;
    }

    void sendBack(String reason, String actor) {
        returnReason = reason;
        returnedBy = actor;
    }
}
