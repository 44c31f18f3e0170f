package city.nenrin.rehearsal;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.lane.rehearsal.AlignmentPart;
import city.nenrin.organization.Organization;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the domain and the engine what a rehearsal came to. */
@Component
@ConditionalOnProperty("nenrin.rehearsal")
class RehearsalReporter {

    private final Phases phases;
    private final PhaseSchedule schedule;
    private final Organization organization;
    private final List<AlignmentPart> alignment;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient database;
    private final Clock clock;

    RehearsalReporter(Phases phases, PhaseSchedule schedule, Organization organization, List<AlignmentPart> alignment,
                      RuntimeService runtime, HistoryService history, JdbcClient database, Clock clock) {
        this.phases = phases;
        this.schedule = schedule;
        this.organization = organization;
        this.alignment = alignment;
        this.runtime = runtime;
        this.history = history;
        this.database = database;
        this.clock = clock;
    }

    RehearsalReport report(int year, String size, long seed, Robots robots, Duration wall) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery().list();
        String next = (year + 1) + "/";
        long openNext = running.stream().filter(instance -> key(instance).startsWith(next)).count();
        long incidents = runtime.createIncidentQuery().count();
        List<RehearsalReport.PhaseLine> lines = lines(year, robots);
        List<String> problems = new ArrayList<>(robots.problems());
        running.stream().filter(instance -> !key(instance).startsWith(next))
                .forEach(instance -> problems.add("still open: " + key(instance) + " at "
                        + runtime.getActiveActivityIds(instance.getId())));
        lines.stream().filter(line -> !line.opened().isEmpty() && line.closed().isEmpty())
                .forEach(line -> problems.add("phase not closed: " + line.key()));
        lines.stream().filter(line -> line.opened().isEmpty())
                .forEach(line -> problems.add("phase not opened: " + line.key()));
        if (incidents > 0) {
            problems.add(incidents + " incidents");
        }
        BigDecimal seconds = BigDecimal.valueOf(wall.toMillis()).movePointLeft(3);
        return new RehearsalReport(year, size, seed, organizationSize(), robots.tasksCompleted(),
                history.createHistoricProcessInstanceQuery().count(), running.size() - openNext, openNext, incidents,
                robots.conflicts(), robots.deviations(), lines, processes(robots), engineVariables(), seconds,
                ratio(robots.tasksCompleted(), seconds), ratio(robots.statementsInTasks(),
                        BigDecimal.valueOf(Math.max(1, robots.tasksCompleted()))),
                alignment.stream().collect(Collectors.toMap(AlignmentPart::name, part -> part.of(year), (one, other) -> one,
                        TreeMap::new)), problems);
    }

    private static String key(ProcessInstance instance) {
        return String.valueOf(instance.getBusinessKey());
    }

    private static BigDecimal ratio(long part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private List<RehearsalReport.PhaseLine> lines(int year, Robots robots) {
        Map<PhaseKey, Phase> begun = phases.of(year).stream()
                .collect(Collectors.toMap(Phase::key, Function.identity()));
        return schedule.dates(year).stream().filter(PhaseDates::enabled).map(dates -> {
            Phase phase = begun.get(dates.key());
            List<WorkUnit> units = phases.units(dates.key());
            int tasks = units.stream().mapToInt(unit -> robots.tasksOf(unit.businessKey())).sum()
                    + phases.round(dates.key()).map(round -> robots.tasksOf(round.businessKey())).orElse(0)
                    + (phase == null ? 0 : robots.tasksOf(phase.businessKey()));
            return new RehearsalReport.PhaseLine(dates.key().inCycle(), dates.phase().lane().name().toLowerCase(),
                    dates.phase().process() != null, dates.opens().toString(),
                    day(phase == null ? null : phase.openedAt()), dates.due().toString(),
                    day(phase == null ? null : phase.closedAt()), units.size(), tasks,
                    (int) units.stream().filter(WorkUnit::late).count());
        }).toList();
    }

    private String day(Instant instant) {
        return instant == null ? "" : LocalDate.ofInstant(instant, clock.getZone()).toString();
    }

    private List<RehearsalReport.ProcessLine> processes(Robots robots) {
        return database.sql("SELECT proc_def_key_, count(*) FROM act_hi_procinst GROUP BY 1 ORDER BY 1")
                .query((row, n) -> new RehearsalReport.ProcessLine(row.getString(1), row.getLong(2),
                        robots.completedByProcess().getOrDefault(row.getString(1), 0))).list();
    }

    private List<String> engineVariables() {
        return database.sql("SELECT DISTINCT name_ FROM act_hi_varinst UNION SELECT DISTINCT name_ FROM act_ru_variable "
                + "ORDER BY 1").query(String.class).list();
    }

    private RehearsalReport.OrganizationSize organizationSize() {
        LocalDate today = LocalDate.now(clock);
        return new RehearsalReport.OrganizationSize(organization.departments(today).size(),
                organization.sections(today).size(), organization.staff(today).size(),
                count("SELECT count(*) FROM plan_node WHERE kind = 'MEASURE'"), count("SELECT count(*) FROM programme"),
                count("SELECT count(*) FROM kpi"));
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
