package city.nenrin.policy.logicmodel;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one logic model went through in one logic-model month. Changed through {@link LogicModelReviews} only. */
@Entity
public class LogicModelReview extends KeyedEntity<LogicModelReview.Key> {

    /** Which model in which month. */
    @Embeddable
    public record Key(int cycle, String phaseKey, String modelCode) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String askedArrows;
    @Enumerated(EnumType.STRING)
    private Effect effect;
    private String effectNote;
    private String changeReason;
    private String verifiedBy;
    private Instant verifiedAt;
    private String natures;
    private String newModelCode;
    private String newProgrammeBasis;
    private Integer submittedVersion;
    private String submittedBy;
    private Instant submittedAt;
    private String remandReason;
    private String remandedBy;
    private String advice;
    private boolean helpOffered;
    private String advisedBy;
    private Instant advisedAt;

    protected LogicModelReview() {
    }

    LogicModelReview(Key key) {
        this.key = key;
    }

    void verified(List<String> arrows, Effect came, String note, String reason, String actor, Instant at) {
        askedArrows = arrows.isEmpty() ? null : String.join("\n", arrows);
        effect = came;
        effectNote = note;
        changeReason = reason;
        verifiedBy = actor;
        verifiedAt = at;
    }

    void natures(List<String> codes) {
        natures = codes.isEmpty() ? null : String.join(",", codes);
    }

    void newProgramme(String code, String basis) {
        newModelCode = code;
        newProgrammeBasis = basis;
    }

    void submitted(int version, String actor, Instant at) {
        submittedVersion = version;
        submittedBy = actor;
        submittedAt = at;
        remandReason = null;
        remandedBy = null;
    }

    void remanded(String reason, String actor) {
        remandReason = reason;
        remandedBy = actor;
    }

    void advised(String text, boolean help, String actor, Instant at) {
        advice = text;
        helpOffered = help;
        advisedBy = actor;
        advisedAt = at;
    }

    @Override
    public Key key() {
        return key;
    }

    /** Keys of the arrows that got a row of their own, in the order of the form; empty before the verification. */
    public List<String> askedArrows() {
        return askedArrows == null ? List.of() : List.of(askedArrows.split("\n"));
    }

    public Optional<Effect> effect() {
        return Optional.ofNullable(effect);
    }

    /** What the answer about the effect rests on. */
    public Optional<String> effectNote() {
        return Optional.ofNullable(effectNote);
    }

    /** Why the model was changed since the last submission; empty where it was not. */
    public Optional<String> changeReason() {
        return Optional.ofNullable(changeReason);
    }

    /** Login of the person who verified it last. */
    public Optional<String> verifiedBy() {
        return Optional.ofNullable(verifiedBy);
    }

    /** Why a decision by proxy is to be avoided (BR-23), as codes of the approval model; empty where nothing speaks against it. */
    public List<String> natures() {
        return natures == null ? List.of() : List.of(natures.split(","));
    }

    /** Code of the new programme's model that was made along with this one (A29). */
    public Optional<String> newModelCode() {
        return Optional.ofNullable(newModelCode);
    }

    /** Where the new programme was approved. */
    public Optional<String> newProgrammeBasis() {
        return Optional.ofNullable(newProgrammeBasis);
    }

    /** Number of the version that was submitted; empty before. */
    public Optional<Integer> submittedVersion() {
        return Optional.ofNullable(submittedVersion);
    }

    /** Login of the section head who submitted it. */
    public Optional<String> submittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Why the head sent it back (差戻し) last; empty once it is submitted. */
    public Optional<String> remandReason() {
        return Optional.ofNullable(remandReason);
    }

    /** What the liaison officer advised (A65). */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    /** Whether the liaison officer offered to help. */
    public boolean helpOffered() {
        return helpOffered;
    }

    public Optional<Instant> advisedAt() {
        return Optional.ofNullable(advisedAt);
    }
}
