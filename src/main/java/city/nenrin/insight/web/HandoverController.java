package city.nenrin.insight.web;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.insight.Handovers;
import city.nenrin.organization.AccessDenied;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.platform.web.InMenu;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 引継書 for printing: A4 portrait, one paper for each post. */
@Controller
@InMenu(group = InMenu.COMMON, order = 50, label = "引継書", path = "/papers/handover")
class HandoverController {

    private static final String VIEW = "papers/handover";

    private final Handovers handovers;
    private final Actors actors;
    private final Clock clock;

    HandoverController(Handovers handovers, Actors actors, Clock clock) {
        this.handovers = handovers;
        this.actors = actors;
        this.clock = clock;
    }

    /** The papers that the reader may open. */
    @GetMapping("/papers/handover")
    String list(Principal reader, Model model) {
        Actor actor = actors.of(reader.getName(), LocalDate.now(clock));
        model.addAttribute("own", handovers.own(actor));
        model.addAttribute("headed", handovers.headed(actor));
        return "papers/handovers";
    }

    @GetMapping("/papers/handover/{post}")
    String show(@PathVariable String post, Principal reader, Model model, HttpServletResponse response) {
        LocalDate today = LocalDate.now(clock);
        if (!handovers.exists(post)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("notice", "職「%s」はありません。%s時点の職のコードを指定してください。".formatted(post, today));
            return VIEW;
        }
        Actor actor = actors.of(reader.getName(), today);
        model.addAttribute("paper", handovers.read(actor, post));
        model.addAttribute("fiscalYear", EraFormat.fiscalYear(FiscalYear.of(today).year()));
        model.addAttribute("author", actor.displayName());
        model.addAttribute("date", EraFormat.date(today));
        return VIEW;
    }

    /** The paper is not for this reader; the text tells nothing of what it says. */
    @ExceptionHandler(AccessDenied.class)
    String denied(AccessDenied denied, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", denied.getMessage());
        return VIEW;
    }
}
