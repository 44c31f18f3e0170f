package city.nenrin.policy.interview;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.Season;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** One meeting of the mayor with a department. A postponed or split interview goes on in a next one. */
@Entity
public class Interview extends KeyedEntity<Interview.Key> {

    /** Which meeting; {@code number} counts from 1 within a department's interview. */
    @Embeddable
    public record Key(int cycle, @Enumerated(EnumType.STRING) Season season, String department, int number)
            implements Serializable {
    }

    /** What became of the date. */
    public enum State {
        PLANNED("予定"),
        HELD("実施"),
        POSTPONED("延期");

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
    private LocalDate heldOn;
    private LocalTime startsAt;
    private String place;
    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;
    private String reason;
    private String chair;
    private String proxyReason;
    private String attendees;

    protected Interview() {
    }

    Interview(Key key, Slot slot) {
        this.key = key;
        plan(slot);
    }

    @Override
    protected Key key() {
        return key;
    }

    void plan(Slot slot) {
        heldOn = slot.heldOn();
        startsAt = slot.startsAt();
        place = slot.place();
    }

    public String department() {
        return key.department();
    }

    public int number() {
        return key.number();
    }

    /** The day of the meeting, planned or held. */
    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    public State state() {
        return state;
    }

    /** Why it was postponed, or why only a part was held; empty for a meeting held as planned. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Group of who chaired; empty before the meeting. */
    public Optional<String> chair() {
        return Optional.ofNullable(chair);
    }

    /** Why somebody chaired by proxy (代理主宰); empty where the mayor did. */
    public Optional<String> proxyReason() {
        return Optional.ofNullable(proxyReason);
    }

    /** Groups of those who attended (A60); empty before the meeting. */
    public List<String> attendees() {
        return attendees == null ? List.of() : List.of(attendees.split(" "));
    }

    void hold(String who, String whyProxy, List<String> present, String whyPart) {
        state = State.HELD;
        chair = who;
        proxyReason = whyProxy;
        attendees = String.join(" ", present);
        reason = whyPart;
    }

    /** Whether its day and hour lie ahead. */
    boolean movable(LocalDateTime now) {
        return state == State.PLANNED && heldOn.atTime(startsAt).isAfter(now);
    }

    void postpone(String why) {
        state = State.POSTPONED;
        reason = why;
    }
}
