package city.nenrin.policy.kpi;

import city.nenrin.policy.plan.SourceMark;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/**
 * One figure of a KPI for a fiscal year and term, or the answer "no data until" a date (BR-31). Rows are never
 * updated: a correction is a new row with the next sequence number (BR-32, BR-33).
 */
@Entity
@Immutable
public class KpiEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kpi_entry_seq")
    @SequenceGenerator(name = "kpi_entry_seq", sequenceName = "kpi_entry_seq", allocationSize = 50)
    private Long id;
    private String kpiCode;
    private int fiscalYear;
    @Enumerated(EnumType.STRING)
    private Term term;
    private int sequenceNumber;
    private BigDecimal value;
    @Enumerated(EnumType.STRING)
    private Certainty certainty;
    private LocalDate baseDate;
    private LocalDate noDataUntil;
    private String cause;
    private String enteredBy;
    private Instant enteredAt;
    private Integer enteredInCycle;
    private String enteredInPhase;
    private String correctionReason;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;

    protected KpiEntry() {
    }

    /** Appends {@code input} as row {@code sequenceNumber} (1 for the first); the caller has validated it. */
    public KpiEntry(KpiInput input, int sequenceNumber, EntryContext context, Instant enteredAt, SourceMark mark) {
        this.kpiCode = input.kpiCode();
        this.fiscalYear = input.fiscalYear();
        this.term = input.term();
        this.sequenceNumber = sequenceNumber;
        this.value = input.value();
        this.certainty = input.certainty();
        this.baseDate = input.baseDate();
        this.noDataUntil = input.noDataUntil();
        this.cause = input.cause();
        this.correctionReason = input.correctionReason();
        this.enteredBy = context.actor();
        this.enteredInCycle = context.cycle();
        this.enteredInPhase = context.phase();
        this.enteredAt = enteredAt;
        this.sourceMark = mark;
    }

    public Long id() {
        return id;
    }

    public String kpiCode() {
        return kpiCode;
    }

    /** 対象年度: the fiscal year the figure is about, apart from the cycle that asked for it. */
    public int fiscalYear() {
        return fiscalYear;
    }

    public Term term() {
        return term;
    }

    /** 1 for the first entry of a KPI, year and term; the highest counts. */
    public int sequenceNumber() {
        return sequenceNumber;
    }

    /** In the unit of the KPI; empty when the answer is "no data until". */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    public Optional<Certainty> certainty() {
        return Optional.ofNullable(certainty);
    }

    /** 基準日: the day as of which the figure holds. */
    public Optional<LocalDate> baseDate() {
        return Optional.ofNullable(baseDate);
    }

    /** The day on which data is expected; present exactly when there is no value (BR-31). */
    public Optional<LocalDate> noDataUntil() {
        return Optional.ofNullable(noDataUntil);
    }

    /** Why the figure is outside the expected band. */
    public Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    /** Login of the person who entered it. */
    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public Optional<Integer> enteredInCycle() {
        return Optional.ofNullable(enteredInCycle);
    }

    public Optional<String> enteredInPhase() {
        return Optional.ofNullable(enteredInPhase);
    }

    /** Present when the entry corrects an earlier one. */
    public Optional<String> correctionReason() {
        return Optional.ofNullable(correctionReason);
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }
}
