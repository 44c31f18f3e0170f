package city.nenrin.policy.decision;

import city.nenrin.calendar.EraFormat;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new mayor looks at every decision that is open (BR-20): it goes on, is revised and goes back to its section, or is
 * withdrawn and ends.
 */
@Service
public class DecisionReviews {

    private final Decisions decisions;
    private final DecisionRows rows;
    private final FollowUps followUps;
    private final MayorTerms terms;
    private final DecisionReviewLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionReviews(Decisions decisions, DecisionRows rows, FollowUps followUps, MayorTerms terms, DecisionReviewLog log,
                    ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.rows = rows;
        this.followUps = followUps;
        this.terms = terms;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what the mayor says of an open decision.
     *
     * @param reason why, in the mayor's words
     * @param words  the new words, for a revision alone
     * @param due    the new date, for a revision alone
     * @throws Refused if the decision is not open, or something is missing
     */
    @Transactional
    public void review(String code, ReviewVerdict verdict, String reason, String words, LocalDate due, String actor) {
        Decision decision = decisions.find(code).orElseThrow(() ->
                new Refused("決定「" + code + "」はありません。一覧から選んでください。"));
        List<Fault> faults = new ArrayList<>();
        if (!decision.state().unfinished()) {
            faults.add(Fault.of("決定「" + code + "」は「" + decision.state().label() + "」です。見直せるのは確定・対応中・継続の決定だけです。"));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.of("reason", "を入力してください。"));
        }
        if (verdict == ReviewVerdict.REVISE) {
            LocalDate today = LocalDate.now(clock);
            if (words == null || words.isBlank() || words.length() > Decisions.WORDS_LENGTH) {
                faults.add(Fault.of("newWords", "を" + Decisions.WORDS_LENGTH + "字以内で入力してください。"));
            }
            if (due == null || due.isBefore(today)) {
                faults.add(Fault.of("newDue", "に" + EraFormat.date(today) + "以降の日を入力してください。"));
            }
        }
        Refused.ifAny(faults);
        String plan = verdict == ReviewVerdict.REVISE ? followUps.latestPlan(code).map(ResponsePlan::text).orElse(null) : null;
        log.add(decision, verdict, reason.strip(), plan, terms.running().map(MayorTerm::startsOn).orElse(null), actor,
                OffsetDateTime.now(clock));
        if (verdict == ReviewVerdict.REVISE) {
            decision.revise(words.strip(), due);
            rows.saveAndFlush(decision);
            if (decision.state() == DecisionState.OPEN) {
                events.publishEvent(new DecisionRevised(code, decision.followUp().orElseThrow()));
            }
        } else if (verdict == ReviewVerdict.WITHDRAW) {
            FollowUpPhase phase = decision.followUp().orElseThrow();
            decision.close(DecisionState.WITHDRAWN, reason.strip(), LocalDate.now(clock));
            rows.saveAndFlush(decision);
            followUps.withdrawn(code, phase, reason.strip(), actor);
            events.publishEvent(new DecisionWithdrawn(code, phase));
        }
    }

    /** What was decided before a term began, is not finished, and has not been reviewed in it; oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> toReview(MayorTerm term) {
        Set<String> reviewed = log.reviewed(term.startsOn());
        return rows.findByStateInOrderByCycleAscPhaseKeyAscNumberAsc(
                        EnumSet.of(DecisionState.FIXED, DecisionState.OPEN, DecisionState.CARRIED)).stream()
                .filter(decision -> decision.decidedOn().orElseThrow().isBefore(term.startsOn()))
                .filter(decision -> !reviewed.contains(decision.code())).toList();
    }

    /** How many decisions have been reviewed in a term. */
    @Transactional(readOnly = true)
    public int reviewed(MayorTerm term) {
        return log.reviewed(term.startsOn()).size();
    }

    /** The reviews of a decision, oldest first. */
    @Transactional(readOnly = true)
    public List<DecisionReview> of(String code) {
        return log.of(code);
    }
}
