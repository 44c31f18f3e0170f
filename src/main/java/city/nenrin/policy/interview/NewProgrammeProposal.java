package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A new programme that a section wants, with the first box of its logic model: 「これをやる → 要る予算・人・能力」
 * (A04, A15, BR-12). The rest of the hypothesis stands in the logic model.
 */
@Entity
public class NewProgrammeProposal extends KeyedEntity<String> {

    @Id
    private String modelCode;
    private int cycle;
    @Enumerated(EnumType.STRING)
    private Season season;
    private String section;
    private String name;
    private String measureCode;
    private String commitment;
    private Long budgetNeedYen;
    private BigDecimal peopleNeed;
    private String abilityNeed;
    private boolean withdrawn;

    protected NewProgrammeProposal() {
    }

    NewProgrammeProposal(String modelCode, InterviewMoment moment, String section) {
        this.modelCode = modelCode;
        this.cycle = moment.cycle();
        this.season = moment.season();
        this.section = section;
    }

    @Override
    protected String key() {
        return modelCode;
    }

    /** Code of its logic model. */
    public String modelCode() {
        return modelCode;
    }

    public String section() {
        return section;
    }

    public String name() {
        return name;
    }

    /** The measure it would belong to. */
    public Optional<String> measureCode() {
        return Optional.ofNullable(measureCode);
    }

    /** これをやる. */
    public String commitment() {
        return commitment;
    }

    /** In yen. */
    public Optional<Long> budgetNeedYen() {
        return Optional.ofNullable(budgetNeedYen);
    }

    /** In full-time posts. */
    public Optional<BigDecimal> peopleNeed() {
        return Optional.ofNullable(peopleNeed);
    }

    /** Skills and experience needed. */
    public Optional<String> abilityNeed() {
        return Optional.ofNullable(abilityNeed);
    }

    void propose(NewProgrammeInput input) {
        name = input.name();
        measureCode = input.measureCode();
        commitment = input.commitment();
        budgetNeedYen = input.budgetNeedYen();
        peopleNeed = input.peopleNeed();
        abilityNeed = input.abilityNeed();
    }

    void withdraw() {
        withdrawn = true;
    }
}
