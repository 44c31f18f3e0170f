package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** What one office writes on the sheet of one measure (所見). */
@Entity
public class MeasureRemark extends KeyedEntity<MeasureRemark.Key> {

    /** Whose remark, on which measure of which department's sheets. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season, String department, String measureCode,
                      @Enumerated(EnumType.STRING) Office office) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Column(name = "text")
    private String text;
    private String enteredBy;
    private Instant enteredAt;

    protected MeasureRemark() {
    }

    MeasureRemark(Key key, String text, String enteredBy, Instant enteredAt) {
        this.key = key;
        this.text = text;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    @Override
    protected Key key() {
        return key;
    }

    public String measureCode() {
        return key.measureCode();
    }

    public Office office() {
        return key.office();
    }

    public String text() {
        return text;
    }

    /** Staff code of the person who wrote it. */
    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
