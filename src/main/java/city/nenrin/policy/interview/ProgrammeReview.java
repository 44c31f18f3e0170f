package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/** What a section proposes for one programme before an interview (事業見直し方針, A02). */
@Entity
public class ProgrammeReview extends KeyedEntity<ProgrammeReview.Key> {

    /** Which programme's, for which interview. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season, String programmeCode)
            implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String section;
    private String direction;
    @Enumerated(EnumType.STRING)
    private Change change;
    private String content;
    private Long budgetNeedYen;
    private BigDecimal peopleNeed;
    private String question;

    protected ProgrammeReview() {
    }

    ProgrammeReview(Key key) {
        this.key = key;
    }

    @Override
    protected Key key() {
        return key;
    }

    public String programmeCode() {
        return key.programmeCode();
    }

    /** Unit code of the section that proposed it. */
    public String section() {
        return section;
    }

    /** Code of the proposed direction (方向性の案), for example {@code KEEP}. */
    public String direction() {
        return direction;
    }

    public Change change() {
        return change;
    }

    /** What is stopped, reduced or changed. */
    public Optional<String> content() {
        return Optional.ofNullable(content);
    }

    /** Budget needed, in yen. */
    public Optional<Long> budgetNeedYen() {
        return Optional.ofNullable(budgetNeedYen);
    }

    /** People needed, in full-time posts with one decimal. */
    public Optional<BigDecimal> peopleNeed() {
        return Optional.ofNullable(peopleNeed);
    }

    /** The question to the mayor. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    void propose(String proposer, ReviewInput input) {
        section = proposer;
        direction = input.direction();
        change = input.change();
        content = input.content();
        budgetNeedYen = input.budgetNeedYen();
        peopleNeed = input.peopleNeed();
        question = input.question();
    }
}
