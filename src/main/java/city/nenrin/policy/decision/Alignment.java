package city.nenrin.policy.decision;

import city.nenrin.lane.rehearsal.AlignmentPart;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether money and people follow the priorities: the question that the city's paper begins with (seed L9, 施策に予算と
 * 人材が付いてこず). Totals only, so everybody who may see decisions at all may see them.
 */
@Service
public class Alignment implements AlignmentPart {

    private static final int UNRANKED = Integer.MAX_VALUE;

    /**
     * The fixed decisions about measures of one priority.
     *
     * @param priority      1 (highest) to 3; 0 for measures that are not ranked
     * @param decisions     all of them
     * @param budgetAsked   those that need money from the finance section
     * @param budgetGranted those of them for which it came, in whole or in part
     * @param peopleAsked   those that need people
     * @param peopleGranted those of them for which they came, in whole or in part
     * @param grantedYen    money that came, in yen
     */
    public record Line(int priority, int decisions, int budgetAsked, int budgetGranted, int peopleAsked,
                       int peopleGranted, long grantedYen) {
    }

    private final DecisionRows rows;
    private final FollowUps followUps;
    private final PlanNodes plan;

    Alignment(DecisionRows rows, FollowUps followUps, PlanNodes plan) {
        this.rows = rows;
        this.followUps = followUps;
        this.plan = plan;
    }

    @Override
    public String name() {
        return "byPriority";
    }

    @Override
    public List<?> of(int cycle) {
        return byPriority(cycle);
    }

    /**
     * The decisions of a cycle by the priority that their measure has now, highest first; priorities without any
     * decision are left out.
     *
     * @param cycle year of the cycle's first March
     */
    @Transactional(readOnly = true)
    public List<Line> byPriority(int cycle) {
        List<Decision> fixed = rows.findByCycleAndStateNotOrderByCode(cycle, DecisionState.RECORDED);
        Map<String, List<ProvisionLine>> provisions =
                followUps.provisions(fixed.stream().map(Decision::code).toList());
        Map<String, PlanNode> measures = plan.findAllById(fixed.stream().map(Decision::measureCode).distinct().toList())
                .stream().collect(Collectors.toMap(PlanNode::code, Function.identity()));
        return fixed.stream().collect(Collectors.groupingBy(decision -> priority(measures.get(decision.measureCode())),
                        TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), provisions)).toList();
    }

    private static int priority(PlanNode measure) {
        return measure == null ? UNRANKED : measure.priority().orElse(UNRANKED);
    }

    private static Line line(int priority, List<Decision> decisions, Map<String, List<ProvisionLine>> provisions) {
        List<List<ProvisionLine>> lines = decisions.stream()
                .map(decision -> provisions.getOrDefault(decision.code(), List.of())).toList();
        List<Came> money = lines.stream().map(Came::money).toList();
        List<Came> people = lines.stream().map(Came::people).toList();
        long yen = lines.stream().flatMap(List::stream).filter(line -> line.route().money())
                .mapToLong(line -> line.grantedYen().orElse(0L)).sum();
        return new Line(priority == UNRANKED ? 0 : priority, decisions.size(), asked(money), came(money),
                asked(people), came(people), yen);
    }

    private static int asked(List<Came> answers) {
        return (int) answers.stream().filter(answer -> answer != Came.NOT_NEEDED).count();
    }

    private static int came(List<Came> answers) {
        return (int) answers.stream().filter(answer -> answer == Came.FULL || answer == Came.PARTLY).count();
    }
}
