package city.nenrin.policy.decision.web;

import city.nenrin.organization.Actors;
import city.nenrin.organization.Role;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.policy.decision.DecisionReviews;
import city.nenrin.policy.decision.MayorTerm;
import city.nenrin.policy.decision.MayorTerms;
import city.nenrin.typed.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 市長の交代: the policy section registers a new mayor's term, and everybody sees how far the review of decisions is. */
@Controller
@RequestMapping("/decisions/mayor-terms")
class MayorTermController {

    /** A term with how many decisions have been reviewed in it and how many are left; none are left once it is done. */
    record Row(MayorTerm term, int reviewed, int left) {
    }

    private static final String VIEW = "decision/terms";

    private final MayorTerms terms;
    private final DecisionReviews reviews;
    private final Actors actors;
    private final Clock clock;

    MayorTermController(MayorTerms terms, DecisionReviews reviews, Actors actors, Clock clock) {
        this.terms = terms;
        this.reviews = reviews;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @ShowsRefusals
    String show(Principal reader, Model model) {
        return page(List.of(), reader, model);
    }

    /** Registers the term; the review starts as a task of the policy section. */
    @PostMapping
    String register(@Label("就任日") @RequestParam(defaultValue = "") String startsOn, Principal actor, Model model,
                    HttpServletResponse response, RedirectAttributes redirect) {
        if (!policy(actor)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(List.of("市長の交代を登録できるのは政策推進課の職員です。"), actor, model);
        }
        terms.register(TypedDate.of("startsOn", startsOn), actor.getName());
        redirect.addFlashAttribute("begun", true);
        return "redirect:/decisions/mayor-terms";
    }

    private boolean policy(Principal reader) {
        return actors.of(reader.getName(), LocalDate.now(clock)).has(Role.POLICY);
    }

    private String page(List<String> faults, Principal reader, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("mayRegister", policy(reader));
        model.addAttribute("rows", terms.all().stream().map(term -> new Row(term, reviews.reviewed(term),
                term.reviewedAt() == null ? reviews.toReview(term).size() : 0)).toList());
        return VIEW;
    }
}
