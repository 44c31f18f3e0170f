package city.nenrin.policy.trace;

import city.nenrin.lane.ProgrammeMoney;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionReviews;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.direction.DirectionPapers;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.Programmes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trace from evidence to result, both ways: "what became of this decision?" and "why this yen?" (BR-11, BR-12). It
 * does not decide who may read; callers ask {@code ReadPolicy}.
 */
@Service
public class DecisionTrace {

    private final Decisions decisions;
    private final FollowUps followUps;
    private final DecisionReviews reviews;
    private final Verdicts verdicts;
    private final DirectionPapers papers;
    private final PlanNodes plan;
    private final Programmes programmes;
    private final ProgrammeMoney money;
    private final Kpis kpis;

    DecisionTrace(Decisions decisions, FollowUps followUps, DecisionReviews reviews, Verdicts verdicts,
                  DirectionPapers papers, PlanNodes plan, Programmes programmes, ProgrammeMoney money, Kpis kpis) {
        this.decisions = decisions;
        this.followUps = followUps;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.papers = papers;
        this.plan = plan;
        this.programmes = programmes;
        this.money = money;
        this.kpis = kpis;
    }

    /**
     * What became of a decision, and what it stood on.
     *
     * @throws IllegalArgumentException if there is no such decision
     */
    @Transactional(readOnly = true)
    public DecisionStory whatBecameOf(String decisionCode) {
        return story(decisions.require(decisionCode), line -> true);
    }

    /** Why a programme has its money in a fiscal year. */
    @Transactional(readOnly = true)
    public YenStory whyThisYen(String programmeCode, int fiscalYear) {
        Optional<Programme> programme = programmes.findById(programmeCode);
        List<Decision> about = programme.map(p -> decisions.aboutMeasure(p.measureCode()))
                .orElseGet(() -> decisions.aboutProgrammes(List.of(programmeCode)));
        List<DecisionStory> stories = about.stream()
                .filter(decision -> decision.programmeCode().map(programmeCode::equals).orElse(true))
                .map(decision -> story(decision, line -> line.route().money() && line.fiscalYear() == fiscalYear))
                .filter(story -> !story.provisions().isEmpty()).toList();
        return new YenStory(programmeCode, fiscalYear,
                Optional.ofNullable(money.ofYear(List.of(programmeCode), fiscalYear).get(programmeCode)), stories);
    }

    private DecisionStory story(Decision decision, Predicate<ProvisionLine> wanted) {
        Optional<PlanNode> measure = plan.findById(decision.measureCode());
        return new DecisionStory(decision, verdicts.require(decision.verdict()),
                decision.programmeCode().flatMap(programmes::findById), measure,
                measure.flatMap(PlanNode::parentCode).flatMap(plan::findById),
                kpis.findByMeasureCodeOrderByCode(decision.measureCode()),
                papers.priorityOf(decision.cycle(), decision.season().directionPhase(), decision.measureCode()),
                followUps.of(decision.code()), followUps.provisions(decision.code()).stream().filter(wanted).toList(),
                reviews.of(decision.code()));
    }
}
