package city.nenrin.policy.trace;

import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionReview;
import city.nenrin.policy.decision.FollowUp;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.direction.DirectionItem;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.Programme;
import java.util.List;
import java.util.Optional;

/**
 * A decision from its evidence to its results.
 *
 * @param verdict    the direction given
 * @param programme  the programme concerned; empty for a measure as a whole, or where the plan no longer has it
 * @param measure    its measure; empty where the plan no longer has it
 * @param policy     the policy above the measure
 * @param kpis       the indicators of the measure, by code
 * @param priority   what the decided direction paper of the season says about the measure
 * @param followUps  what was planned and reported, oldest first
 * @param provisions the money and people it leads to, with their results
 * @param reviews    what a new mayor said of it
 */
public record DecisionStory(Decision decision, Verdict verdict, Optional<Programme> programme,
                            Optional<PlanNode> measure, Optional<PlanNode> policy, List<Kpi> kpis,
                            Optional<DirectionItem> priority, List<FollowUp> followUps, List<ProvisionLine> provisions,
                            List<DecisionReview> reviews) {
}
