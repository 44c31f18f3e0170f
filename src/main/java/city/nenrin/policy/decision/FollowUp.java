package city.nenrin.policy.decision;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What was planned and reported about a decision in one follow-up phase. */
@Entity
@Table(name = "decision_follow_up")
public class FollowUp extends KeyedEntity<FollowUp.Key> {

    /** Which follow-up of which decision. */
    @Embeddable
    public record Key(String decisionCode, int cycle, String phaseKey) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private Instant openedAt;
    private String planText;
    private LocalDate planDue;
    private String overdueReason;
    private Long wantedYen;
    private Integer wantedPeople;
    private LocalDate endDate;
    private String closingTasks;
    private String restartCondition;
    private String plannedBy;
    private Instant plannedAt;
    @Enumerated(EnumType.STRING)
    private Progress progress;
    private String doneText;
    private String delayReason;
    private String fromApril;
    private String changedSince;
    private String reportedBy;
    private Instant reportedAt;
    @Enumerated(EnumType.STRING)
    private DecisionState outcome;
    private String outcomeNote;
    private String registeredBy;
    private Instant registeredAt;

    protected FollowUp() {
    }

    FollowUp(Key key, Instant openedAt) {
        this.key = key;
        this.openedAt = openedAt;
    }

    void plan(ResponsePlan plan, String actor, Instant at) {
        planText = plan.text();
        planDue = plan.due();
        overdueReason = plan.overdueReason();
        wantedYen = plan.wantedYen();
        wantedPeople = plan.wantedPeople();
        endDate = plan.endDate();
        closingTasks = plan.closingTasks();
        restartCondition = plan.restartCondition();
        plannedBy = actor;
        plannedAt = at;
    }

    void report(ProgressReport report, String actor, Instant at) {
        progress = report.progress();
        doneText = report.done();
        delayReason = report.delayReason();
        fromApril = report.fromApril();
        changedSince = report.changedSince();
        reportedBy = actor;
        reportedAt = at;
    }

    void register(DecisionState last, String note, String actor, Instant at) {
        outcome = last;
        outcomeNote = note;
        registeredBy = actor;
        registeredAt = at;
    }

    @Override
    public Key key() {
        return key;
    }

    /** In which phase. */
    public FollowUpPhase phase() {
        return new FollowUpPhase(key.cycle(), key.phaseKey());
    }

    /** Empty before the section has planned. */
    public Optional<ResponsePlan> plan() {
        return plannedAt == null ? Optional.empty() : Optional.of(new ResponsePlan(planText, planDue, overdueReason,
                wantedYen, wantedPeople, endDate, closingTasks, restartCondition));
    }

    /** Staff code of who planned; empty before. */
    public Optional<String> plannedBy() {
        return Optional.ofNullable(plannedBy);
    }

    /** Empty before the section has reported. */
    public Optional<ProgressReport> report() {
        return reportedAt == null ? Optional.empty()
                : Optional.of(new ProgressReport(progress, doneText, delayReason, fromApril, changedSince));
    }

    /** {@link DecisionState#DONE}, {@link DecisionState#CARRIED} or {@link DecisionState#WITHDRAWN}; empty before. */
    public Optional<DecisionState> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why it was finished, carried or withdrawn. */
    public Optional<String> outcomeNote() {
        return Optional.ofNullable(outcomeNote);
    }
}
