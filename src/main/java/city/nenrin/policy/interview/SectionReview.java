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

/** What one section proposes before an interview, as a whole: the April report and the head's confirmation. */
@Entity
public class SectionReview extends KeyedEntity<SectionReview.Key> {

    /** Which section's, for which interview. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season, String section) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String sinceOctober;
    private String fromApril;
    private String enteredBy;
    private Instant enteredAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private String remandReason;
    private String remandedBy;

    protected SectionReview() {
    }

    SectionReview(Key key) {
        this.key = key;
    }

    @Override
    protected Key key() {
        return key;
    }

    public String section() {
        return key.section();
    }

    /** Spring: what has changed since the October result (A10). */
    public Optional<String> sinceOctober() {
        return Optional.ofNullable(sinceOctober);
    }

    /** Spring: what will be done from April because of the October result (A09). */
    public Optional<String> fromApril() {
        return Optional.ofNullable(fromApril);
    }

    /** When the proposals were entered last. */
    public Optional<Instant> enteredAt() {
        return Optional.ofNullable(enteredAt);
    }

    /** When the section head confirmed the proposals; empty while they are open or sent back. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Staff code of the section head who confirmed. */
    public Optional<String> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    /** Why the proposals were sent back (差戻し) last; empty once they are confirmed. */
    public Optional<String> remandReason() {
        return Optional.ofNullable(remandReason);
    }

    void enter(String october, String april, String actor, Instant at) {
        sinceOctober = october;
        fromApril = april;
        enteredBy = actor;
        enteredAt = at;
    }

    void confirm(String actor, Instant at) {
        confirmedBy = actor;
        confirmedAt = at;
        remandReason = null;
        remandedBy = null;
    }

    void remand(String reason, String actor) {
        remandReason = reason;
        remandedBy = actor;
        confirmedBy = null;
        confirmedAt = null;
    }
}
