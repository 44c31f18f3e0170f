package city.nenrin.policy.trace.web;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.EraFormat;
import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.organization.AccessDenied;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Role;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.decision.Alignment;
import city.nenrin.policy.decision.Came;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionOverview;
import city.nenrin.policy.decision.DecisionReviews;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.ReviewVerdict;
import city.nenrin.policy.trace.DecisionTrace;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import city.nenrin.typed.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * The decisions and what became of them: who has to do what, and whether money and people came. Each reader sees what
 * the read policy allows. The policy section records there what a new mayor says of an open decision.
 */
@Controller
@InMenu(group = "政策", order = 120, label = "決定事項", path = "/decisions")
@RequestMapping("/decisions")
class DecisionController {

    private static final String LIST = "decision/list";
    private static final String ONE = "decision/one";
    private static final Set<DecisionState> UNFINISHED = Arrays.stream(DecisionState.values())
            .filter(DecisionState::unfinished).collect(Collectors.toUnmodifiableSet());
    /** Asks for decisions in every state. */
    private static final String ALL = "ALL";

    private final Listing<DecisionOverview.Row> rows;
    private final DecisionOverview overview;
    private final Decisions decisions;
    private final DecisionTrace trace;
    private final Alignment alignment;
    private final DecisionReviews reviews;
    private final Actors actors;
    private final Organization organization;
    private final Clock clock;

    DecisionController(DecisionOverview overview, Decisions decisions, DecisionTrace trace, Alignment alignment,
                       DecisionReviews reviews, Actors actors, Organization organization, Clock clock) {
        this.rows = Listing.of("rows", "決定事項の一覧",
                Column.text("subject", "事業・施策", decision(Decision::subjectName)).linked(row -> "/decisions/" + row.decision().code()),
                Column.text("department", "部", decision(one -> organization.unitName(one.department(), today()))),
                Column.text("section", "担当課", decision(one -> organization.unitName(one.ownerSection(), today()))),
                Column.text("verdict", "方向性", row -> row.verdict().name()), Column.text("words", "市長の言葉", decision(Decision::words)),
                Column.text("due", "期限", decision(one -> one.due().map(EraFormat::dateWithWeekday).orElse(Shown.NOTHING))),
                Column.text("state", "状態", decision(one -> one.state().label())), Column.text("money", "予算", row -> row.money().label()),
                Column.text("people", "人員", row -> row.people().label()), Column.text("code", "面談と番号", decision(Decision::label)));
        this.overview = overview;
        this.decisions = decisions;
        this.trace = trace;
        this.alignment = alignment;
        this.reviews = reviews;
        this.actors = actors;
        this.organization = organization;
        this.clock = clock;
    }

    private static Function<DecisionOverview.Row, String> decision(Function<Decision, String> of) {
        return row -> of.apply(row.decision());
    }

    /** The list; without a state, what is not finished. */
    @GetMapping
    String list(@RequestParam(required = false) String department, @RequestParam(required = false) String state,
                @RequestParam(required = false) String money, @RequestParam(required = false) String people,
                Principal principal, Model model, HttpServletResponse response) {
        List<String> notices = new ArrayList<>();
        DecisionOverview.Filter filter = new DecisionOverview.Filter(given(department),
                states(state, notices), choice(Came.class, "予算", money, notices),
                choice(Came.class, "人員", people, notices));
        if (!notices.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("notices", notices);
        model.addAttribute("filter", filter);
        model.addAttribute("state", text(state));
        model.addAttribute("all", ALL);
        model.addAttribute("rows", rows.table(overview.of(actor(principal), filter)));
        model.addAttribute("departments", organization.departments(today()));
        model.addAttribute("states", DecisionState.values());
        model.addAttribute("results", Came.values());
        int cycle = CycleSpan.current(clock).cycle();
        model.addAttribute("cycle", cycle);
        model.addAttribute("alignment", alignment.byPriority(cycle));
        return LIST;
    }

    /** One decision from its evidence to its results. */
    @GetMapping("/{code}")
    @ShowsRefusals
    String one(@PathVariable String code, Principal principal, Model model, HttpServletResponse response) {
        Actor actor = actor(principal);
        Optional<Decision> decision = decisions.find(code);
        if (decision.isEmpty()) {
            return refuse(HttpStatus.NOT_FOUND, "決定「" + code + "」はありません。一覧から選んでください。", model, response);
        }
        try {
            overview.require(actor, decision.get());
        } catch (AccessDenied denied) {
            return refuse(HttpStatus.FORBIDDEN, denied.getMessage(), model, response);
        }
        model.addAttribute("story", trace.whatBecameOf(code));
        model.addAttribute("mayReview", actor.has(Role.POLICY) && decision.get().state().unfinished());
        model.addAttribute("reviewVerdicts", ReviewVerdict.values());
        return ONE;
    }

    /** Records what a new mayor says of an open decision (BR-20). */
    @PostMapping("/{code}/review")
    String review(@PathVariable String code,
                  @Label("見直しの結果") @RequestParam(defaultValue = "") String verdict,
                  @Label("理由") @RequestParam(required = false) String reason,
                  @Label("見直し後の言葉") @RequestParam(required = false) String newWords,
                  @Label("見直し後の期限") @RequestParam(required = false) String newDue, Principal principal, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        Actor actor = actor(principal);
        if (!actor.has(Role.POLICY)) {
            return refuse(HttpStatus.FORBIDDEN, "決定の見直しを登録できるのは政策推進課の職員です。", model, response);
        }
        List<Fault> faults = new ArrayList<>();
        ReviewVerdict chosen = Refused.gather(faults, () -> verdict(verdict));
        LocalDate day = Refused.gather(faults, () -> TypedDate.of("newDue", newDue));
        Refused.ifAny(faults);
        reviews.review(code, chosen, reason, newWords, day, actor.staffCode());
        redirect.addFlashAttribute("reviewed", chosen.label());
        redirect.addAttribute("code", code);
        return "redirect:/decisions/{code}";
    }

    private static ReviewVerdict verdict(String typed) {
        return Arrays.stream(ReviewVerdict.values()).filter(one -> one.name().equals(typed)).findFirst()
                .orElseThrow(() -> new Refused("verdict", typed.isBlank() ? "を、継続・見直し・取下げから選んでください。"
                        : "の値「" + typed + "」は選べません。一覧から選んでください。"));
    }

    private static String refuse(HttpStatus status, String notice, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("faults", List.of(notice));
        return ONE;
    }

    private Actor actor(Principal principal) {
        return actors.of(principal.getName(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Without a choice, what is not finished. */
    private static Set<DecisionState> states(String chosen, List<String> notices) {
        if (ALL.equals(chosen)) {
            return EnumSet.allOf(DecisionState.class);
        }
        return choice(DecisionState.class, "状態", chosen, notices).map(Set::of).orElse(UNFINISHED);
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String field, String value, List<String> notices) {
        return given(value).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return Optional.of(constant);
                }
            }
            notices.add("「" + field + "」の値「" + text + "」は選べません。一覧から選んでください。");
            return Optional.empty();
        });
    }
}
