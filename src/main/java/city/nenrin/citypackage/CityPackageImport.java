package city.nenrin.citypackage;

import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiMaster;
import city.nenrin.policy.logicmodel.LogicModelMaster;
import city.nenrin.policy.plan.PlanMaster;
import city.nenrin.policy.setting.CitySetting;
import city.nenrin.policy.setting.CitySettings;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks and loads a city package: a folder of CSV files, or a workbook with the same sheets. A package is taken whole
 * or not at all; what it replaces is the whole organization, calendar and plan with KPIs and logic models.
 */
@Service
public class CityPackageImport {
    /** Stands as the author of figures that came with a package. */
    public static final String ACTOR = "city-package";

    private final OrganizationMaster organization;
    private final PhaseSchedule schedule;
    private final CalendarEvents events;
    private final PlanMaster plan;
    private final KpiMaster kpis;
    private final LogicModelMaster logicModels;
    private final CitySettings settings;
    private final JdbcTemplate jdbc;
    private final List<ImportGuard> guards;

    CityPackageImport(OrganizationMaster organization, PhaseSchedule schedule, CalendarEvents events, PlanMaster plan,
                      KpiMaster kpis, LogicModelMaster logicModels, CitySettings settings, JdbcTemplate jdbc,
                      List<ImportGuard> guards) {
        this.organization = organization;
        this.schedule = schedule;
        this.events = events;
        this.plan = plan;
        this.kpis = kpis;
        this.logicModels = logicModels;
        this.settings = settings;
        this.jdbc = jdbc;
        this.guards = List.copyOf(guards);
    }

    /**
     * Everything that is wrong with a package, by file, line and column; empty when {@link #load} would take it.
     *
     * @param source folder, or file that ends in {@code .xlsx}
     */
    @Transactional(readOnly = true)
    public List<Fault> check(Path source) {
        Faults faults = new Faults();
        examine(source, faults);
        return faults.sorted();
    }

    /**
     * Loads a package in one transaction, in place of what was loaded before.
     *
     * @param source folder, or file that ends in {@code .xlsx}
     * @throws FaultyCityPackage with every fault; nothing has changed then
     */
    @Transactional
    public void load(Path source) {
        Faults faults = new Faults();
        CityPackage city = examine(source, faults);
        if (city == null) {
            throw new FaultyCityPackage(faults.sorted());
        }
        store(city);
    }

    /** The package as values, or null when it has faults. */
    private CityPackage examine(Path source, Faults faults) {
        guards.forEach(guard -> guard.refusal()
                .ifPresent(reason -> faults.add(PackageSchema.CITY.file(), 1, 1, reason)));
        PackageFiles files = PackageFiles.read(source, faults);
        if (files.tables().isEmpty()) {
            return null;
        }
        PackageCheck check = new PackageCheck(files, faults);
        check.references(PhaseKeys.ALL);
        check.calendar(schedule, events);
        if (faults.count() > 0) {
            return null;
        }
        CityPackage city = new PackageValues(files).read();
        check.organization(organization, city);
        return faults.count() > 0 ? null : city;
    }

    private void store(CityPackage city) {
        logicModels.clear();
        kpis.clear();
        plan.clear();
        organization.replace(city.organization());
        schedule.replaceDefinitions(city.phases());
        events.replace(city.events());
        plan.load(city.plan(), city.programmes(), city.budgets());
        kpis.load(city.kpis(), city.targets(), city.actuals(), new EntryContext(ACTOR, null, null));
        logicModels.load(city.logicModels());
        settings.deleteAllInBatch();
        settings.saveAllAndFlush(city.settings().entrySet().stream()
                .map(entry -> new CitySetting(entry.getKey(), entry.getValue())).toList());
        jdbc.update("delete from post_skill");
        jdbc.batchUpdate("insert into post_skill (post_code, skill, source_mark) values (?, ?, ?)",
                city.skills().stream().map(skill -> new Object[] {skill.post(), skill.skill(), skill.source()}).toList());
    }
}
