package city.nenrin.rehearsal;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.citypackage.CityGenerator;
import city.nenrin.citypackage.CityPackageImport;
import city.nenrin.citypackage.CitySize;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.platform.engine.JobPause;
import city.nenrin.platform.time.VirtualTime;
import city.nenrin.platform.work.PhaseUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What a load run works on: a city of enough sections, and one phase in which so many of them take part. The phase is
 * the KPI check of March: in each section somebody enters, the head confirms, a job rates, and the department's lead
 * section inspects. The city's own round of it is left out; one person's steps are no load.
 */
@Component
@Profile({"load", "test"})
@Order(10)
public class LoadCity implements ApplicationRunner {

    /** The phase that is opened. */
    public static final String PHASE = "kpi-check-march";

    private final CityPackageImport cityPackage;
    private final Organization organization;
    private final AnnualCycles cycles;
    private final Phases phases;
    private final EngineRights rights;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final VirtualTime time;
    private final JobPause jobs;
    private final Clock clock;
    private final int unitsAtStart;

    LoadCity(CityPackageImport cityPackage, Organization organization, AnnualCycles cycles, Phases phases,
             EngineRights rights, RuntimeService runtime, TransactionTemplate transaction, VirtualTime time,
             JobPause jobs, Clock clock, @Value("${nenrin.load.units:0}") int unitsAtStart) {
        this.cityPackage = cityPackage;
        this.organization = organization;
        this.cycles = cycles;
        this.phases = phases;
        this.rights = rights;
        this.runtime = runtime;
        this.transaction = transaction;
        this.time = time;
        this.jobs = jobs;
        this.clock = clock;
        this.unitsAtStart = unitsAtStart;
    }

    /** Opens the phase at the first start of a server that others put under load. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (unitsAtStart > 0 && cycles.all().isEmpty()) {
            open(unitsAtStart);
        }
    }

    /**
     * Loads the city in place of what is there, and opens the phase on its first day; its units open in the background.
     *
     * @param units number of sections that take part, at least 1
     * @return the phase
     */
    Phase open(int units) {
        load(units);
        rights.refresh();
        int cycle = LocalDate.now(clock).getYear() + 1;
        jobs.whilePaused(() ->
                time.advanceTo(LocalDateTime.of(cycle, 3, 1, 9, 0).atZone(clock.getZone()).toInstant()));
        return transaction.execute(status -> {
            cycles.begin(cycle);
            Phase phase = phases.open(new PhaseKey(cycle, PHASE));
            phases.exempt(phase, organization.sections(LocalDate.now(clock)).stream().skip(units)
                    .map(section -> new PhaseUnit(section.code(), section.code(), "")).toList(), "負荷試験の対象外");
            runtime.startProcessInstanceByKey(PhaseProcess.KEY, phase.businessKey(),
                    Map.of(PhaseProcess.HAS_ROUND, false, PhaseProcess.CONFIRM, false));
            return phase;
        });
    }

    private void load(int units) {
        int perRegion = CitySize.KASHIMA.sections();
        try {
            Path folder = Files.createTempDirectory("nenrin-load");
            try {
                CityGenerator.writeRegions((units + perRegion - 1) / perRegion, 1, folder);
                cityPackage.load(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The open units of the phase, by section, with who does their tasks. */
    List<LoadUnit> units(Phase phase) {
        return phases.openUnits(phase.key()).stream().map(this::unit).toList();
    }

    private LoadUnit unit(WorkUnit unit) {
        LocalDate today = LocalDate.now(clock);
        Unit department = organization.departmentOf(unit.owner(), today).orElseThrow();
        String head = organization.headPost(unit.owner()).map(Post::code).orElseThrow();
        String lead = organization.leadSection(department.code(), today).map(Unit::code).orElse(department.code());
        return new LoadUnit(unit.businessKey(), List.of(last(unit.owner(), today), last(head, today), last(lead, today)));
    }

    /** The member with the highest staff code; heads come first. */
    private String last(String group, LocalDate today) {
        return organization.members(group, today).stream().map(GroupMembership::staffCode).sorted()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Nobody holds " + group));
    }

    /** Whether the phase takes so many units by now. */
    boolean opened(Phase phase, int units) {
        Phase now = phases.require(phase.key());
        return now.releasedAt() != null && phases.openUnits(phase.key()).size() == units;
    }

    boolean closed(Phase phase) {
        return phases.require(phase.key()).closedAt() != null;
    }
}
