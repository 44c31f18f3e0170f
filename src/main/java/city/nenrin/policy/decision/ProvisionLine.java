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

/** One provision (措置) that a decision leads to, and whether it came: the link from a decision to money and people. */
@Entity
@Table(name = "provision")
public class ProvisionLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String decisionCode;
    @Enumerated(EnumType.STRING)
    private ProvisionRoute route;
    private int fiscalYear;
    @Enumerated(EnumType.STRING)
    private ResultBy resultBy;
    private String action;
    private Long wantedYen;
    private Integer wantedPeople;
    @Enumerated(EnumType.STRING)
    private ProvisionResult result;
    private Long grantedYen;
    private Integer grantedPeople;
    private String reason;
    private LocalDate expectedOn;
    private String registeredBy;
    private Instant registeredAt;

    protected ProvisionLine() {
    }

    ProvisionLine(String decisionCode, ProvisionRoute route, int fiscalYear) {
        this.decisionCode = decisionCode;
        this.route = route;
        this.fiscalYear = fiscalYear;
    }

    void want(ResultBy by, String what, Long yen, Integer people) {
        resultBy = by;
        action = what;
        wantedYen = yen;
        wantedPeople = people;
    }

    void register(ProvisionAnswer answer, String actor, Instant at) {
        result = answer.result();
        grantedYen = answer.yen();
        grantedPeople = answer.people();
        reason = answer.reason();
        expectedOn = answer.expectedOn();
        registeredBy = actor;
        registeredAt = at;
    }

    public Long id() {
        return id;
    }

    public String decisionCode() {
        return decisionCode;
    }

    public ProvisionRoute route() {
        return route;
    }

    /** 対象年度: the fiscal year in which it is to come. */
    public int fiscalYear() {
        return fiscalYear;
    }

    public ResultBy resultBy() {
        return resultBy;
    }

    /** What is to be done, in the words of the decision table. */
    public String action() {
        return action;
    }

    /** What the section asks for, in yen; empty where it is not about money. */
    public Optional<Long> wantedYen() {
        return Optional.ofNullable(wantedYen);
    }

    /** How many people the section asks for; empty where it is not about people. */
    public Optional<Integer> wantedPeople() {
        return Optional.ofNullable(wantedPeople);
    }

    /** Empty while nobody has answered. */
    public Optional<ProvisionResult> result() {
        return Optional.ofNullable(result);
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

    /** Whether somebody else than the section has still to say whether it came. */
    public boolean waits() {
        return resultBy != ResultBy.SECTION && (result == null || result == ProvisionResult.PENDING);
    }

    /** Whether it waits, and for the answer of this office. */
    public boolean waitsFor(ResultBy by) {
        return resultBy == by && waits();
    }
}
