package city.nenrin.cycle.web;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.AnnualCycle;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Notices;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.PhaseProgress;
import city.nenrin.cycle.UnitReader;
import city.nenrin.organization.Actors;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** 工程室: where the year stands, what is late, and where help is needed. It ranks nobody (seed L524). */
@Controller
class CycleRoom {

    private static final String RUNNING = "受付中";
    private static final String LATE = "期限経過";

    /** One line of the room. */
    record Line(String key, String name, String lane, String owner, String opens, String due, String state,
                PhaseProgress progress) {
    }

    /** One notice: the day on which it is shown, its phase, what it says, and the work it is about. */
    record NoticeLine(String day, String phase, String text, String about) {
    }

    /**
     * Where the running years stand, for other pages than the room itself.
     *
     * @param today in Japanese, with the day of the week
     */
    record Standing(String today, List<Year> years) {
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

    private final AnnualCycles cycles;
    private final Phases phases;
    private final PhaseSchedule schedule;
    private final UnitReader units;
    private final Organization organization;
    private final Actors actors;
    private final Notices notices;
    private final Clock clock;

    CycleRoom(AnnualCycles cycles, Phases phases, PhaseSchedule schedule, UnitReader units, Organization organization,
              Actors actors, Notices notices, Clock clock) {
        this.notices = notices;
        this.cycles = cycles;
        this.phases = phases;
        this.schedule = schedule;
        this.units = units;
        this.organization = organization;
        this.actors = actors;
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
    Standing standing() {
        return new Standing(EraFormat.dateWithWeekday(LocalDate.now(clock)), cycles.all().stream()
                .filter(cycle -> cycle.closedAt() == null).map(cycle -> {
                    List<Line> lines = lines(cycle.year());
                    return new Year(cycle.year(), lines.stream().collect(Collectors.groupingBy(Line::state,
                            LinkedHashMap::new, Collectors.counting())), lines.stream()
                            .filter(line -> Set.of(RUNNING, LATE).contains(line.state())).toList());
                }).toList());
    }

    @GetMapping("/cycle/{year}")
    String room(@PathVariable int year, Principal reader, Model model) {
        AnnualCycle cycle = cycles.find(year).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, year + "年の年度は始まっていません。"));
        model.addAttribute("cycle", cycle);
        model.addAttribute("years", cycles.all());
        model.addAttribute("coming", cycles.coming().orElse(null));
        model.addAttribute("today", EraFormat.dateWithWeekday(LocalDate.now(clock)));
        model.addAttribute("lines", lines(year));
        model.addAttribute("notices", notices(reader.getName()));
        return "cycle/room";
    }

    /** What the reader's units and posts are told, outside the quiet hours. */
    private List<NoticeLine> notices(String reader) {
        List<String> recipients = organization.groupsOf(reader, LocalDate.now(clock)).stream()
                .map(GroupMembership::group).distinct().toList();
        return notices.shownTo(recipients, NOTICES_SHOWN).stream().map(notice -> {
            String about = notice.subject() == null ? "" : phases.findUnit(phases.unitKey(notice.cycle(), notice.phase(),
                    notice.subject())).map(unit -> unit.label() + "（期限 " + EraFormat.dateWithWeekday(unit.due()) + "）")
                    .orElse("");
            return new NoticeLine(EraFormat.dateWithWeekday(LocalDate.ofInstant(notice.visibleAt(), clock.getZone())),
                    phases.require(notice.cycle(), notice.phase()).name(), notice.kind().label(), about);
        }).toList();
    }

    private List<Line> lines(int year) {
        Map<String, Phase> begun = phases.of(year).stream()
                .collect(Collectors.toMap(phase -> phase.key().phaseKey(), Function.identity()));
        Map<String, PhaseProgress> progress = phases.progress(year);
        return schedule.dates(year).stream()
                .map(dates -> line(dates, begun.get(dates.phase().key()), progress.get(dates.phase().key()))).toList();
    }

    @GetMapping("/cycle/{year}/{phase}")
    String phase(@PathVariable int year, @PathVariable String phase, Principal reader, Model model) {
        Phase row = phases.of(year).stream().filter(begun -> begun.key().phaseKey().equals(phase)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "この工程はまだ始まっていません。"));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("phase", row);
        model.addAttribute("due", EraFormat.dateWithWeekday(row.due()));
        model.addAttribute("units", units.of(year, phase, actors.of(reader.getName(), today)).stream().map(unit -> Map.of(
                "owner", organization.findUnit(unit.owner(), today).map(Unit::name).orElse(unit.owner()),
                "label", unit.label(), "state", stateOf(unit.state().name(), today.isAfter(unit.due())),
                "late", unit.late(),
                "due", unit.due().equals(row.due()) ? "" : EraFormat.dateWithWeekday(unit.due()))).toList());
        return "cycle/phase";
    }

    private static String stateOf(String state, boolean afterDue) {
        return switch (state) {
            case "OPEN", "WAITING" -> afterDue ? LATE : RUNNING;
            case "CLOSED" -> "提出済み";
            case "MISSING" -> "未提出で締切";
            default -> "対象外";
        };
    }

    private static Line line(PhaseDates dates, Phase phase, PhaseProgress progress) {
        String state;
        if (!dates.enabled()) {
            state = "今年度は行わない";
        } else if (phase == null) {
            state = "これから";
        } else if (phase.closedAt() != null) {
            state = "終了";
        } else if (phase.process() == null) {
            state = "日程のみ";
        } else {
            state = phase.overdueAt() != null ? LATE : RUNNING;
        }
        return new Line(dates.phase().key(), dates.phase().name(), dates.phase().lane().label(),
                dates.phase().owner().label(), EraFormat.dateWithWeekday(dates.opens()),
                EraFormat.dateWithWeekday(dates.due()), state, progress == null ? PhaseProgress.NONE : progress);
    }
}
