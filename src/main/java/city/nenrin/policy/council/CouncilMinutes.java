package city.nenrin.policy.council;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One version of a meeting's minutes (会議録). A correction asked for by the members makes the next version. */
@Entity
@Table(name = "council_minutes")
public class CouncilMinutes extends KeyedEntity<CouncilMinutes.Key> {

    /** Which version of which meeting; versions count from 1. */
    @Embeddable
    public record Key(int cycle, String phaseKey, int version) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String attendees;
    private String summary;
    private String draftedBy;
    private Instant draftedAt;
    private LocalDate reviewedOn;
    private String correction;
    private LocalDate publishedOn;

    protected CouncilMinutes() {
    }

    CouncilMinutes(Key key, String attendees, String summary, String draftedBy, Instant draftedAt) {
        this.key = key;
        this.attendees = attendees;
        this.summary = summary;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    @Override
    public Key key() {
        return key;
    }

    public String attendees() {
        return attendees;
    }

    /** What was said, in short (発言の要旨). */
    public String summary() {
        return summary;
    }

    /** When the members answered. */
    public Optional<LocalDate> reviewedOn() {
        return Optional.ofNullable(reviewedOn);
    }

    /** What the members want to be corrected; empty if they agree. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    void review(LocalDate day, String wanted) {
        reviewedOn = day;
        correction = wanted;
    }

    void publish(LocalDate day) {
        publishedOn = day;
    }
}
