package city.nenrin.approval.web;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.ApprovalDesk;
import city.nenrin.approval.ApprovalEntry;
import city.nenrin.approval.ApprovalEvent;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.Nature;
import city.nenrin.approval.process.CaseTasks;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.platform.web.InMenu;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's approvals: what waits for one, what was decided for one by proxy and waits to be read, what one submitted; and
 * the course of one case, with what its author can still do. The stops themselves act in Tasklist.
 */
@Controller
@InMenu(group = InMenu.COMMON, order = 40, label = "起案・決裁", path = "/approvals")
@RequestMapping("/approvals")
class ApprovalController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Approvals approvals;
    private final ApprovalDesk desk;
    private final CaseTasks tasks;
    private final Organization organization;
    private final Actors actors;
    private final Clock clock;

    ApprovalController(Approvals approvals, ApprovalDesk desk, CaseTasks tasks, Organization organization, Actors actors,
                       Clock clock) {
        this.approvals = approvals;
        this.desk = desk;
        this.tasks = tasks;
        this.organization = organization;
        this.actors = actors;
        this.clock = clock;
    }

    /** A case in a list; {@code task} is null where no task of it is the reader's. */
    record Line(long id, String title, String author, String submitted, String state, String turn, String natures,
                String task) {
    }

    /** A decision by proxy that waits to be read. */
    record Unread(long entry, long id, String title, String group, String kind, String actor, String when, String reason,
                  String natures) {
    }

    /** A stop of the route as it stands. */
    record Stop(String group, String kind, String actor, String when, String said, String proxy) {
    }

    /** A line of the history. */
    record Event(int round, String when, String step, String actor, String asWhom, String words, String proxyReason) {
    }

    @GetMapping
    String mine(Principal reader, Model model) {
        String actor = reader.getName();
        model.addAttribute("waiting", desk.waitingFor(actor).stream().map(paper -> line(paper, actor)).toList());
        model.addAttribute("unread", desk.unreadBy(actor).stream().map(this::unread).toList());
        model.addAttribute("authored", desk.authoredBy(actor).stream().map(paper -> line(paper, actor)).toList());
        return "approval/list";
    }

    @GetMapping("/{id}")
    @ShowsRefusals
    String one(@PathVariable long id, Principal reader, Model model, HttpServletResponse response) {
        try {
            show(desk.show(id, actor(reader)), reader.getName(), model);
        } catch (Refused refused) {
            // Not for this reader, or not there.
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("faults", List.of(refused.getMessage()));
        }
        return "approval/one";
    }

    private void show(ApprovalCase paper, String reader, Model model) {
        boolean author = paper.author().equals(reader);
        model.addAttribute("line", line(paper, reader));
        model.addAttribute("asOf", EraFormat.date(paper.asOf()));
        model.addAttribute("reason", paper.reason().orElse(null));
        model.addAttribute("recallable", author && desk.mayBeRecalled(paper));
        model.addAttribute("withdrawable", author && approvals.mayBeWithdrawn(paper));
        model.addAttribute("stops", desk.current(paper).stream().map(this::stop).toList());
        model.addAttribute("history", desk.history(paper.id()).stream().map(this::event).toList());
        model.addAttribute("unread", desk.unreadBy(reader).stream()
                .filter(entry -> entry.paper().id() == paper.id()).map(this::unread).toList());
    }

    /** 引戻し */
    @PostMapping("/{id}/recall")
    String recall(@PathVariable long id, Principal actor, RedirectAttributes redirect) {
        return act(id, actor, () -> approvals.recall(id, actor.getName()), "引き戻しました。タスクから直して、再提出できます。", redirect);
    }

    /** 取下げ */
    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, @Label("取下げの理由") @RequestParam(required = false) String reason,
                    Principal actor, RedirectAttributes redirect) {
        return act(id, actor, () -> approvals.withdraw(id, actor.getName(), reason), "取り下げました。この起案は終わりました。", redirect);
    }

    /** 後閲 */
    @PostMapping("/{id}/read")
    String read(@PathVariable long id, @RequestParam long entry, Principal actor, RedirectAttributes redirect) {
        return act(id, actor, () -> approvals.readLater(entry, actor.getName()), "後閲を記録しました。", redirect);
    }

    private String act(long id, Principal actor, Runnable step, String done, RedirectAttributes redirect) {
        desk.show(id, actor(actor));
        step.run();
        redirect.addFlashAttribute("done", done);
        redirect.addAttribute("id", id);
        return "redirect:/approvals/{id}";
    }

    private Actor actor(Principal reader) {
        return actors.of(reader.getName(), LocalDate.now(clock));
    }

    private Line line(ApprovalCase paper, String reader) {
        List<ApprovalEntry> active = approvals.active(paper);
        boolean turn = desk.turnOf(paper, reader).isPresent();
        String running = active.stream().map(ApprovalEntry::groupName).collect(Collectors.joining("、"));
        return new Line(paper.id(), paper.title(), person(paper.author()), when(paper.submittedAt()), paper.state().label(),
                paper.endedAt().isPresent() || running.isEmpty() ? Shown.NOTHING : running, natures(paper),
                turn ? tasks.of(paper, desk.awaitedGroups(paper)).orElse(null) : null);
    }

    private Unread unread(ApprovalEntry entry) {
        ApprovalCase paper = entry.paper();
        return new Unread(entry.id(), paper.id(), paper.title(), entry.groupName(), entry.kind().label(),
                entry.actor().map(this::person).orElse(Shown.NOTHING), entry.actedAt().map(this::when).orElse(Shown.NOTHING),
                entry.proxyReason().orElse(""), natures(paper));
    }

    private Stop stop(ApprovalEntry entry) {
        String said = entry.actor().isEmpty() ? Shown.NOTHING : Stream.of(switch (entry.kind()) {
            case CONSENT -> entry.agreed().orElse(false) ? "同意" : "意見";
            case CONFIRM -> entry.agreed().orElse(false) ? "確認" : "差戻し・却下";
            case DECIDE -> entry.agreed().orElse(false) ? "決裁" : "差戻し・却下";
        }, entry.comment().orElse("")).filter(text -> !text.isEmpty()).collect(Collectors.joining("　"));
        String proxy = entry.proxyReason().map(reason -> "代決: " + reason + entry.readBy().map(this::person)
                .map(by -> "（後閲: " + by + "）").orElse("（後閲待ち）")).orElse("");
        return new Stop(entry.groupName(), entry.kind().label(), entry.actor().map(this::person).orElse(Shown.NOTHING),
                entry.actedAt().map(this::when).orElse(Shown.NOTHING), said, proxy);
    }

    private Event event(ApprovalEvent event) {
        return new Event(event.round(), when(event.at()), event.step().label(), person(event.actor()),
                event.asWhom() + (event.byProxy() ? "（代理）" : ""), event.words() == null ? "" : event.words(),
                event.proxyReason() == null ? "" : event.proxyReason());
    }

    private static String natures(ApprovalCase paper) {
        return paper.natures().stream().map(Nature::label).collect(Collectors.joining("、"));
    }

    private String person(String code) {
        return code.equals(ActorDirectory.SYSTEM) ? Shown.NOTHING
                : organization.personName(code);
    }

    private String when(Instant at) {
        return EraFormat.date(LocalDate.ofInstant(at, clock.getZone())) + " " + TIME.format(at.atZone(clock.getZone()));
    }
}
