package city.nenrin.cycle.web;

import city.nenrin.calendar.CalendarFault;
import city.nenrin.calendar.CalendarRefusedException;
import city.nenrin.cycle.DisasterShift;
import city.nenrin.cycle.DisasterShifts;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
    String show(Model model) {
        return page(List.of(), "", "", Map.of(), model);
    }

    /** Moves the dates; a refused form comes back as it was typed, with the reason beside each field. */
    @PostMapping
    String shift(@RequestParam(required = false) List<String> departments, @RequestParam(defaultValue = "") String days,
                 @RequestParam(defaultValue = "") String reason, Principal actor, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        List<String> chosen = departments == null ? List.of() : departments;
        Map<String, String> errors = new HashMap<>();
        try {
            DisasterShift done = shifts.shift(chosen, number(days), reason, actor.getName());
            redirect.addFlashAttribute("done", done);
            return "redirect:/calendar/disaster";
        } catch (CalendarRefusedException refused) {
            for (CalendarFault fault : refused.faults()) {
                errors.merge(fault.field(), fault.message(), (one, other) -> one + "。" + other);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(chosen, days, reason, errors, model);
    }

    /** Null for what is no whole number: the service says what is expected. */
    private static Integer number(String text) {
        try {
            return TypedNumber.of(text).intValueExact();
        } catch (Unreadable | ArithmeticException e) {
            return null;
        }
    }

    private String page(List<String> chosen, String days, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("choices", shifts.choices());
        model.addAttribute("chosen", chosen);
        model.addAttribute("days", days);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("most", DisasterShifts.MOST_DAYS);
        model.addAttribute("shifts", shifts.latestFirst());
        model.addAttribute("zone", clock.getZone());
        return VIEW;
    }
}
