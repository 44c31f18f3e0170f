package city.nenrin.policy.decision.process;

import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.decision.ResultBy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links the decision to its provisions by the decision table {@code decision-routing}. */
@ModelBean("routeProvisions")
class RouteProvisions extends FlagSetter {

    private final Decisions decisions;
    private final FollowUps followUps;
    private final DecisionRouting routing;

    RouteProvisions(WorkDirectory works, Decisions decisions, FollowUps followUps, DecisionRouting routing) {
        super(works);
        this.decisions = decisions;
        this.followUps = followUps;
        this.routing = routing;
    }

    @Override
    public Set<String> flags() {
        return Set.of(DecisionFollowUpProcess.BUDGET_NEEDED, DecisionFollowUpProcess.STAFF_NEEDED);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        FollowUpPhase phase = new FollowUpPhase(work.cycle(), work.phase());
        List<ProvisionLine> lines = followUps.route(work.subject(), phase,
                routing.routes(decisions.require(work.subject()), phase.season()));
        return Map.of(DecisionFollowUpProcess.BUDGET_NEEDED, waits(lines, ResultBy.FINANCE),
                DecisionFollowUpProcess.STAFF_NEEDED, waits(lines, ResultBy.PERSONNEL));
    }

    private static boolean waits(List<ProvisionLine> lines, ResultBy by) {
        return lines.stream().anyMatch(line -> line.waitsFor(by));
    }
}
