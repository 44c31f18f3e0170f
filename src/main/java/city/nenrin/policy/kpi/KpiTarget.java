package city.nenrin.policy.kpi;

import city.nenrin.policy.plan.SourceMark;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/** The target of a KPI for one fiscal year. */
@Entity
@IdClass(KpiTarget.Key.class)
public class KpiTarget {
    @Id
    private String kpiCode;
    @Id
    private int fiscalYear;
    private BigDecimal value;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;

    protected KpiTarget() {
    }

    public KpiTarget(String kpiCode, int fiscalYear, BigDecimal value, SourceMark sourceMark) {
        this.kpiCode = Objects.requireNonNull(kpiCode);
        this.fiscalYear = fiscalYear;
        this.value = Objects.requireNonNull(value);
        this.sourceMark = Objects.requireNonNull(sourceMark);
    }

    public String kpiCode() {
        return kpiCode;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** In the unit of the KPI. */
    public BigDecimal value() {
        return value;
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }

    /** Identity of a target: KPI and fiscal year. */
    public record Key(String kpiCode, int fiscalYear) implements Serializable {
    }
}
