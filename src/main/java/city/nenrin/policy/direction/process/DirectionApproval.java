package city.nenrin.policy.direction.process;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.ApprovalStep;
import city.nenrin.approval.ApprovalSteps;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.CaseState;
import city.nenrin.approval.RouteStop;
import city.nenrin.approval.StopKind;
import city.nenrin.organization.Actors;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitFunction;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.direction.ConsentBy;
import city.nenrin.policy.setting.CitySettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The draft of the direction paper on its way through the approval model, where the city uses it: consent of finance and
 * personnel side by side, then the head of the planning department. The stops are those of the model, which has a task
 * for each. The city's row for the step counts; without one its setting {@code approval.priority-policy} does.
 */
@Component
class DirectionApproval {

    private final Approvals approvals;
    private final ApprovalSteps steps;
    private final CitySettings settings;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    DirectionApproval(Approvals approvals, ApprovalSteps steps, CitySettings settings, Organization organization,
                      Actors actors, Clock clock) {
        this.approvals = approvals;
        this.steps = steps;
        this.settings = settings;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /** A new version is submitted, or submitted again after it came back; does nothing where the model is off. */
    void submit(Work work, int version, String actor) {
        boolean on = steps.find(PriorityPolicyProcess.KEY, PriorityPolicyProcess.DRAFT_POLICY).map(ApprovalStep::enabled)
                .orElseGet(() -> settings.approvalOn(PriorityPolicyProcess.KEY));
        if (!on) {
            return;
        }
        List<RouteStop> route = List.of(new RouteStop(1, StopKind.CONSENT, section(ConsentBy.FINANCE)),
                new RouteStop(1, StopKind.CONSENT, section(ConsentBy.PERSONNEL)),
                new RouteStop(2, StopKind.DECIDE, planningHead()));
        Optional<ApprovalCase> back = approvals.of(subject(work)).filter(paper -> paper.state().mayBeSubmittedAgain());
        if (back.isPresent()) {
            approvals.submitAgain(back.get().id(), route, actor);
        } else {
            approvals.submit(subject(work), "方針案（第" + version + "版）", PriorityPolicyProcess.KEY, route, actor,
                    LocalDate.now(clock));
        }
    }

    void consent(Work work, ConsentBy by, String actor, boolean agreed, String comment, String proxyReason) {
        running(work).ifPresent(paper ->
                approvals.consent(paper.id(), section(by), actor, agreed, comment, proxyReason));
    }

    void confirm(Work work, String actor, String proxyReason) {
        running(work).ifPresent(paper -> approvals.approve(paper.id(), planningHead(), actor, null, proxyReason));
    }

    void remand(Work work, String actor, String reason) {
        running(work).ifPresent(paper -> approvals.remand(paper.id(), planningHead(), actor, reason));
    }

    /** As whom somebody acts: in own right or by proxy (代決). */
    String acting(String actor, String group) {
        LocalDate today = LocalDate.now(clock);
        return actors.membership(actor, group, PriorityPolicyProcess.KEY, today)
                .filter(GroupMembership::byProxy).isPresent() ? "代決" : "本人";
    }

    String section(ConsentBy by) {
        return organization.functionSection(UnitFunction.valueOf(by.name()), LocalDate.now(clock)).map(Unit::code)
                .orElseThrow(() -> new IllegalStateException("No section has the function " + by));
    }

    String planningHead() {
        LocalDate today = LocalDate.now(clock);
        return organization.functionSection(UnitFunction.POLICY, today)
                .flatMap(section -> organization.departmentOf(section.code(), today))
                .flatMap(department -> organization.headPost(department.code())).map(Post::code)
                .orElseThrow(() -> new IllegalStateException("No head of the planning department"));
    }

    private Optional<ApprovalCase> running(Work work) {
        return approvals.of(subject(work)).filter(paper -> paper.state() == CaseState.IN_PROGRESS);
    }

    static String subject(Work work) {
        return work.cycle() + "/" + work.phase();
    }
}
