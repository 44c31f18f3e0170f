package city.nenrin.policy.direction.process;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.Circulation;
import city.nenrin.approval.Nature;
import city.nenrin.approval.Paper;
import city.nenrin.approval.RouteStop;
import city.nenrin.approval.StopKind;
import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Actors;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.direction.ConsentBy;
import city.nenrin.policy.direction.DirectionPapers;
import city.nenrin.setting.CitySettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The draft of the direction paper on its way through the approval model, where the city uses it: consent of finance and
 * personnel side by side, then the head of the planning department. The stops are those of the model, which has a task
 * for each. The city's setting {@code approval.priority-policy} switches it on.
 */
@Component
class DirectionApproval {

    private final Approvals approvals;
    private final Circulation circulation;
    private final CitySettings settings;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    DirectionApproval(Approvals approvals, Circulation circulation, CitySettings settings, Organization organization,
                      Actors actors, Clock clock) {
        this.approvals = approvals;
        this.circulation = circulation;
        this.settings = settings;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /** Whether the city uses the approval model for this paper. */
    boolean used() {
        return settings.approvalOn(PriorityPolicyProcess.KEY);
    }

    /** What the author said of the matter when it was last submitted, as codes of {@link Nature}. */
    List<String> natures(Work work) {
        return approvals.of(subject(work)).map(paper -> paper.natures().stream().map(Nature::name).toList()).orElse(List.of());
    }

    /** A new version is submitted, or submitted again after it came back; does nothing where the model is off. */
    void submit(Work work, int version, List<String> natures, String actor) {
        if (!used()) {
            return;
        }
        List<RouteStop> route = List.of(new RouteStop(1, StopKind.CONSENT, section(ConsentBy.FINANCE)),
                new RouteStop(1, StopKind.CONSENT, section(ConsentBy.PERSONNEL)),
                new RouteStop(2, StopKind.DECIDE, planningHead()));
        Paper submitted = new Paper(subject(work), "方針案（第" + version + "版）", PriorityPolicyProcess.KEY, work.businessKey(),
                DataKind.DIRECTION_DRAFT, work.owner(), "version " + version,
                natures.stream().map(Nature::valueOf).collect(Collectors.toSet()));
        circulation.submit(submitted, route, actor);
    }

    /** A stop says what its form says; does nothing where no paper circulates. */
    void act(Work work, String group, String actor, FormValues values) {
        running(work).ifPresent(paper -> circulation.act(paper, group, actor, values));
    }

    /** Whether a paper circulates that a stop could reject. */
    boolean circulates(Work work) {
        return running(work).isPresent();
    }

    /** What somebody who acts by proxy is warned of (BR-23); null for who acts in own right. */
    String proxyWarning(Work work, String actor) {
        return running(work).map(paper -> circulation.proxyWarning(paper, actor)).orElse(null);
    }

    /** As whom somebody acts: in own right or by proxy (代決). */
    String acting(String actor, String group) {
        LocalDate today = LocalDate.now(clock);
        return actors.membership(actor, group, PriorityPolicyProcess.KEY, today)
                .filter(GroupMembership::byProxy).isPresent() ? "代決" : "本人";
    }

    String section(ConsentBy by) {
        return organization.functionSection(by.function(), LocalDate.now(clock)).map(Unit::code)
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
        return circulation.running(subject(work));
    }

    static String subject(Work work) {
        return DirectionPapers.subject(work.cycle(), work.phase());
    }
}
