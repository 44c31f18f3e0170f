package city.nenrin.policy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Objects;
import java.util.Optional;

/** A programme (事務事業): what receives a direction (方向性) and stands as an activity in logic models. */
@Entity
public class Programme {
    @Id
    private String code;
    private String name;
    private String measureCode;
    private String ownerSection;
    private boolean shortForm;
    private boolean basicService;
    @Enumerated(EnumType.STRING)
    private ProgrammeState state;
    private int sinceFiscalYear;
    private Integer untilFiscalYear;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;

    protected Programme() {
    }

    /**
     * A programme as a master record.
     *
     * @param shortForm       statutory or routine, takes the short form (BR-7)
     * @param basicService    基本的行政サービス, shown as secured
     * @param sinceFiscalYear first fiscal year in which it runs
     * @param untilFiscalYear last fiscal year in which it runs (inclusive), or null
     */
    public Programme(String code, String name, String measureCode, String ownerSection, boolean shortForm,
                     boolean basicService, ProgrammeState state, int sinceFiscalYear, Integer untilFiscalYear,
                     SourceMark sourceMark) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.measureCode = Objects.requireNonNull(measureCode);
        this.ownerSection = Objects.requireNonNull(ownerSection);
        this.shortForm = shortForm;
        this.basicService = basicService;
        this.state = Objects.requireNonNull(state);
        this.sinceFiscalYear = sinceFiscalYear;
        this.untilFiscalYear = untilFiscalYear;
        this.sourceMark = Objects.requireNonNull(sourceMark);
    }

    /** Direction 停止: the programme rests until it is resumed (BR-8). */
    public void suspend() {
        this.state = ProgrammeState.SUSPENDED;
    }

    /** Ends a suspension. */
    public void resume() {
        this.state = ProgrammeState.ACTIVE;
        this.untilFiscalYear = null;
    }

    /**
     * Direction 廃止 (BR-8).
     *
     * @param lastFiscalYear last fiscal year in which the programme runs, inclusive
     * @throws IllegalArgumentException when it would end before it began
     */
    public void abolish(int lastFiscalYear) {
        if (lastFiscalYear < sinceFiscalYear) {
            throw new IllegalArgumentException("廃止年度は開始年度（" + sinceFiscalYear + "年度）以降で入力してください（入力値: "
                    + lastFiscalYear + "年度）");
        }
        this.state = ProgrammeState.ABOLISHED;
        this.untilFiscalYear = lastFiscalYear;
    }

    /** Hands the programme to another section (BR-37). */
    public void assignTo(String section) {
        this.ownerSection = Objects.requireNonNull(section);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String measureCode() {
        return measureCode;
    }

    /** Unit code of the section in charge. */
    public String ownerSection() {
        return ownerSection;
    }

    /** Statutory or routine: takes the short form (BR-7). */
    public boolean shortForm() {
        return shortForm;
    }

    /** 基本的行政サービス: shown as secured, never as "without priority". */
    public boolean basicService() {
        return basicService;
    }

    public ProgrammeState state() {
        return state;
    }

    public int sinceFiscalYear() {
        return sinceFiscalYear;
    }

    /** Last fiscal year, inclusive; empty while no end is decided. */
    public Optional<Integer> untilFiscalYear() {
        return Optional.ofNullable(untilFiscalYear);
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }
}
