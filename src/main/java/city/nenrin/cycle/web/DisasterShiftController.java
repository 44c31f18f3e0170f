package city.nenrin.cycle.web;

import city.nenrin.cycle.DisasterShifts;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 災害による延期: one action of the policy section for all dates of chosen departments, and what was done so far. */
@Controller
@RequestMapping("/calendar/disaster")
@PreAuthorize("hasAuthority('calendar:change')")
class DisasterShiftController {

    private static final String VIEW = "calendar/disaster";

    private final DisasterShifts shifts;
    private final Clock clock;

    DisasterShiftController(DisasterShifts shifts, Clock clock) {
        this.shifts = shifts;
        this.clock = clock;
    }

    @GetMapping
    @ShowsRefusals
    String show(@RequestParam(defaultValue = "") List<String> departments, Model model) {
        model.addAttribute("choices", shifts.choices());
        model.addAttribute("chosen", departments);
        model.addAttribute("errors", Map.of());
        model.addAttribute("most", DisasterShifts.MOST_DAYS);
        model.addAttribute("shifts", shifts.latestFirst());
        model.addAttribute("zone", clock.getZone());
        return VIEW;
    }

    /** Moves the dates; a refused form comes back as it was typed, with the reason beside each field. */
    @PostMapping
    String shift(@Label("対象の部") @RequestParam(required = false) List<String> departments,
                 @Label("延ばす日数（開庁日）") @RequestParam(defaultValue = "") String days,
                 @Label("理由") @RequestParam(defaultValue = "") String reason, Principal actor,
                 RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", shifts.shift(departments == null ? List.of() : departments, number(days), reason,
                actor.getName()));
        return "redirect:/calendar/disaster";
    }

    /** Null for what is no whole number: the service says what is expected. */
    private static Integer number(String text) {
        try {
            return TypedNumber.of(text).intValueExact();
        } catch (Unreadable | ArithmeticException e) {
            return null;
        }
    }
}
