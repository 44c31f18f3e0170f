package city.nenrin.policy.decision;

import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions with what became of them, as far as somebody may see them. */
@Service
public class DecisionOverview {

    /**
     * One decision in the overview.
     *
     * @param money  whether its budget came
     * @param people whether its people came
     */
    public record Row(Decision decision, Verdict verdict, Came money, Came people) {
    }

    /** What is asked for; an absent value means everything. */
    public record Filter(Optional<String> department, Set<DecisionState> states, Optional<Came> money,
                         Optional<Came> people) {
    }

    private final DecisionRows rows;
    private final FollowUps followUps;
    private final Verdicts verdicts;
    private final ReadPolicy policy;

    DecisionOverview(DecisionRows rows, FollowUps followUps, Verdicts verdicts, ReadPolicy policy) {
        this.rows = rows;
        this.followUps = followUps;
        this.verdicts = verdicts;
        this.policy = policy;
    }

    /** The decisions that the actor may see and that the filter lets through, oldest first. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, Filter filter) {
        List<Decision> seen = policy.filter(actor, DataKind.FOLLOW_UP,
                rows.findByStateInOrderByCycleAscPhaseKeyAscNumberAsc(filter.states()), DecisionOverview::subject);
        Map<String, List<ProvisionLine>> provisions = followUps.provisions(seen.stream().map(Decision::code).toList());
        return seen.stream()
                .filter(decision -> filter.department().filter(code -> !code.equals(decision.department())).isEmpty())
                .map(decision -> row(decision, provisions.getOrDefault(decision.code(), List.of())))
                .filter(row -> filter.money().filter(came -> came != row.money()).isEmpty())
                .filter(row -> filter.people().filter(came -> came != row.people()).isEmpty()).toList();
    }

    /**
     * Demands that somebody may see a decision and what became of it.
     *
     * @throws city.nenrin.organization.AccessDenied with a Japanese text if not
     */
    @Transactional(readOnly = true)
    public void require(Actor actor, Decision decision) {
        policy.require(actor, DataKind.FOLLOW_UP, subject(decision));
    }

    private Row row(Decision decision, List<ProvisionLine> lines) {
        return new Row(decision, verdicts.require(decision.verdict()), Came.money(lines), Came.people(lines));
    }

    private static Subject subject(Decision decision) {
        return Subject.ofUnit(decision.code(), decision.ownerSection());
    }
}
