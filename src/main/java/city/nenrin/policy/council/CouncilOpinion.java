package city.nenrin.policy.council;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** An opinion of the council, the section that it concerns, its draft of an answer, and what the city answers. */
@Entity
@Table(name = "council_opinion")
public class CouncilOpinion extends KeyedEntity<CouncilOpinion.Key> {

    /** Which opinion of which meeting; {@code code} is the subject of its unit, for example {@code opinion-3}. */
    @Embeddable
    public record Key(int cycle, String phaseKey, String code) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private int number;
    private String opinion;
    private String section;
    @Enumerated(EnumType.STRING)
    private Handling handling;
    private String response;
    private String responseWhen;
    private String respondedBy;
    private Instant respondedAt;
    private String cityView;

    protected CouncilOpinion() {
    }

    CouncilOpinion(int cycle, String phaseKey, int number, NewOpinion said) {
        this.key = new Key(cycle, phaseKey, "opinion-" + number);
        this.number = number;
        this.opinion = said.text();
        this.section = said.section();
    }

    @Override
    public Key key() {
        return key;
    }

    /** From 1, in the order of the minutes. */
    public int number() {
        return number;
    }

    public String opinion() {
        return opinion;
    }

    /** Code of the unit that it concerns, on the day of the minutes. */
    public String section() {
        return section;
    }

    public Optional<Handling> handling() {
        return Optional.ofNullable(handling);
    }

    /** The section's draft of the answer (対応案). */
    public Optional<String> response() {
        return Optional.ofNullable(response);
    }

    /** By when, in the section's words. */
    public Optional<String> responseWhen() {
        return Optional.ofNullable(responseWhen);
    }

    /** What the city answers (市の考え方). */
    public Optional<String> cityView() {
        return Optional.ofNullable(cityView);
    }

    void respond(Response draft, String actor, Instant now) {
        handling = draft.handling();
        response = draft.text();
        responseWhen = draft.when();
        respondedBy = actor;
        respondedAt = now;
    }

    void answer(String view) {
        cityView = view;
    }
}
