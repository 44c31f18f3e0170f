package city.nenrin.policy.logicmodel;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** Why a version was submitted outside the logic-model months (BR-2). */
@Entity
public class LogicModelRevision extends KeyedEntity<LogicModelRevision.Key> {

    /** Which version. */
    @Embeddable
    public record Key(String modelCode, int number) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String decision;
    private String reason;
    private String actor;

    protected LogicModelRevision() {
    }

    LogicModelRevision(Key key, String decision, String reason, String actor) {
        this.key = key;
        this.decision = decision;
        this.reason = reason;
        this.actor = actor;
    }

    @Override
    protected Key key() {
        return key;
    }

    /** Number of the version. */
    public int number() {
        return key.number();
    }

    /** Code or document number of the mayor's decision. */
    public String decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    /** Login of the person who recorded it. */
    public String actor() {
        return actor;
    }
}
