package city.nenrin.policy.kpi;

import city.nenrin.policy.plan.SourceMark;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** A key performance indicator with its definition; figures are {@link KpiEntry} rows (A01, A66). */
@Entity
public class Kpi {
    @Id
    private String code;
    private String name;
    private String definition;
    private String formula;
    private String unit;
    @Enumerated(EnumType.STRING)
    private BetterDirection betterDirection;
    @Enumerated(EnumType.STRING)
    private Aggregation aggregation;
    private String sourceStatistic;
    private boolean annualPublication;
    private Short publicationMonth;
    private String ownerSection;
    private String measureCode;
    private BigDecimal baselineValue;
    private Integer baselineFiscalYear;
    private boolean headline;
    private BigDecimal headlineValue;
    private Integer headlineFiscalYear;
    @Enumerated(EnumType.STRING)
    private ValueKind valueKind;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;

    protected Kpi() {
    }

    /**
     * A KPI of a section.
     *
     * @param publicationMonth month (1 to 12) in which the statistic behind it appears once a year; null when
     *                         the section can count at any time. Such KPIs are not asked for in autumn.
     * @param measureCode      the measure it belongs to, or null
     */
    public Kpi(String code, String name, String definition, String formula, String unit,
               BetterDirection betterDirection, Aggregation aggregation, String sourceStatistic,
               Integer publicationMonth, String ownerSection, String measureCode, SourceMark sourceMark) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.definition = Objects.requireNonNull(definition);
        this.formula = Objects.requireNonNull(formula);
        this.unit = Objects.requireNonNull(unit);
        this.betterDirection = Objects.requireNonNull(betterDirection);
        this.aggregation = Objects.requireNonNull(aggregation);
        this.sourceStatistic = Objects.requireNonNull(sourceStatistic);
        this.annualPublication = publicationMonth != null;
        this.publicationMonth = publicationMonth == null ? null : publicationMonth.shortValue();
        this.ownerSection = Objects.requireNonNull(ownerSection);
        this.measureCode = measureCode;
        this.valueKind = ValueKind.UNKNOWN;
        this.sourceMark = Objects.requireNonNull(sourceMark);
    }

    /** Sets the starting value; {@code fiscalYear} is null where the source gives no year. */
    public Kpi withBaseline(BigDecimal value, Integer fiscalYear) {
        this.baselineValue = value;
        this.baselineFiscalYear = fiscalYear;
        return this;
    }

    /**
     * Makes it a headline KPI with the right-hand figure of the city's summary page.
     *
     * @param fiscalYear the year the figure is about, or null where the source gives none
     * @param kind       what the figure is; {@link ValueKind#UNKNOWN} unless verified
     */
    public Kpi asHeadline(BigDecimal value, Integer fiscalYear, ValueKind kind) {
        this.headline = true;
        this.headlineValue = value;
        this.headlineFiscalYear = fiscalYear;
        this.valueKind = Objects.requireNonNull(kind);
        return this;
    }

    /** Hands the KPI to another section (BR-37). */
    public void assignTo(String section) {
        this.ownerSection = Objects.requireNonNull(section);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String definition() {
        return definition;
    }

    public String formula() {
        return formula;
    }

    public String unit() {
        return unit;
    }

    public BetterDirection betterDirection() {
        return betterDirection;
    }

    public Aggregation aggregation() {
        return aggregation;
    }

    public String sourceStatistic() {
        return sourceStatistic;
    }

    /** True for statistics that appear once a year; they are not asked for in autumn. */
    public boolean annualPublication() {
        return annualPublication;
    }

    /** Month (1 to 12) in which the statistic appears; empty when it can be counted at any time. */
    public Optional<Integer> publicationMonth() {
        return Optional.ofNullable(publicationMonth).map(Short::intValue);
    }

    /** Unit code of the section that enters the figures. */
    public String ownerSection() {
        return ownerSection;
    }

    public Optional<String> measureCode() {
        return Optional.ofNullable(measureCode);
    }

    public Optional<BigDecimal> baselineValue() {
        return Optional.ofNullable(baselineValue);
    }

    public Optional<Integer> baselineFiscalYear() {
        return Optional.ofNullable(baselineFiscalYear);
    }

    public boolean headline() {
        return headline;
    }

    /** The right-hand figure of a headline KPI; {@link #valueKind()} says what it is. */
    public Optional<BigDecimal> headlineValue() {
        return Optional.ofNullable(headlineValue);
    }

    public Optional<Integer> headlineFiscalYear() {
        return Optional.ofNullable(headlineFiscalYear);
    }

    public ValueKind valueKind() {
        return valueKind;
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }
}
