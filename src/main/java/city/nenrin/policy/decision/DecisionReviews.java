package city.nenrin.policy.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionReviews(Decisions decisions, DecisionRows rows, FollowUps followUps, MayorTerms terms, JdbcClient database,
                    ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.rows = rows;
        this.followUps = followUps;
        this.terms = terms;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what the mayor says of an open decision.
     *
     * @param reason why, in the mayor's words
     * @param words  the new words, for a revision alone
     * @param due    the new date, for a revision alone
     * @throws DecisionRefused if the decision is not open, or something is missing
     */
    @Transactional
    public void review(String code, ReviewVerdict verdict, String reason, String words, LocalDate due, String actor) {
        Decision decision = decisions.find(code).orElseThrow(() ->
                new DecisionRefused("決定「" + code + "」はありません。一覧から選んでください。"));
        List<String> faults = new ArrayList<>();
        if (!decision.state().unfinished()) {
            faults.add("決定「" + code + "」は「" + decision.state().label() + "」です。見直せるのは確定・対応中・継続の決定だけです。");
        }
        if (reason == null || reason.isBlank()) {
            faults.add("「理由」を入力してください。");
        }
        if (verdict == ReviewVerdict.REVISE) {
            LocalDate today = LocalDate.now(clock);
            if (words == null || words.isBlank() || words.length() > Decisions.WORDS_LENGTH) {
                faults.add("「見直し後の言葉」を" + Decisions.WORDS_LENGTH + "字以内で入力してください。");
            }
            if (due == null || due.isBefore(today)) {
                faults.add("「見直し後の期限」に" + today + "以降の日を入力してください。");
            }
        }
        if (!faults.isEmpty()) {
            throw new DecisionRefused(faults);
        }
        String plan = verdict == ReviewVerdict.REVISE ? followUps.latestPlan(code).map(ResponsePlan::text).orElse(null) : null;
        database.sql("INSERT INTO decision_review (decision_code, verdict, reason, words_before, due_before, plan_before, "
                        + "term, reviewed_by, reviewed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, verdict.name(), reason.strip(), decision.words(), decision.due().orElse(null), plan,
                        terms.running().map(MayorTerm::startsOn).orElse(null), actor, OffsetDateTime.now(clock)).update();
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
        Set<String> reviewed = Set.copyOf(database.sql("SELECT decision_code FROM decision_review WHERE term = ?")
                .param(term.startsOn()).query(String.class).list());
        return rows.findByStateInOrderByCycleAscPhaseKeyAscNumberAsc(
                        EnumSet.of(DecisionState.FIXED, DecisionState.OPEN, DecisionState.CARRIED)).stream()
                .filter(decision -> decision.decidedOn().orElseThrow().isBefore(term.startsOn()))
                .filter(decision -> !reviewed.contains(decision.code())).toList();
    }

    /** How many decisions have been reviewed in a term. */
    @Transactional(readOnly = true)
    public int reviewed(MayorTerm term) {
        return database.sql("SELECT count(DISTINCT decision_code) FROM decision_review WHERE term = ?")
                .param(term.startsOn()).query(Integer.class).single();
    }

    /** The reviews of a decision, oldest first. */
    @Transactional(readOnly = true)
    public List<DecisionReview> of(String code) {
        return database.sql("SELECT * FROM decision_review WHERE decision_code = ? ORDER BY id").param(code)
                .query((row, n) -> new DecisionReview(code, ReviewVerdict.valueOf(row.getString("verdict")),
                        row.getString("reason"), row.getString("words_before"),
                        row.getObject("due_before", LocalDate.class), row.getString("reviewed_by"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant())).list();
    }
}
