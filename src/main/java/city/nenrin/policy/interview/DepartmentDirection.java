package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** 部の方針: what a department wants to say and ask in the interview. */
@Entity
public class DepartmentDirection extends KeyedEntity<DepartmentDirection.Key> {

    /** Which department's, for which interview. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season, String department)
            implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String statement;
    private String question;
    private String confirmedBy;
    private Instant confirmedAt;

    protected DepartmentDirection() {
    }

    DepartmentDirection(Key key, String statement, String question, String confirmedBy, Instant confirmedAt) {
        this.key = key;
        this.statement = statement;
        this.question = question;
        this.confirmedBy = confirmedBy;
        this.confirmedAt = confirmedAt;
    }

    @Override
    protected Key key() {
        return key;
    }

    public String statement() {
        return statement;
    }

    /** What the department asks the mayor. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /** Staff code of the department head. */
    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
