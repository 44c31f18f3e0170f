package city.nenrin.policy.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One answer that was given about a provision. It is never changed: who thinks again gives another one. */
@Entity
@Immutable
@Table(name = "provision_answer")
public class ProvisionReply {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String budget;
    @Enumerated(EnumType.STRING)
    private ProvisionResult result;
    private Long grantedYen;
    private Integer grantedPeople;
    private String reason;
    private LocalDate expectedOn;
    private String registeredBy;
    private Instant registeredAt;

    protected ProvisionReply() {
    }

    ProvisionReply(ProvisionAnswer answer, String actor, Instant at) {
        this.budget = answer.budget();
        this.result = answer.result();
        this.grantedYen = answer.yen();
        this.grantedPeople = answer.people();
        this.reason = answer.reason();
        this.expectedOn = answer.expectedOn();
        this.registeredBy = actor;
        this.registeredAt = at;
    }

    /** Which budget or request it is about, for example 「9月補正予算」; empty where none was named. */
    public Optional<String> budget() {
        return Optional.ofNullable(budget);
    }

    public ProvisionResult result() {
        return result;
    }

    /** What was granted, in yen. */
    public Optional<Long> grantedYen() {
        return Optional.ofNullable(grantedYen);
    }

    public Optional<Integer> grantedPeople() {
        return Optional.ofNullable(grantedPeople);
    }

    /** Why it came in part, or not, or is not known. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The day on which the result will be known. */
    public Optional<LocalDate> expectedOn() {
        return Optional.ofNullable(expectedOn);
    }

    boolean pending() {
        return result == ProvisionResult.PENDING;
    }
}
