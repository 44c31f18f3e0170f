package city.nenrin.policy.assembly;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** The city's side of one evaluation by the assembly. */
@Entity
@Table(name = "assembly_round")
public class AssemblyRound extends KeyedEntity<AssemblyRound.Key> {

    /** Year of the cycle and key of the phase. */
    @Embeddable
    public record Key(int cycle, String phaseKey) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private String businessKey;
    @Enumerated(EnumType.STRING)
    private CandidateScope scope;
    private LocalDate listedOn;
    private LocalDate sampledOn;
    private String lateReason;
    private LocalDate submittedOn;
    private LocalDate committeeOn;
    private LocalDate answeredOn;

    protected AssemblyRound() {
    }

    AssemblyRound(Key key, String businessKey, CandidateScope scope, LocalDate listedOn) {
        this.key = key;
        this.businessKey = businessKey;
        this.scope = scope;
        this.listedOn = listedOn;
    }

    @Override
    public Key key() {
        return key;
    }

    /** Key of the process instance that holds the city's steps. */
    public String businessKey() {
        return businessKey;
    }

    public CandidateScope scope() {
        return scope;
    }

    /** When the list went to the assembly. */
    public LocalDate listedOn() {
        return listedOn;
    }

    /** When the assembly chose. */
    public Optional<LocalDate> sampledOn() {
        return Optional.ofNullable(sampledOn);
    }

    /** Why papers are missing from what is handed in; empty if none are. */
    public Optional<String> lateReason() {
        return Optional.ofNullable(lateReason);
    }

    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    /** The day of the committee that evaluated; present once the results are registered. */
    public Optional<LocalDate> committeeOn() {
        return Optional.ofNullable(committeeOn);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    void sample(LocalDate day) {
        sampledOn = day;
    }

    void late(String reason) {
        lateReason = reason;
    }

    void submit(LocalDate day) {
        submittedOn = day;
    }

    void evaluate(LocalDate day) {
        committeeOn = day;
    }

    void answer(LocalDate day) {
        answeredOn = day;
    }
}
