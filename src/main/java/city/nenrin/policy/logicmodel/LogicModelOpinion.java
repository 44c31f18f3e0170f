package city.nenrin.policy.logicmodel;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a related section (関係課) was asked about a model in a month, and what it answered. */
@Entity
public class LogicModelOpinion extends KeyedEntity<LogicModelOpinion.Key> {

    /** Which section about which model in which month. */
    @Embeddable
    public record Key(int cycle, String phaseKey, String modelCode, String section) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String question;
    private String askedBy;
    private Instant askedAt;
    private LocalDate due;
    private boolean awaited;
    private String opinion;
    private String enteredBy;
    private Instant enteredAt;

    protected LogicModelOpinion() {
    }

    LogicModelOpinion(Key key) {
        this.key = key;
    }

    void ask(String text, LocalDate until, String actor, Instant at) {
        question = text;
        due = until;
        askedBy = actor;
        askedAt = at;
        awaited = true;
    }

    void answer(String text, String actor, Instant at) {
        opinion = text;
        enteredBy = actor;
        enteredAt = at;
        awaited = false;
    }

    void close() {
        awaited = false;
    }

    @Override
    public Key key() {
        return key;
    }

    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /** Last working day for an answer, inclusive. */
    public LocalDate due() {
        return due;
    }

    /** Whether an answer is still waited for. */
    public boolean awaited() {
        return awaited;
    }

    /** The answer; empty where the section let the time pass. */
    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    /** Login of the person who answered. */
    public Optional<String> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }
}
