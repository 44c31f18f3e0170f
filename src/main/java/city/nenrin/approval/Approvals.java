package city.nenrin.approval;

import city.nenrin.organization.Actors;
import city.nenrin.organization.Group;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The optional approval model inside the house (BR-22 to 27): a paper goes stage by stage along its route; stops of one
 * stage act side by side. All refusals are {@link ApprovalRefused} with a Japanese text, and change nothing.
 */
@Service
public class Approvals {

    private final ApprovalCases cases;
    private final ApprovalEntries entries;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    Approvals(ApprovalCases cases, ApprovalEntries entries, Organization organization, Actors actors, Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Submits a paper (起案).
     *
     * @param subject what it is about, as a code of the caller
     * @param process key of the process in whose course it is
     * @param route   at least one stop
     * @param asOf    the day whose organisation the route is built from (BR-25); past and future days are allowed
     */
    @Transactional
    public ApprovalCase submit(String subject, String title, String process, List<RouteStop> route, String author,
                               LocalDate asOf) {
        ApprovalCase started = new ApprovalCase(subject, title, process, asOf);
        return start(started, route, author);
    }

    /** Submits a paper again that was recalled or remanded; who does so is its author from now on. */
    @Transactional
    public ApprovalCase submitAgain(long id, List<RouteStop> route, String author) {
        ApprovalCase again = require(id);
        if (!again.state().mayBeSubmittedAgain()) {
            throw new ApprovalRefused("「" + again.title() + "」は" + again.state().label()
                    + "です。再提出できるのは、引戻しか差戻しのときだけです。");
        }
        return start(again, route, author);
    }

    private ApprovalCase start(ApprovalCase paper, List<RouteStop> route, String author) {
        if (route.isEmpty()) {
            throw new ApprovalRefused("「" + paper.title() + "」の回付先がありません。職か課を一つ以上指定してください。");
        }
        paper.submit(author, clock.instant());
        cases.saveAndFlush(paper);
        for (RouteStop stop : route) {
            Group group = organization.group(stop.group(), paper.asOf()).orElseThrow(() -> new ApprovalRefused(
                    "回付先「" + stop.group() + "」は、" + paper.asOf() + "時点の組織にありません。職か課のコードを指定してください。"));
            entries.save(new ApprovalEntry(paper.id(), paper.round(), stop, group.name()));
        }
        entries.flush();
        return paper;
    }

    /** A related section agrees, or gives its opinion instead (合議); the paper goes on in both cases. */
    @Transactional
    public ApprovalCase consent(long id, String group, String actor, boolean agreed, String comment,
                                String proxyReason) {
        if (!agreed && blank(comment)) {
            throw new ApprovalRefused("「意見」を入力してください。同意しないときは必要です。");
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
        if (byProxy && blank(proxyReason)) {
            throw new ApprovalRefused("これは" + stop.groupName() + "の代決になります。例外・先例となる・争いのある事項では代決を避けてください。"
                    + "それでも代決するときは「代決の理由」を入力してください。");
        }
        stop.act(actor, agreed, blank(comment) ? null : comment.strip(), byProxy ? proxyReason.strip() : null,
                clock.instant());
        entries.saveAndFlush(stop);
        if (active(paper).isEmpty()) {
            paper.end(CaseState.DECIDED, actor, null, clock.instant());
            cases.saveAndFlush(paper);
        }
        return paper;
    }

    /** A stop sends the paper back to its author (差戻し). */
    @Transactional
    public ApprovalCase remand(long id, String group, String actor, String reason) {
        return stopWith(CaseState.REMANDED, id, group, actor, reason, "差戻しの理由");
    }

    /** A stop refuses the paper (却下); the case ends. */
    @Transactional
    public ApprovalCase reject(long id, String group, String actor, String reason) {
        return stopWith(CaseState.REJECTED, id, group, actor, reason, "却下の理由");
    }

    private ApprovalCase stopWith(CaseState last, long id, String group, String actor, String reason, String field) {
        ApprovalCase paper = running(id);
        ApprovalEntry stop = activeStop(paper, group, false);
        entitled(paper, stop, actor);
        if (blank(reason)) {
            throw new ApprovalRefused("「" + field + "」を入力してください。");
        }
        stop.act(actor, false, reason.strip(), null, clock.instant());
        entries.saveAndFlush(stop);
        paper.end(last, actor, reason.strip(), clock.instant());
        return cases.saveAndFlush(paper);
    }

    /** The author takes the paper back while nobody has acted (引戻し). */
    @Transactional
    public ApprovalCase recall(long id, String actor) {
        ApprovalCase paper = running(id);
        requireAuthor(paper, actor, "引き戻せる");
        if (current(paper).stream().anyMatch(entry -> entry.actor().isPresent())) {
            throw new ApprovalRefused("「" + paper.title() + "」はすでに処理した人がいるため、引き戻せません。差戻しを依頼するか、取り下げてください。");
        }
        paper.end(CaseState.RECALLED, actor, null, clock.instant());
        return cases.saveAndFlush(paper);
    }

    /** The author gives the paper up (取下げ); the case ends. */
    @Transactional
    public ApprovalCase withdraw(long id, String actor, String reason) {
        ApprovalCase paper = require(id);
        requireAuthor(paper, actor, "取り下げられる");
        if (paper.state() != CaseState.IN_PROGRESS && !paper.state().mayBeSubmittedAgain()) {
            throw ended(paper);
        }
        if (blank(reason)) {
            throw new ApprovalRefused("「取下げの理由」を入力してください。");
        }
        paper.end(CaseState.WITHDRAWN, actor, reason.strip(), clock.instant());
        return cases.saveAndFlush(paper);
    }

    /** The holder of a post reads afterwards what somebody decided for it (後閲); not by proxy again. */
    @Transactional
    public void readLater(long entryId, String actor) {
        ApprovalEntry entry = entries.findById(entryId).filter(ApprovalEntry::waitsForReading).orElseThrow(() ->
                new ApprovalRefused("後閲を待つ代決ではありません。一覧を開き直してください。"));
        ApprovalCase paper = require(entry.caseId());
        LocalDate today = LocalDate.now(clock);
        boolean holder = actors.membership(actor, groupOn(entry.group(), today), paper.process(), today)
                .filter(membership -> !membership.byProxy()).isPresent();
        if (!holder) {
            throw new ApprovalRefused("後閲できるのは" + entry.groupName() + "本人だけです。");
        }
        entry.read(actor, clock.instant());
        entries.saveAndFlush(entry);
    }

    /** Everything decided by proxy that a holder has still to read, oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> unread() {
        return entries.findByProxyReasonIsNotNullAndReadByIsNullOrderByActedAt();
    }

    /** The latest case about a subject. */
    @Transactional(readOnly = true)
    public Optional<ApprovalCase> of(String subject) {
        return cases.findFirstBySubjectOrderByIdDesc(subject);
    }

    /** All stops of all rounds of a case, in their order. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> entries(long id) {
        return entries.findByCaseIdOrderByRoundAscStageAscIdAsc(id);
    }

    /** The stops whose turn it is. */
    @Transactional(readOnly = true)
    public List<ApprovalEntry> active(ApprovalCase paper) {
        List<ApprovalEntry> waiting = current(paper).stream().filter(entry -> entry.actor().isEmpty()).toList();
        int stage = waiting.stream().mapToInt(ApprovalEntry::stage).min().orElse(0);
        return waiting.stream().filter(entry -> entry.stage() == stage).toList();
    }

    private List<ApprovalEntry> current(ApprovalCase paper) {
        return entries(paper.id()).stream().filter(entry -> entry.round() == paper.round()).toList();
    }

    private ApprovalEntry activeStop(ApprovalCase paper, String group, boolean consent) {
        return active(paper).stream().filter(entry -> entry.group().equals(group))
                .filter(entry -> (entry.kind() == StopKind.CONSENT) == consent).findFirst()
                .orElseThrow(() -> new ApprovalRefused("「" + paper.title() + "」はいま「" + group + "」の番ではありません。"
                        + "番は" + active(paper).stream().map(ApprovalEntry::groupName).toList() + "です。"));
    }

    private GroupMembership entitled(ApprovalCase paper, ApprovalEntry stop, String actor) {
        if (paper.author().equals(actor)) {
            throw new ApprovalRefused("起案した人は、自分の「" + paper.title() + "」の" + stop.kind().label() + "をできません。"
                    + "別の人が行ってください。");
        }
        LocalDate today = LocalDate.now(clock);
        return actors.membership(actor, groupOn(stop.group(), today), paper.process(), today).orElseThrow(() ->
                new ApprovalRefused(stop.groupName() + "の職に就いていないため、" + stop.kind().label() + "をできません。"));
    }

    /** The group that does on a day what a group of the route did: itself, or the successor of its unit (BR-25). */
    private String groupOn(String code, LocalDate day) {
        if (organization.group(code, day).isPresent()) {
            return code;
        }
        Optional<Post> post = organization.findPost(code);
        Optional<String> unit = organization.ownerOn(post.map(Post::unitCode).orElse(code), day);
        return (post.isPresent() ? unit.flatMap(organization::headPost).map(Post::code) : unit).orElse(code);
    }

    private ApprovalCase running(long id) {
        ApprovalCase paper = require(id);
        if (paper.state() != CaseState.IN_PROGRESS) {
            throw ended(paper);
        }
        return paper;
    }

    private static ApprovalRefused ended(ApprovalCase paper) {
        return new ApprovalRefused("「" + paper.title() + "」は" + paper.state().label() + "です。処理できるのは回付中のものだけです。");
    }

    private ApprovalCase require(long id) {
        return cases.findById(id).orElseThrow(() -> new IllegalArgumentException("No approval case " + id));
    }

    private static void requireAuthor(ApprovalCase paper, String actor, String what) {
        if (!paper.author().equals(actor)) {
            throw new ApprovalRefused("「" + paper.title() + "」を" + what + "のは起案した人だけです。");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
