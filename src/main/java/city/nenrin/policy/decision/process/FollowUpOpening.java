package city.nenrin.policy.decision.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseStanding;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.DecisionsFixed;
import city.nenrin.policy.decision.FollowUpPhase;
import city.nenrin.policy.decision.FollowUps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings decisions into the follow-up phases: at once where the phase runs, otherwise when it opens. */
@Component
class FollowUpOpening implements PhaseParticipant {

    private final Decisions decisions;
    private final FollowUps followUps;
    private final UnitOpener units;

    FollowUpOpening(Decisions decisions, FollowUps followUps, @Lazy UnitOpener units) {
        this.decisions = decisions;
        this.followUps = followUps;
        this.units = units;
    }

    @Override
    public String process() {
        return DecisionFollowUpProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return followUps.waitingFor(new FollowUpPhase(cycle, phase)).stream().map(FollowUpOpening::unit).toList();
    }

    /** The results of an interview round are fixed: what is to be followed up begins, if its phase runs. */
    @EventListener
    void fixed(DecisionsFixed event) {
        Map<FollowUpPhase, PhaseStanding> standings = new HashMap<>();
        for (String code : event.codes()) {
            Decision decision = decisions.require(code);
            if (decision.state() == DecisionState.FIXED) {
                FollowUpPhase phase = decision.followUp().orElseThrow();
                PhaseStanding standing = standings.computeIfAbsent(phase, asked ->
                        units.standing(asked.cycle(), asked.phase()));
                if (standing == PhaseStanding.CLOSED) {
                    carry(decision, phase);
                } else if (standing == PhaseStanding.OPEN) {
                    units.open(phase.cycle(), phase.phase(), unit(decision));
                }
            }
        }
    }

    /** Carries a decision to the first later follow-up that is not closed yet, and begins there if that one runs. */
    FollowUpPhase carry(Decision decision, FollowUpPhase from) {
        FollowUpPhase next = from.next();
        while (units.standing(next.cycle(), next.phase()) == PhaseStanding.CLOSED) {
            next = next.next();
        }
        followUps.carryTo(decision.code(), next);
        openIfRunning(decision, next);
        return next;
    }

    private void openIfRunning(Decision decision, FollowUpPhase phase) {
        if (units.standing(phase.cycle(), phase.phase()) == PhaseStanding.OPEN) {
            units.open(phase.cycle(), phase.phase(), unit(decision));
        }
    }

    private static PhaseUnit unit(Decision decision) {
        return new PhaseUnit(decision.code(), decision.ownerSection(), decision.subjectName() + "（" + decision.label() + "）");
    }
}
