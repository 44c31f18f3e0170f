package city.nenrin.calendar.web;

import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.CycleSpan;
import city.nenrin.calendar.DateChangeResult;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.calendar.PhaseStates;
import city.nenrin.calendar.Roadmap;
import city.nenrin.calendar.Roadmaps;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.platform.web.InMenu;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The year's calendar: the roadmap, the dates of the phases, their collisions and changes, and a form to move one
 * phase for those who may.
 */
@Controller
@InMenu(group = InMenu.COMMON, order = 30, label = "年間日程", path = "/calendar")
@RequestMapping("/calendar")
class CalendarController {

    private static final String VIEW = "calendar/calendar";

    private final PhaseSchedule schedule;
    private final Roadmaps roadmaps;
    private final CalendarEvents events;
    private final ObjectProvider<PhaseStates> states;
    private final Clock clock;

    CalendarController(PhaseSchedule schedule, Roadmaps roadmaps, CalendarEvents events,
                       ObjectProvider<PhaseStates> states, Clock clock) {
        this.schedule = schedule;
        this.roadmaps = roadmaps;
        this.events = events;
        this.states = states;
        this.clock = clock;
    }

    /**
     * @param cycle    year of the cycle's first March; without it the current cycle, or the nearest one that has dates
     * @param edit     key of the phase whose form is shown
     * @param phase    the same where that form was refused
     * @param occasion which occasion of that phase
     */
    @GetMapping
    @ShowsRefusals
    String show(@RequestParam(required = false) String cycle, @RequestParam(required = false) String edit,
                @RequestParam(required = false) String phase, @RequestParam(defaultValue = "0") int occasion, Model model,
                HttpServletResponse response) {
        CycleSpan span = schedule.nearestDrafted();
        if (cycle != null) {
            Optional<CycleSpan> asked = CycleSpan.parse(cycle);
            if (asked.isEmpty()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("notice", "年「%s」の日程は表示できません。%dから%dまでの西暦年を指定してください"
                        .formatted(cycle, CycleSpan.FIRST, CycleSpan.LAST));
            }
            span = asked.orElse(span);
        }
        if (edit != null || phase != null) {
            schedule.date(new PhaseKey(span.cycle(), edit != null ? edit : phase, occasion))
                    .ifPresent(dates -> addForm(model, dates));
        }
        return page(span, model);
    }

    /** Changes one phase; a refused form comes back as it was typed, with the reason beside each field. */
    @PostMapping("/change")
    @PreAuthorize("hasAuthority('calendar:change')")
    String change(ChangeForm form, Principal actor, RedirectAttributes redirect) {
        PhaseKey key = form.key();
        List<Fault> faults = new ArrayList<>();
        LocalDate opens = Refused.gather(faults, () -> TypedDate.of("opens", form.opens()));
        LocalDate due = Refused.gather(faults, () -> TypedDate.of("due", form.due()));
        DateChangeResult result = Refused.gather(faults, () -> schedule.change(key, opens, due, form.version(),
                actor.getName(), form.reason()));
        Refused.ifAny(faults);
        redirect.addFlashAttribute("changed", done(result));
        redirect.addAttribute("cycle", key.cycle());
        return "redirect:/calendar";
    }

    /** What is said of a change on the next page: texts, since they travel with the session. */
    private static List<String> done(DateChangeResult result) {
        List<String> said = new ArrayList<>();
        said.add("「" + result.dates().name() + "」を " + EraFormat.dateWithWeekday(result.dates().opens()) + " から "
                + EraFormat.dateWithWeekday(result.dates().due()) + " までに変更しました。");
        said.addAll(result.notes());
        result.warnings().forEach(warning -> said.add("注意　" + warning.message()));
        return said;
    }

    /** Registers a polling day, as of an election called at short notice; collisions are warned about on the page. */
    @PostMapping("/polling-day")
    @PreAuthorize("hasAuthority('calendar:change')")
    String addPollingDay(@RequestParam(defaultValue = "") String cycle,
                         @Label("投票日") @RequestParam(defaultValue = "") String pollingDay,
                         @Label("選挙の名称") @RequestParam(defaultValue = "") String election, RedirectAttributes redirect) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = Refused.gather(faults, () -> TypedDate.of("pollingDay", pollingDay));
        Refused.gather(faults, () -> events.addPollingDay(day, election));
        Refused.ifAny(faults);
        redirect.addFlashAttribute("election", election.strip());
        redirect.addAttribute("cycle", CycleSpan.parse(cycle).orElse(CycleSpan.current(clock)).cycle());
        return "redirect:/calendar";
    }

    private void addForm(Model model, PhaseDates dates) {
        model.addAttribute("form", ChangeForm.of(dates));
        model.addAttribute("edited", dates);
        model.addAttribute("begun", !dates.opens().isAfter(LocalDate.now(clock)));
    }

    private String page(CycleSpan span, Model model) {
        Roadmap roadmap = roadmaps.of(span.cycle());
        Map<PhaseKey, String> names = schedule.dates(span.cycle()).stream()
                .collect(Collectors.toMap(PhaseDates::key, PhaseDates::name));
        model.addAttribute("errors", Map.of());
        model.addAttribute("span", span);
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("chart", new RoadmapChart(roadmap));
        model.addAttribute("warnings", schedule.warnings(span.cycle()));
        model.addAttribute("changes", schedule.changes(span.cycle()));
        model.addAttribute("names", names);
        model.addAttribute("states", states.stream().findFirst().map(told -> told.of(span.cycle())).orElse(Map.of()));
        model.addAttribute("zone", clock.getZone());
        return VIEW;
    }
}
