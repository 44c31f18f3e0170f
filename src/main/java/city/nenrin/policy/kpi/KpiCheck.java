package city.nenrin.policy.kpi;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** How the figures of one section in one KPI phase were confirmed and inspected (A33). */
@Entity
@Table(name = "kpi_check")
public class KpiCheck extends KeyedEntity<KpiCheck.Key> {

    /** Which check. */
    @Embeddable
    public record Key(int cycle, String phaseKey, String section) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String confirmedBy;
    private Instant confirmedAt;
    private String inspectedBy;
    private Instant inspectedAt;
    private String comment;
    private String remandReason;
    private String remandedBy;

    protected KpiCheck() {
    }

    KpiCheck(Key key) {
        this.key = key;
    }

    @Override
    public Key key() {
        return key;
    }

    /** Staff code of the section head who confirmed the figures. */
    public Optional<String> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    public Optional<Instant> inspectedAt() {
        return Optional.ofNullable(inspectedAt);
    }

    /** The department's comment on the section's figures. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** Why the figures were sent back (差戻し) last; empty once they are confirmed. */
    public Optional<String> remandReason() {
        return Optional.ofNullable(remandReason);
    }

    void remand(String reason, String actor) {
        remandReason = reason;
        remandedBy = actor;
        confirmedBy = null;
        confirmedAt = null;
    }

    void confirm(String actor, Instant at) {
        confirmedBy = actor;
        confirmedAt = at;
        remandReason = null;
        remandedBy = null;
    }

    void inspect(String text, String actor, Instant at) {
        comment = text;
        inspectedBy = actor;
        inspectedAt = at;
    }
}
