package city.nenrin.approval;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Group;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The optional approval model inside the house (BR-22 to 27): a paper goes stage by stage along its route; stops of one
 * stage act side by side. All refusals are {@link Refused}, and change nothing.
 */
@Service
public class Approvals {

    private static final String LAPSED = "決裁の前に工程が締め切られたため、打ち切った。";
    /** The one field of the forms in which a stop says why it sends back or refuses. */

    private final ApprovalCases cases;
    private final ApprovalEntries entries;
    private final ApprovalHistory history;
    private final Organization organization;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(ApprovalCases cases, ApprovalEntries entries, ApprovalHistory history, Turns turns,
              Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.history = history;
        this.organization = organization;
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Submits a paper (起案).
     *
     * @param route at least one stop
     * @param asOf  the day whose organisation the route is built from (BR-25); past and future days are allowed
     */
    @Transactional
    public ApprovalCase submit(Paper paper, List<RouteStop> route, String author, LocalDate asOf) {
        return start(new ApprovalCase(asOf), paper, route, author);
    }

    /** Submits a paper again that was recalled or remanded; who does so is its author from now on. */
    @Transactional
    public ApprovalCase submitAgain(long id, Paper paper, List<RouteStop> route, String author) {
        ApprovalCase again = require(id);
        if (!again.state().mayBeSubmittedAgain()) {
            throw new Refused("「" + again.title() + "」は" + again.state().label()
                    + "です。再提出できるのは、引戻しか差戻しのときだけです。");
        }
        return start(again, paper, route, author);
    }

    private ApprovalCase start(ApprovalCase started, Paper paper, List<RouteStop> route, String author) {
        if (route.isEmpty()) {
            throw new Refused("「" + paper.title() + "」の回付先がありません。職か課を一つ以上指定してください。");
        }
        started.submit(paper, author, clock.instant());
        cases.saveAndFlush(started);
        for (RouteStop stop : route) {
            Group group = organization.group(stop.group(), started.asOf()).orElseThrow(() -> new Refused(
                    "回付先「" + stop.group() + "」は、" + EraFormat.date(started.asOf()) + "時点の組織にありません。職か課のコードを指定してください。"));
            started.add(entries.save(new ApprovalEntry(started, stop, group.name())));
        }
        entries.flush();
        history.add(started, started.round() == 1 ? Step.SUBMITTED : Step.SUBMITTED_AGAIN, author, "起案者", false,
                started.natures().isEmpty() ? null : labels(started), null);
        return started;
    }

    /** A related section agrees, or gives its opinion instead (合議); the paper goes on in both cases. */
    @Transactional
    public ApprovalCase consent(long id, String group, String actor, boolean agreed, String comment,
                                String proxyReason) {
        if (!agreed && blank(comment)) {
            throw new Refused("comment", "を入力してください。同意しないときは必要です。");
        }
        return act(id, group, actor, agreed, comment, proxyReason, true);
    }

    /** A stop in line confirms, or the last one decides (確認、決裁). */
    @Transactional
    public ApprovalCase approve(long id, String group, String actor, String comment, String proxyReason) {
        return act(id, group, actor, true, comment, proxyReason, false);
    }

    private ApprovalCase act(long id, String group, String actor, boolean agreed, String comment, String proxyReason,
                             boolean consent) {
        ApprovalCase paper = running(id);
        ApprovalEntry stop = activeStop(paper, group, consent);
        boolean byProxy = entitled(paper, stop, actor).byProxy();
        String why = byProxy ? proxyReason(paper, stop, proxyReason) : null;
        String words = blank(comment) ? null : comment.strip();
        stop.act(actor, agreed, words, why, clock.instant());
        entries.saveAndFlush(stop);
        history.add(paper, step(stop, agreed), actor, stop.groupName(), byProxy, words, why);
        if (turns.active(paper).isEmpty()) {
            paper.end(CaseState.DECIDED, actor, null, clock.instant());
            cases.saveAndFlush(paper);
        }
        return paper;
    }

    private static Step step(ApprovalEntry stop, boolean agreed) {
        return switch (stop.kind()) {
            case CONSENT -> agreed ? Step.AGREED : Step.COMMENTED;
            case CONFIRM -> Step.CONFIRMED;
            case DECIDE -> Step.DECIDED;
        };
    }

    /** BR-23: whoever decides by proxy is warned, and says why it could not wait. */
    private static String proxyReason(ApprovalCase paper, ApprovalEntry stop, String reason) {
        if (blank(reason)) {
            throw new Refused("proxyReason", "を入力してください。これは" + stop.groupName() + "の代決になります。" + proxyWarning(paper));
        }
        return reason.strip();
    }

    /** What somebody who decides by proxy is warned of (BR-23). */
    public static String proxyWarning(ApprovalCase paper) {
        return paper.natures().isEmpty() ? "例外・先例となる・争いのある事項では代決を避けてください。"
                : "起案者は、この事案を「" + labels(paper) + "」としています。本人の決裁を待ち、代決を避けてください。";
    }

    private static String labels(ApprovalCase paper) {
        return paper.natures().stream().map(Nature::label).collect(Collectors.joining("、"));
    }

    /** A stop sends the paper back to its author (差戻し). */
    @Transactional
    public ApprovalCase remand(long id, String group, String actor, String reason) {
        return stopWith(CaseState.REMANDED, id, group, actor, reason, null);
    }

    /**
     * A stop sends the paper back to an earlier one (差戻し); from there it goes its way again.
     *
     * @param to one of {@link ApprovalDesk#earlier}
     */
    @Transactional
    public ApprovalCase remandTo(long id, String group, String actor, String reason, long to) {
        ApprovalCase paper = running(id);
        ApprovalEntry stop = activeStop(paper, group, false);
        boolean byProxy = entitled(paper, stop, actor).byProxy();
        ApprovalEntry target = turns.earlier(paper).stream().filter(entry -> entry.id() == to).findFirst().orElseThrow(() ->
                new Refused("remandTo", "の値「" + to + "」は、すでに処理した回付先ではありません。一覧から選んでください。"));
        String words = demand(reason);
        stop.act(actor, false, words, null, clock.instant());
        history.add(paper, Step.REMANDED, actor, stop.groupName(), byProxy, target.groupName() + "へ: " + words, null);
        // The others of the earlier stage have had their say; only the one that is asked again acts again.
        List<ApprovalEntry> undone = turns.current(paper).stream()
                .filter(entry -> entry.stage() > target.stage() || entry.id().equals(target.id())).toList();
        undone.forEach(ApprovalEntry::supersede);
        entries.saveAllAndFlush(undone);
        undone.forEach(entry -> paper.add(entries.save(new ApprovalEntry(paper,
                new RouteStop(entry.stage(), entry.kind(), entry.group()), entry.groupName()))));
        entries.flush();
        return paper;
    }

    /** A stop refuses the paper (却下); the case ends. By proxy it is a decision like any other (代決). */
    @Transactional
    public ApprovalCase reject(long id, String group, String actor, String reason, String proxyReason) {
        return stopWith(CaseState.REJECTED, id, group, actor, reason, proxyReason);
    }

    private ApprovalCase stopWith(CaseState last, long id, String group, String actor, String reason,
                                  String proxyReason) {
        ApprovalCase paper = running(id);
        ApprovalEntry stop = activeStop(paper, group, false);
        boolean byProxy = entitled(paper, stop, actor).byProxy();
        String words = demand(reason);
        String why = byProxy && last == CaseState.REJECTED ? proxyReason(paper, stop, proxyReason) : null;
        stop.act(actor, false, words, why, clock.instant());
        entries.saveAndFlush(stop);
        history.add(paper, last.step(), actor, stop.groupName(), byProxy, words, why);
        paper.end(last, actor, words, clock.instant());
        return cases.saveAndFlush(paper);
    }

    /** The author takes the paper back while nobody has acted (引戻し). */
    @Transactional
    public ApprovalCase recall(long id, String actor) {
        ApprovalCase paper = running(id);
        requireAuthor(paper, actor, "引き戻せる");
        if (turns.acted(paper)) {
            throw new Refused("「" + paper.title() + "」はすでに処理した人がいるため、引き戻せません。差戻しを依頼するか、取り下げてください。");
        }
        return takeBack(paper, CaseState.RECALLED, actor, null);
    }

    /** The author gives the paper up (取下げ); the case ends. */
    @Transactional
    public ApprovalCase withdraw(long id, String actor, String reason) {
        ApprovalCase paper = require(id);
        requireAuthor(paper, actor, "取り下げられる");
        if (!mayBeWithdrawn(paper)) {
            throw ended(paper);
        }
        return takeBack(paper, CaseState.WITHDRAWN, actor, demand(reason));
    }

    private ApprovalCase takeBack(ApprovalCase paper, CaseState last, String actor, String reason) {
        boolean circulating = paper.state() == CaseState.IN_PROGRESS;
        end(paper, last, actor, "起案者", reason);
        if (circulating) {
            events.publishEvent(new PaperTakenBack(paper));
        }
        return paper;
    }

    /** The work in whose course a paper is has ended without a decision, as when its phase was closed (打切り). */
    @Transactional
    public void lapse(String businessKey) {
        ofWork(businessKey).filter(this::mayBeWithdrawn)
                .ifPresent(paper -> end(paper, CaseState.LAPSED, ActorDirectory.SYSTEM, "自動", LAPSED));
    }

    private void end(ApprovalCase paper, CaseState last, String actor, String asWhom, String reason) {
        paper.end(last, actor, reason, clock.instant());
        cases.saveAndFlush(paper);
        history.add(paper, last.step(), actor, asWhom, false, reason, null);
    }

    /** Whether {@link #withdraw} would end a case for its author. */
    public boolean mayBeWithdrawn(ApprovalCase paper) {
        return paper.state() == CaseState.IN_PROGRESS || paper.state().mayBeSubmittedAgain();
    }

    /** The holder of a post reads afterwards what somebody decided for it (後閲); not by proxy again. */
    @Transactional
    public void readLater(long entryId, String actor) {
        ApprovalEntry entry = entries.findById(entryId).filter(ApprovalEntry::waitsForReading).orElseThrow(() ->
                new Refused("後閲を待つ代決ではありません。一覧を開き直してください。"));
        ApprovalCase paper = entry.paper();
        if (!turns.holds(actor, entry, paper)) {
            throw new Refused("後閲できるのは" + entry.groupName() + "本人だけです。");
        }
        entry.read(actor, clock.instant());
        entries.saveAndFlush(entry);
        history.add(paper, Step.READ_LATER, actor, entry.groupName(), false, null, null);
    }

    /** Everything decided by proxy that a holder has still to read, oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> unread() {
        return entries.findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt();
    }

    /** The latest case about a subject. */
    @Transactional(readOnly = true)
    public Optional<ApprovalCase> of(String subject) {
        return cases.lastAbout(subject);
    }

    /** The latest case in the course of an instance, by its business key. */
    @Transactional(readOnly = true)
    public Optional<ApprovalCase> ofWork(String businessKey) {
        return cases.lastOfWork(businessKey);
    }

    /** All stops of all rounds of a case, in their order. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> entries(long id) {
        return turns.entries(id);
    }

    /** The stops whose turn it is. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> active(ApprovalCase paper) {
        return turns.active(paper);
    }

    private ApprovalEntry activeStop(ApprovalCase paper, String group, boolean consent) {
        return turns.active(paper).stream().filter(entry -> entry.group().equals(group))
                .filter(entry -> (entry.kind() == StopKind.CONSENT) == consent).findFirst()
                .orElseThrow(() -> new Refused("「" + paper.title() + "」はいま「" + group + "」の番ではありません。"
                        + "番は" + turns.active(paper).stream().map(ApprovalEntry::groupName).toList() + "です。"));
    }

    private GroupMembership entitled(ApprovalCase paper, ApprovalEntry stop, String actor) {
        if (paper.author().equals(actor)) {
            throw new Refused("起案した人は、自分の「" + paper.title() + "」の" + stop.kind().label() + "をできません。"
                    + "別の人が行ってください。");
        }
        return turns.right(paper, stop, actor).orElseThrow(() ->
                new Refused(stop.groupName() + "の職に就いていないため、" + stop.kind().label() + "をできません。"));
    }

    private ApprovalCase running(long id) {
        ApprovalCase paper = require(id);
        if (paper.state() != CaseState.IN_PROGRESS) {
            throw ended(paper);
        }
        return paper;
    }

    private static Refused ended(ApprovalCase paper) {
        return new Refused("「" + paper.title() + "」は" + paper.state().label() + "です。処理できるのは回付中のものだけです。");
    }

    /** @throws IllegalArgumentException if there is no such case */
    @Transactional(readOnly = true)
    public ApprovalCase require(long id) {
        return cases.findById(id).orElseThrow(() -> new IllegalArgumentException("No approval case " + id));
    }

    private static void requireAuthor(ApprovalCase paper, String actor, String what) {
        if (!paper.author().equals(actor)) {
            throw new Refused("「" + paper.title() + "」を" + what + "のは起案した人だけです。");
        }
    }

    private static String demand(String reason) {
        if (blank(reason)) {
            throw new Refused("reason", "を入力してください。");
        }
        return reason.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
