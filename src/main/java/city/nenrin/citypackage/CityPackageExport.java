package city.nenrin.citypackage;

import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.Liaison;
import city.nenrin.organization.OrganizationData;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.organization.Post;
import city.nenrin.organization.Posting;
import city.nenrin.organization.Proxy;
import city.nenrin.organization.Staff;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitExemption;
import city.nenrin.organization.UnitKind;
import city.nenrin.organization.UnitLineage;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiMaster;
import city.nenrin.policy.kpi.KpiTarget;
import city.nenrin.policy.kpi.KpiTargets;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.logicmodel.LogicModelMaster;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeBudget;
import city.nenrin.policy.plan.ProgrammeBudgets;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.policy.setting.CitySetting;
import city.nenrin.policy.setting.CitySettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the city back as a package that the import takes. Rows stand in the order of their keys, so that equal
 * cities are written byte for byte alike. Drafts of logic models and the figures that count are written; versions,
 * earlier figures and whatever belongs to a running year are not.
 */
@Service
public class CityPackageExport {
    private final OrganizationMaster organization;
    private final PhaseSchedule schedule;
    private final CalendarEvents events;
    private final PlanNodes plan;
    private final Programmes programmes;
    private final ProgrammeBudgets budgets;
    private final Kpis kpis;
    private final KpiTargets targets;
    private final KpiMaster figures;
    private final LogicModelMaster logicModels;
    private final CitySettings settings;
    private final JdbcTemplate jdbc;

    CityPackageExport(OrganizationMaster organization, PhaseSchedule schedule, CalendarEvents events, PlanNodes plan,
                      Programmes programmes, ProgrammeBudgets budgets, Kpis kpis, KpiTargets targets,
                      KpiMaster figures, LogicModelMaster logicModels, CitySettings settings, JdbcTemplate jdbc) {
        this.organization = organization;
        this.schedule = schedule;
        this.events = events;
        this.plan = plan;
        this.programmes = programmes;
        this.budgets = budgets;
        this.kpis = kpis;
        this.targets = targets;
        this.figures = figures;
        this.logicModels = logicModels;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * Writes a folder of CSV files (UTF-8 with byte order mark and CRLF, so that Excel opens them by a double click)
     * and logic models as texts. The folder is made if it is not there.
     *
     * @throws CityPackageNotWritten if the folder holds anything already, or cannot be written
     */
    @Transactional(readOnly = true)
    public void write(Path folder) {
        PackageWriter.folder(folder, tables(), logicModels.export());
    }

    /**
     * Writes one workbook with the same tables as sheets; all cells are text, so that codes such as 3-1 stay codes.
     *
     * @throws CityPackageNotWritten if the file exists or cannot be written
     */
    @Transactional(readOnly = true)
    public void writeWorkbook(Path file) {
        PackageWriter.workbook(file, tables(), logicModels.export());
    }

    /** All tables in the order of the schema, those that may be missing only when they have rows. */
    private Map<TableSpec, List<List<String>>> tables() {
        OrganizationData org = organization.export();
        Map<TableSpec, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put(PackageSchema.CITY, city());
        tables.put(PackageSchema.DEPARTMENTS, units(org, UnitKind.DEPARTMENT, unit -> row(unit.code(), unit.name(),
                unit.type(), unit.leadSection(), unit.function(), unit.validFrom(), unit.validTo())));
        tables.put(PackageSchema.SECTIONS, units(org, UnitKind.SECTION, unit -> row(unit.code(), unit.name(),
                unit.type(), unit.parentCode(), unit.function(), unit.validFrom(), unit.validTo())));
        tables.put(PackageSchema.LINEAGE, rows(org.lineage(), (UnitLineage line) ->
                row(line.predecessor(), line.successor(), line.kind(), line.effective())));
        tables.put(PackageSchema.EXEMPTIONS, rows(org.exemptions(), (UnitExemption exemption) ->
                row(exemption.unitCode(), exemption.phaseKey())));
        tables.put(PackageSchema.POSTS, rows(org.posts(), (Post post) ->
                row(post.code(), post.unitCode(), post.title(), post.rank(), post.kind())));
        tables.put(PackageSchema.STAFF, rows(org.staff(), (Staff person) -> row(person.code(), person.familyName(),
                person.givenName(), person.employment(), person.activeFrom(), person.activeTo())));
        tables.put(PackageSchema.POSTINGS, rows(org.postings(), (Posting posting) ->
                row(posting.staffCode(), posting.postCode(), posting.from(), posting.to())));
        tables.put(PackageSchema.PROXIES, rows(org.proxies(), (Proxy proxy) -> row(proxy.postCode(), proxy.staffCode(),
                proxy.from(), proxy.to(), proxy.scope(), proxy.reason())));
        tables.put(PackageSchema.LIAISONS, rows(org.liaisons(), (Liaison liaison) -> row(liaison.departmentCode(),
                liaison.policyOfficer(), liaison.financeOfficer(), liaison.from(), liaison.to())));
        policy(tables);
        tables.put(PackageSchema.CALENDAR, schedule.definitionRows().stream()
                .map(values -> ordered(PackageSchema.CALENDAR, values)).toList());
        tables.put(PackageSchema.CALENDAR_EVENTS, events.rows().stream()
                .map(values -> ordered(PackageSchema.CALENDAR_EVENTS, values)).toList());
        tables.put(PackageSchema.SKILLS, PackageWriter.sorted(jdbc.query("select post_code, skill, source_mark from post_skill",
                (result, number) -> List.of(result.getString(1), result.getString(2), result.getString(3)))));
        tables.entrySet().removeIf(table -> !table.getKey().required() && table.getValue().isEmpty());
        return tables;
    }

    private void policy(Map<TableSpec, List<List<String>>> tables) {
        tables.put(PackageSchema.PLAN, PackageWriter.sorted(rows(plan.findAll(), (PlanNode node) -> row(node.getCode(),
                node.getKind(), node.getName(), node.getParentCode(), node.getPriority(), node.getOwnerSection(),
                node.getSourceMark()))));
        tables.put(PackageSchema.PROGRAMMES, PackageWriter.sorted(rows(programmes.findAll(), (Programme programme) -> row(
                programme.getCode(), programme.getName(), programme.getMeasureCode(), programme.getOwnerSection(),
                programme.isShortForm(), programme.isBasicService(), programme.getState(),
                programme.getSinceFiscalYear(), programme.getUntilFiscalYear(), programme.getSourceMark()))));
        tables.put(PackageSchema.KPIS, PackageWriter.sorted(rows(kpis.findAll(), (Kpi kpi) -> row(kpi.getCode(), kpi.getName(),
                kpi.getDefinition(), kpi.getFormula(), kpi.getUnit(), kpi.getBetterDirection(), kpi.getAggregation(),
                kpi.getSourceStatistic(), kpi.getPublicationMonth(), kpi.getOwnerSection(), kpi.getMeasureCode(),
                kpi.getBaselineValue(), kpi.getBaselineFiscalYear(), kpi.isHeadline(), kpi.getHeadlineValue(),
                kpi.getHeadlineFiscalYear(), kpi.getValueKind(), kpi.getSourceMark()))));
        tables.put(PackageSchema.KPI_TARGETS, PackageWriter.sorted(rows(targets.findAll(), (KpiTarget target) ->
                row(target.getKpiCode(), target.getFiscalYear(), target.getValue(), target.getSourceMark()))));
        tables.put(PackageSchema.KPI_ACTUALS, rows(figures.currentEntries().stream()
                .sorted(Comparator.comparing(KpiEntry::getKpiCode).thenComparing(KpiEntry::getFiscalYear)
                        .thenComparing(KpiEntry::getTerm)).toList(), (KpiEntry entry) -> row(entry.getKpiCode(),
                entry.getFiscalYear(), entry.getTerm(), entry.getValue(), entry.getCertainty(), entry.getBaseDate(),
                entry.getNoDataUntil(), entry.getCause(), entry.getSourceMark())));
        tables.put(PackageSchema.BUDGET, PackageWriter.sorted(rows(budgets.findAll(), (ProgrammeBudget budget) -> row(
                budget.getProgrammeCode(), budget.getFiscalYear(), budget.getBudgetYen(), budget.getSettlementYen(),
                budget.getSourceMark()))));
    }

    /** The keys that every city has first, then the switches. */
    private List<List<String>> city() {
        List<List<String>> rows = new ArrayList<>();
        List<CitySetting> all = settings.findAllByOrderBySettingKey();
        PackageSchema.CITY_KEYS.forEach(key -> all.stream().filter(setting -> setting.getKey().equals(key))
                .forEach(setting -> rows.add(List.of(key, setting.getValue()))));
        all.stream().filter(setting -> !PackageSchema.CITY_KEYS.contains(setting.getKey()))
                .forEach(setting -> rows.add(List.of(setting.getKey(), setting.getValue())));
        return rows;
    }

    private static List<List<String>> units(OrganizationData organization, UnitKind kind, Function<Unit, List<String>> row) {
        return organization.units().stream().filter(unit -> unit.kind() == kind).map(row).toList();
    }

    private static <T> List<List<String>> rows(List<T> values, Function<T, List<String>> row) {
        return values.stream().map(row).toList();
    }

    private static List<String> ordered(TableSpec spec, Map<String, String> values) {
        return spec.header().stream().map(column -> values.getOrDefault(column, "")).toList();
    }

    private static List<String> row(Object... values) {
        return Arrays.stream(values).map(CityPackageExport::cell).toList();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> optional) {
            return cell(optional.orElse(null));
        }
        if (value instanceof Enum<?> constant) {
            return PackageSchema.word(constant);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
