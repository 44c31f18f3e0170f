package city.nenrin.policy.decision;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

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
    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE}, fetch = FetchType.EAGER)
    @JoinColumn(name = "provision_id", nullable = false, updatable = false)
    @OrderBy("id")
    @Fetch(FetchMode.SUBSELECT)
    private List<ProvisionReply> answers = new ArrayList<>();

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
        answers.add(new ProvisionReply(answer, actor, at));
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

    /** Everything that was answered, oldest first. */
    public List<ProvisionReply> answers() {
        return List.copyOf(answers);
    }

    /**
     * What holds now: the last answer of each budget. One that named none and knew nothing yet gives way to any later one.
     */
    public List<ProvisionReply> current() {
        Map<Optional<String>, ProvisionReply> last = new LinkedHashMap<>();
        for (ProvisionReply answer : answers) {
            last.remove(answer.budget());
            last.computeIfPresent(Optional.empty(), (none, before) -> before.pending() ? null : before);
            last.put(answer.budget(), answer);
        }
        return List.copyOf(last.values());
    }

    /**
     * What all answers come to; empty while nobody has answered. Money of several budgets is added: it came when it
     * reaches what was wanted.
     */
    public Optional<ProvisionResult> result() {
        List<ProvisionResult> results = current().stream().map(ProvisionReply::result).toList();
        if (results.size() < 2) {
            return results.stream().findFirst();
        }
        if (results.contains(ProvisionResult.PENDING)) {
            return Optional.of(ProvisionResult.PENDING);
        }
        if (wantedYen != null && grantedYen().orElse(0L) >= wantedYen) {
            return Optional.of(ProvisionResult.GRANTED);
        }
        return results.stream().distinct().count() == 1 ? results.stream().findFirst() : Optional.of(ProvisionResult.PARTIAL);
    }

    /** What was granted in all, in yen. */
    public Optional<Long> grantedYen() {
        return current().stream().flatMap(answer -> answer.grantedYen().stream()).reduce(Long::sum);
    }

    public Optional<Integer> grantedPeople() {
        return current().stream().flatMap(answer -> answer.grantedPeople().stream()).reduce(Integer::sum);
    }

    /** Why it came in part, or not, or is not known. */
    public Optional<String> reason() {
        return current().stream().flatMap(answer -> answer.reason().stream()).distinct()
                .reduce((one, other) -> one + " / " + other);
    }

    /** The day on which the last result will be known. */
    public Optional<LocalDate> expectedOn() {
        return current().stream().flatMap(answer -> answer.expectedOn().stream()).max(Comparator.naturalOrder());
    }

    /** Whether somebody else than the section has still to say whether it came. */
    public boolean waits() {
        return resultBy != ResultBy.SECTION && result().filter(result -> result != ProvisionResult.PENDING).isEmpty();
    }

    /** Whether it waits, and for the answer of this office. */
    public boolean waitsFor(ResultBy by) {
        return resultBy == by && waits();
    }
}
