package city.nenrin.policy.council.web;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.Actors;
import city.nenrin.organization.Role;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.council.CouncilDates;
import city.nenrin.policy.council.CouncilMeeting;
import city.nenrin.policy.council.CouncilMove;
import city.nenrin.policy.council.CouncilNotice;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 審議会の日程: when the council meets, what its members were told, and a form to move a meeting. */
@Controller
@InMenu(group = "政策", order = 140, label = "審議会", path = "/councils")
@RequestMapping("/councils")
class CouncilController {

    /** One meeting as the page shows it. */
    record Row(CouncilMeeting meeting, String name, boolean movable, List<CouncilNotice> notices, List<CouncilMove> moves) {
    }

    private static final String VIEW = "council/meetings";

    private final CouncilDates dates;
    private final PhaseSchedule schedule;
    private final Actors actors;
    private final Clock clock;

    CouncilController(CouncilDates dates, PhaseSchedule schedule, Actors actors, Clock clock) {
        this.dates = dates;
        this.schedule = schedule;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @ShowsRefusals
    String show(Principal reader, Model model) {
        return page(List.of(), reader, model);
    }

    /** Moves a meeting; a refused form comes back as it was typed. */
    @PostMapping("/{cycle}/{phase}/move")
    String move(@PathVariable int cycle, @PathVariable String phase,
                @Label("新しい開催日") @RequestParam(defaultValue = "") String heldOn,
                @Label("開始時刻") @RequestParam(defaultValue = "") String startsAt,
                @Label("会場") @RequestParam(defaultValue = "") String place,
                @Label("変更の理由") @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean overlap,
                Principal actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (!policy(actor)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(List.of("審議会の日程を変えられるのは政策推進課の職員です。"), actor, model);
        }
        LocalDate last = schedule.date(cycle, phase).map(PhaseDates::due).orElse(LocalDate.MAX);
        dates.move(cycle, phase, TypedDate.of("heldOn", heldOn), last, startsAt.strip(), place.strip(), reason, overlap,
                actor.getName());
        redirect.addFlashAttribute("moved", true);
        return "redirect:/councils";
    }

    private boolean policy(Principal reader) {
        return actors.of(reader.getName(), LocalDate.now(clock)).has(Role.POLICY);
    }

    private String page(List<String> faults, Principal reader, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("mayMove", policy(reader));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("rows", dates.all().stream().map(meeting -> {
            int cycle = meeting.key().cycle();
            String phase = meeting.key().phaseKey();
            return new Row(meeting, schedule.date(cycle, phase).map(date -> cycle + "年 " + date.phase().name())
                    .orElse(cycle + "/" + phase), dates.movable(meeting), dates.notices(cycle, phase), dates.moves(cycle, phase));
        }).toList());
        return VIEW;
    }
}
