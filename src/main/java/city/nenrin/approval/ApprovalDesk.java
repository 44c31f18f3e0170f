package city.nenrin.approval;

import city.nenrin.organization.Actor;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody finds of the cases: one's own, those that wait for one, and what became of a case. */
@Service
public class ApprovalDesk {

    private final ApprovalCases cases;
    private final ApprovalEntries entries;
    private final ApprovalHistory history;
    private final Turns turns;
    private final Organization organization;
    private final ReadPolicy policy;
    private final Clock clock;

    ApprovalDesk(ApprovalCases cases, ApprovalEntries entries, ApprovalHistory history, Turns turns,
                 Organization organization, ReadPolicy policy, Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.history = history;
        this.turns = turns;
        this.organization = organization;
        this.policy = policy;
        this.clock = clock;
    }

    /** What was decided by proxy and waits for somebody to read it, oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> unreadBy(String actor) {
        return entries.findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt().stream()
                .filter(entry -> turns.holds(actor, entry, entry.paper())).toList();
    }

    /** What somebody submitted, newest first; the last hundred. */
    @Transactional(readOnly = true)
    public List<ApprovalCase> authoredBy(String actor) {
        return cases.findTop100ByAuthorOrderByIdDesc(actor);
    }

    /** The cases in which it is somebody's turn, oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalCase> waitingFor(String actor) {
        LocalDate today = LocalDate.now(clock);
        Set<String> own = organization.groupsOf(actor, today).stream().map(GroupMembership::group)
                .collect(Collectors.toSet());
        List<String> groups = entries.awaitedGroups().stream().filter(code -> own.contains(turns.groupOn(code, today))).toList();
        return groups.isEmpty() ? List.of() : cases.waitingFor(groups).stream()
                .filter(paper -> turnOf(paper, actor).isPresent()).toList();
    }

    /** The stop at which it is somebody's turn, in own right or by proxy; the first if there are several. */
    @Transactional(readOnly = true)
    public Optional<ApprovalEntry> turnOf(ApprovalCase paper, String actor) {
        return paper.state() != CaseState.IN_PROGRESS ? Optional.empty()
                : turns.active(paper).stream().filter(stop -> turns.right(paper, stop, actor).isPresent()).findFirst();
    }

    /** Whether somebody would act at a stop for its holder (代決). */
    @Transactional(readOnly = true)
    public boolean byProxy(ApprovalCase paper, ApprovalEntry stop, String actor) {
        return turns.right(paper, stop, actor).filter(GroupMembership::byProxy).isPresent();
    }

    /** The groups whose turn it is, as they are called today (BR-25). */
    @Transactional(readOnly = true)
    public List<String> awaitedGroups(ApprovalCase paper) {
        LocalDate today = LocalDate.now(clock);
        return turns.active(paper).stream().map(entry -> turns.groupOn(entry.group(), today)).distinct().sorted().toList();
    }

    /**
     * A case for somebody who is concerned: its author, a member of a stop on its route, and whom the read policy lets
     * read what the paper holds. Nobody sees sealed data by proxy alone (BR-26).
     *
     * @throws Refused if it is not for this reader, or there is no such case
     */
    @Transactional
    public ApprovalCase show(long id, Actor reader) {
        ApprovalCase paper = cases.findById(id).orElseThrow(() -> new Refused("起案番号「" + id + "」はありません。一覧から選んでください。"));
        boolean concerned = paper.author().equals(reader.staffCode())
                || turns.entries(id).stream().anyMatch(stop -> turns.right(paper, stop, reader.staffCode()).isPresent());
        if (!concerned) {
            Subject about = Subject.ofUnit("approval " + id, paper.unit());
            if (!policy.allows(reader, paper.kind(), about)) {
                throw new Refused("起案番号「" + id + "」を閲覧できるのは、起案者、回付先と、「" + paper.kind().label()
                        + "」を閲覧できる職の職員です。");
            }
            policy.require(reader, paper.kind(), about);
        }
        return paper;
    }

    /** Who did what to a case, when and as whom. */
    @Transactional(readOnly = true)
    public List<ApprovalEvent> history(long id) {
        return history.of(id);
    }

    /** Whether {@link Approvals#recall} would take a paper back for its author. */
    @Transactional(readOnly = true)
    public boolean mayBeRecalled(ApprovalCase paper) {
        return paper.state() == CaseState.IN_PROGRESS && !turns.acted(paper);
    }

    /** The stops of the last submission as they stand now, in their order. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> current(ApprovalCase paper) {
        return turns.current(paper);
    }

    /** The stops that a paper can be sent back to: those of earlier stages, which have acted. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> earlier(ApprovalCase paper) {
        return turns.earlier(paper);
    }
}
