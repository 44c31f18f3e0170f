package city.nenrin.policy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** Budget and settlement of a programme in one fiscal year, in yen. */
@Entity
@IdClass(ProgrammeBudget.Key.class)
public class ProgrammeBudget {
    @Id
    private String programmeCode;
    @Id
    private int fiscalYear;
    private long budgetYen;
    private Long settlementYen;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;

    protected ProgrammeBudget() {
    }

    /**
     * @param budgetYen     budget at the end of the year, in yen
     * @param settlementYen settled amount in yen, or null while the books are open
     */
    public ProgrammeBudget(String programmeCode, int fiscalYear, long budgetYen, Long settlementYen,
                           SourceMark sourceMark) {
        this.programmeCode = Objects.requireNonNull(programmeCode);
        this.fiscalYear = fiscalYear;
        this.budgetYen = budgetYen;
        this.settlementYen = settlementYen;
        this.sourceMark = Objects.requireNonNull(sourceMark);
    }

    public String programmeCode() {
        return programmeCode;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long budgetYen() {
        return budgetYen;
    }

    /** Empty while the books are open. */
    public Optional<Long> settlementYen() {
        return Optional.ofNullable(settlementYen);
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }

    /** Identity: programme and fiscal year. */
    public record Key(String programmeCode, int fiscalYear) implements Serializable {
    }
}
