package city.nenrin.policy.decision.process;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.platform.work.WorkListener;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A follow-up that ends before its decision is finished or carried over (the owner closed the phase) does not end
 * the decision: it is carried over with that reason (BR-9).
 */
@Component
class NoSilentEnd implements WorkListener {

    static final String REASON = "工程が締め切られたため、報告のないまま引き継いだ。";

    private final WorkDirectory works;
    private final Decisions decisions;
    private final FollowUps followUps;
    private final FollowUpOpening opening;

    NoSilentEnd(@Lazy WorkDirectory works, Decisions decisions, FollowUps followUps, FollowUpOpening opening) {
        this.works = works;
        this.decisions = decisions;
        this.followUps = followUps;
        this.opening = opening;
    }

    @Override
    public void ended(String businessKey) {
        Optional<Work> unit = works.find(businessKey).filter(work -> work.kind() == Work.Kind.UNIT);
        if (unit.isEmpty() || !unit.get().phase().startsWith(DecisionFollowUpProcess.KEY)) {
            return;
        }
        FollowUpPhase phase = new FollowUpPhase(unit.get().cycle(), unit.get().phase());
        Optional<Decision> decision = decisions.find(unit.get().subject());
        if (decision.filter(d -> d.state() == DecisionState.OPEN && d.followUp().equals(Optional.of(phase))).isPresent()) {
            followUps.continueBecause(decision.get().code(), phase, REASON, ActorDirectory.SYSTEM);
            opening.carry(decision.get(), phase);
        }
    }
}
