package city.nenrin.policy.logicmodel;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The city's steps of one logic-model month. Changed through {@link LogicModelMonths} only. */
@Entity
public class LogicModelMonth extends KeyedEntity<LogicModelMonth.Key> {

    /** Which month. */
    @Embeddable
    public record Key(int cycle, String phaseKey) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String notice;
    private String announcedBy;
    private Instant announcedAt;
    private String summary;
    private String sharedBy;
    private Instant sharedAt;
    private LocalDate decidedOn;
    private String documentNumber;
    private String decisionBy;
    private Instant decisionAt;
    private Instant frozenAt;
    private LocalDate publishedOn;
    private String publishedAtPlace;
    private String publishedBy;

    protected LogicModelMonth() {
    }

    LogicModelMonth(Key key) {
        this.key = key;
    }

    void announce(String text, String actor, Instant at) {
        notice = text;
        announcedBy = actor;
        announcedAt = at;
    }

    void share(String text, String actor, Instant at) {
        summary = text;
        sharedBy = actor;
        sharedAt = at;
    }

    void decide(LocalDate day, String number, String actor, Instant at) {
        decidedOn = day;
        documentNumber = number;
        decisionBy = actor;
        decisionAt = at;
    }

    void freeze(Instant at) {
        frozenAt = at;
    }

    void publish(LocalDate day, String place, String actor) {
        publishedOn = day;
        publishedAtPlace = place;
        publishedBy = actor;
    }

    @Override
    public Key key() {
        return key;
    }

    /** What the policy section told the sections at the beginning. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /** The policy section's summary at the sharing inside city hall (A34). */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    public Optional<Instant> sharedAt() {
        return Optional.ofNullable(sharedAt);
    }

    /** Day of the decision (決裁日), taken outside the system. */
    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    /** Number of the decision in the city's document system. */
    public Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }

    /** Login of the person who recorded the decision. */
    public Optional<String> decisionBy() {
        return Optional.ofNullable(decisionBy);
    }

    /** When the published copies were made. */
    public Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    /** Day of the publication. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** Where it was published. */
    public Optional<String> publishedAtPlace() {
        return Optional.ofNullable(publishedAtPlace);
    }
}
