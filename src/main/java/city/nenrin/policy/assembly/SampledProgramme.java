package city.nenrin.policy.assembly;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.decision.VerdictEffect;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A programme that the assembly chose: its papers, the assembly's evaluation, and what the city answers. */
@Entity
@Table(name = "assembly_sample")
public class SampledProgramme extends KeyedEntity<SampledProgramme.Key> {

    /** Which programme of which evaluation. */
    @Embeddable
    public record Key(int cycle, String phaseKey, String programmeCode) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String name;
    private String measureCode;
    private String section;
    private String unitKey;
    private String modelCode;
    private Integer modelVersion;
    private String explanation;
    private String preparedBy;
    private String confirmedBy;
    private Instant confirmedAt;
    private String remandReason;
    private boolean submitted;
    private String evaluation;
    private String opinion;
    private String response;
    private String responseWhen;
    @Enumerated(EnumType.STRING)
    private VerdictEffect direction;
    private String respondedBy;
    private Instant respondedAt;
    private String answer;

    protected SampledProgramme() {
    }

    SampledProgramme(AssemblyCandidate chosen) {
        this.key = new Key(chosen.key().cycle(), chosen.key().phaseKey(), chosen.key().programmeCode());
        this.name = chosen.name();
        this.measureCode = chosen.measureCode();
        this.section = chosen.section();
    }

    @Override
    public Key key() {
        return key;
    }

    public String code() {
        return key.programmeCode();
    }

    public String name() {
        return name;
    }

    public String measureCode() {
        return measureCode;
    }

    /** Code of the section in charge on the day of the list. */
    public String section() {
        return section;
    }

    /** Key of the process instance of this programme, once its section has begun. */
    public Optional<String> unitKey() {
        return Optional.ofNullable(unitKey);
    }

    /** Code of the logic model whose version is handed in; empty where there is none. */
    public Optional<String> modelCode() {
        return Optional.ofNullable(modelCode);
    }

    /** Number of the frozen version that is handed in. */
    public Optional<Integer> modelVersion() {
        return Optional.ofNullable(modelVersion);
    }

    /** What the section adds to the model. */
    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    /** Whether the department head has confirmed the papers. */
    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** Why the department head sent the papers back last; empty once they are confirmed. */
    public Optional<String> remandReason() {
        return Optional.ofNullable(remandReason);
    }

    /** Whether its papers were among those decided upon and handed in. */
    public boolean submitted() {
        return submitted;
    }

    /** The assembly's evaluation in its own words. */
    public Optional<String> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    /** The section's draft of what it does (対応方針案). */
    public Optional<String> response() {
        return Optional.ofNullable(response);
    }

    public Optional<String> responseWhen() {
        return Optional.ofNullable(responseWhen);
    }

    public Optional<VerdictEffect> direction() {
        return Optional.ofNullable(direction);
    }

    /** What the city answered the assembly. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    void prepare(String instance, String model, Integer version, String text, String actor) {
        unitKey = instance;
        modelCode = model;
        modelVersion = version;
        explanation = text;
        preparedBy = actor;
    }

    void confirm(String actor, Instant now) {
        confirmedBy = actor;
        confirmedAt = now;
        remandReason = null;
    }

    void remand(String reason) {
        remandReason = reason;
    }

    void submit(boolean handedIn) {
        submitted = handedIn;
    }

    void evaluate(String words, String said) {
        evaluation = words;
        opinion = said;
    }

    void respond(String draft, String when, VerdictEffect proposed, String actor, Instant now) {
        response = draft;
        responseWhen = when;
        direction = proposed;
        respondedBy = actor;
        respondedAt = now;
    }

    void answer(String text) {
        answer = text;
    }
}
