package city.nenrin.cycle.web;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.AnnualCycle;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Notices;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.PhaseProgress;
import city.nenrin.cycle.PhaseState;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.Standing;
import city.nenrin.cycle.Standings;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Actors;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Names;
import city.nenrin.organization.Organization;
import city.nenrin.platform.web.InMenu;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** 工程室: where the year stands, what is late, and where help is needed. It ranks nobody (seed L524). */
@Controller
@InMenu(group = InMenu.COMMON, order = 20, label = "工程室", path = "/cycle")
class CycleRoom {

    /**
     * One line of the room.
     *
     * @param path  of the phase's own page below the year's
     * @param waits which step waits for whom, one text for each step
     * @param open  whether the reader may look at the phase's own page
     */
    record Line(String key, String path, String name, String lane, String owner, String opens, String due, String state,
                List<String> waits, PhaseProgress progress, boolean open) {
    }

    /**
     * A step of a phase or its round.
     *
     * @param task id of its task if the reader may do it, or null
     */
    record StepLine(String name, String who, String task) {
    }

    /** One notice: the day on which it is shown, its phase, what it says, and the work it is about. */
    record NoticeLine(String day, String phase, String text, String about) {
    }

    /**
     * Where the running years stand, for other pages than the room itself.
     *
     * @param today in Japanese, with the day of the week
     */
    record YearStandings(String today, List<Year> years) {
    }

    /**
     * One year that has not ended.
     *
     * @param year   year of the cycle's first March
     * @param states how many phases are in each state that occurs, in the words of the room
     * @param now    the phases that are being worked on, those past their deadline among them
     */
    record Year(int year, Map<String, Long> states, List<Line> now) {
    }

    private static final int NOTICES_SHOWN = 20;
    private static final Set<PhaseState> NOW = Set.of(PhaseState.RUNNING, PhaseState.LATE);
    private static final String WAITING = "期限が過ぎました。次の手順をお願いします";

    private final AnnualCycles cycles;
    private final Phases phases;
    private final Standings standings;
    private final Organization organization;
    private final Actors actors;
    private final Names names;
    private final Notices notices;
    private final Clock clock;

    CycleRoom(AnnualCycles cycles, Phases phases, Standings standings, Organization organization, Actors actors, Names names,
              Notices notices, Clock clock) {
        this.notices = notices;
        this.cycles = cycles;
        this.phases = phases;
        this.standings = standings;
        this.organization = organization;
        this.actors = actors;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/cycle")
    String latest(Model model) {
        List<AnnualCycle> all = cycles.all();
        model.addAttribute("coming", cycles.coming().orElse(null));
        return all.isEmpty() ? "cycle/none" : "redirect:/cycle/" + all.get(all.size() - 1).year();
    }

    @GetMapping("/cycle/standing")
    @ResponseBody
    YearStandings standing(Principal reader) {
        return new YearStandings(EraFormat.dateWithWeekday(today()), cycles.all().stream()
                .filter(cycle -> cycle.closedAt() == null).map(cycle -> {
                    List<Standing> all = standings.of(cycle.year(), actor(reader));
                    return new Year(cycle.year(), all.stream().map(CycleRoom::line).collect(Collectors.groupingBy(
                            Line::state, LinkedHashMap::new, Collectors.counting())), all.stream()
                            .filter(phase -> NOW.contains(phase.state())).map(CycleRoom::line).toList());
                }).toList());
    }

    @GetMapping("/cycle/{year}")
    String room(@PathVariable int year, Principal reader, Model model) {
        AnnualCycle cycle = cycles.find(year).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, year + "年の年度は始まっていません。"));
        model.addAttribute("cycle", cycle);
        model.addAttribute("years", cycles.all());
        model.addAttribute("coming", cycles.coming().orElse(null));
        model.addAttribute("today", EraFormat.dateWithWeekday(today()));
        model.addAttribute("lines", standings.of(year, actor(reader)).stream().map(CycleRoom::line).toList());
        model.addAttribute("notices", notices(reader.getName()));
        return "cycle/room";
    }

    /** What the reader's units and posts are told, outside the quiet hours: first what is late by today's calendar. */
    private List<NoticeLine> notices(String reader) {
        List<String> recipients = groups(reader);
        return Stream.concat(standings.overdue(recipients).stream().map(this::overdue),
                notices.shownTo(recipients, NOTICES_SHOWN).stream().flatMap(notice -> told(notice).stream())).toList();
    }

    private NoticeLine overdue(Standings.Overdue late) {
        return new NoticeLine(day(late.visibleAt()), late.phase(), late.owners() ? Notices.Kind.OVERDUE.label() : WAITING,
                (late.label() + " " + late.step()).strip() + until(late.due()));
    }

    /** Empty for what asked somebody for work who has done it since, or is told as late. */
    private Optional<NoticeLine> told(Notices.Notice notice) {
        Optional<WorkUnit> unit = Optional.ofNullable(notice.subject())
                .flatMap(subject -> phases.findUnit(notice.phase().businessKey(subject)));
        boolean done = notice.kind().asksForWork() && unit.filter(standings::owes).isEmpty();
        // What is late is told as late, not as something to come.
        boolean late = notice.kind() == Notices.Kind.REMINDER && unit.filter(work -> today().isAfter(work.due())).isPresent();
        if (done || late) {
            return Optional.empty();
        }
        return Optional.of(new NoticeLine(day(notice.visibleAt()), phases.require(notice.phase()).name(),
                notice.kind().label(), unit.map(work -> work.label() + until(work.due())).orElse("")));
    }

    private static String until(LocalDate due) {
        return "（期限 " + EraFormat.dateWithWeekday(due) + "）";
    }

    private String day(Instant moment) {
        return EraFormat.dateWithWeekday(LocalDate.ofInstant(moment, clock.getZone()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<String> groups(String reader) {
        return organization.groupsOf(reader, today()).stream().map(GroupMembership::group).distinct().toList();
    }

    private Actor actor(Principal reader) {
        return actors.of(reader.getName(), today());
    }

    @GetMapping({"/cycle/{year}/{phase}", "/cycle/{year}/{phase}/{occasion}"})
    String phase(@PathVariable int year, @PathVariable String phase, @PathVariable(required = false) Integer occasion,
                 Principal reader, Model model) {
        PhaseKey key = new PhaseKey(year, phase, occasion == null ? 0 : occasion);
        Phase row = phases.of(year).stream().filter(begun -> begun.key().equals(key)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "この工程はまだ始まっていません。"));
        List<String> groups = groups(reader.getName());
        model.addAttribute("phase", row);
        model.addAttribute("due", EraFormat.dateWithWeekday(row.due()));
        model.addAttribute("state", standings.states(year).get(key).label());
        model.addAttribute("steps", standings.ownSteps(row).stream().map(step -> new StepLine(step.name(),
                names.group(step.group()),
                groups.contains(step.group()) ? step.task() : null)).toList());
        model.addAttribute("units", standings.units(key, actor(reader)).stream().map(unit -> Map.of(
                "owner", names.unit(unit.unit().owner()),
                "label", unit.unit().label(), "state", unit.state(), "late", unit.unit().late(),
                "waits", unit.waits().stream().map(wait -> wait.step() + "（" + String.join("、", wait.who()) + "）").toList(),
                "due", unit.unit().due().equals(row.due()) ? "" : EraFormat.dateWithWeekday(unit.unit().due()))).toList());
        return "cycle/phase";
    }

    private static Line line(Standing phase) {
        PhaseKey key = phase.dates().key();
        return new Line(key.inCycle(), key.occasion() == 0 ? key.phaseKey() : key.phaseKey() + "/" + key.occasion(),
                phase.dates().name(), phase.dates().phase().lane().label(),
                phase.dates().phase().owner().label(), EraFormat.dateWithWeekday(phase.dates().opens()),
                EraFormat.dateWithWeekday(phase.due()), phase.state().label(),
                phase.waits().stream().map(Standing.Wait::text).toList(), phase.progress(), phase.open());
    }
}
