package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** The minutes of a department's interview, confirmed by its head or by silence. */
@Entity
@Table(name = "interview_minutes")
public class Minutes extends KeyedEntity<Minutes.Key> {

    /** Which department's, of which interview. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season, String department)
            implements Serializable {
    }

    /** How far the minutes are. */
    public enum State {
        SENT("確認依頼中"),
        OBJECTED("異議あり"),
        CONFIRMED("確認済み"),
        /** Nobody objected within three working days. */
        DEEMED("確認とみなす");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @EmbeddedId
    private Key key;
    private String summary;
    @Enumerated(EnumType.STRING)
    private State state;
    private String recordedBy;
    private Instant recordedAt;
    private String objection;
    private String settledBy;
    private Instant settledAt;

    protected Minutes() {
    }

    Minutes(Key key) {
        this.key = key;
    }

    @Override
    protected Key key() {
        return key;
    }

    public String department() {
        return key.department();
    }

    /** What was said, in short. */
    public String summary() {
        return summary;
    }

    public State state() {
        return state;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** What the department head objected to last; empty if nothing, or once the minutes are settled. */
    public Optional<String> objection() {
        return Optional.ofNullable(objection);
    }

    /** Staff code of the department head who confirmed; empty where silence did. */
    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    void record(String text, String actor, Instant at) {
        summary = text;
        recordedBy = actor;
        recordedAt = at;
        state = State.SENT;
    }

    void object(String text) {
        objection = text;
        state = State.OBJECTED;
    }

    void settle(State how, String actor, Instant at) {
        state = how;
        settledBy = actor;
        settledAt = at;
        objection = null;
    }
}
