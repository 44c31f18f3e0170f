package city.nenrin.policy.interview.web;

import city.nenrin.calendar.CycleSpan;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Role;
import city.nenrin.organization.Subject;
import city.nenrin.platform.page.Label;
import city.nenrin.platform.page.ShowsRefusals;
import city.nenrin.platform.web.InMenu;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.Interview;
import city.nenrin.policy.interview.InterviewDates;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewShifts;
import city.nenrin.typed.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 面談日程: when each department meets the mayor, and a form to move a round or a part of it in one action. */
@Controller
@InMenu(group = "政策", order = 130, label = "面談日程", path = "/interviews")
@RequestMapping("/interviews")
class InterviewScheduleController {

    private static final String VIEW = "interview/schedule";

    private final InterviewMeetings meetings;
    private final InterviewShifts shifts;
    private final InterviewDates dates;
    private final Departments departments;
    private final ReadPolicy policy;
    private final Actors actors;
    private final Clock clock;

    InterviewScheduleController(InterviewMeetings meetings, InterviewShifts shifts, InterviewDates dates,
                                Departments departments, ReadPolicy policy, Actors actors, Clock clock) {
        this.meetings = meetings;
        this.shifts = shifts;
        this.dates = dates;
        this.departments = departments;
        this.policy = policy;
        this.actors = actors;
        this.clock = clock;
    }

    /** The round of this half of the year: April's until August, October's from September on. */
    @GetMapping
    String current() {
        LocalDate today = LocalDate.now(clock);
        boolean spring = today.getMonthValue() >= Month.MARCH.getValue() && today.getMonthValue() < Month.SEPTEMBER.getValue();
        return "redirect:/interviews/" + CycleSpan.current(clock).cycle() + "/" + code(spring ? Season.SPRING : Season.AUTUMN);
    }

    /** @param season {@code spring} or {@code autumn} */
    @GetMapping("/{cycle}/{season}")
    @ShowsRefusals
    String show(@PathVariable String cycle, @PathVariable String season, @RequestParam(defaultValue = "") List<String> moved,
                Principal reader, Model model) {
        return page(moment(cycle, season), List.of(), moved, actor(reader), model);
    }

    /** Moves meetings; a refused form comes back as it was typed. */
    @PostMapping("/{cycle}/{season}/shift")
    String shift(@PathVariable String cycle, @PathVariable String season,
                 @Label("動かす部") @RequestParam(required = false) List<String> moved,
                 @Label("新しい最初の日") @RequestParam(defaultValue = "") String firstDay,
                 @Label("理由") @RequestParam(defaultValue = "") String reason, Principal principal, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        InterviewMoment moment = moment(cycle, season);
        Actor actor = actor(principal);
        if (!mayShift(actor)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(moment, List.of("面談の日程を動かせるのは政策推進課と広報秘書課の職員です。"), List.of(), actor, model);
        }
        List<String> chosen = moved == null ? List.of() : moved;
        shifts.shift(moment, chosen, TypedDate.of("firstDay", firstDay), reason, actor.staffCode());
        redirect.addFlashAttribute("shifted", chosen.size());
        return "redirect:/interviews/" + moment.cycle() + "/" + code(moment.season());
    }

    private static InterviewMoment moment(String cycle, String season) {
        Optional<Season> known = Arrays.stream(Season.values()).filter(one -> code(one).equals(season)).findFirst();
        return CycleSpan.parse(cycle).flatMap(span -> known.map(one -> new InterviewMoment(span.cycle(), one)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String code(Season season) {
        return season.name().toLowerCase(Locale.ROOT);
    }

    private Actor actor(Principal principal) {
        return actors.of(principal.getName(), LocalDate.now(clock));
    }

    private static boolean mayShift(Actor actor) {
        return actor.has(Role.POLICY) || actor.has(Role.SECRETARY);
    }

    private String page(InterviewMoment moment, List<String> faults, List<String> chosen, Actor reader, Model model) {
        List<Interview> all = meetings.all(moment);
        List<String> movable = shifts.movable(moment).stream().map(Interview::department).toList();
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(meeting -> names.computeIfAbsent(meeting.department(), departments::name));
        model.addAttribute("moment", moment);
        model.addAttribute("season", code(moment.season()));
        model.addAttribute("meetings", all);
        model.addAttribute("movable", movable);
        model.addAttribute("chosen", chosen);
        model.addAttribute("names", names);
        model.addAttribute("papers", names.keySet().stream().filter(department ->
                policy.allows(reader, DataKind.INTERVIEW_PACK, Subject.ofUnit(department, department))).toList());
        model.addAttribute("around", dates.around(moment));
        model.addAttribute("shifts", shifts.of(moment));
        model.addAttribute("mayShift", mayShift(reader));
        model.addAttribute("faults", faults);
        model.addAttribute("zone", clock.getZone());
        return VIEW;
    }
}
