package city.nenrin.citypackage;

import city.nenrin.organization.Employment;
import city.nenrin.organization.Liaison;
import city.nenrin.organization.LineageKind;
import city.nenrin.organization.OrganizationData;
import city.nenrin.organization.Post;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.Posting;
import city.nenrin.organization.Proxy;
import city.nenrin.organization.Staff;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitExemption;
import city.nenrin.organization.UnitFunction;
import city.nenrin.organization.UnitKind;
import city.nenrin.organization.UnitLineage;
import city.nenrin.organization.UnitType;
import city.nenrin.policy.kpi.Aggregation;
import city.nenrin.policy.kpi.BetterDirection;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.KpiMaster;
import city.nenrin.policy.kpi.KpiTarget;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.kpi.ValueKind;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeBudget;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.TypedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes values of a package whose files have no fault. */
final class PackageValues {
    static final String CITY_UNIT = "city";

    private final PackageFiles files;

    PackageValues(PackageFiles files) {
        this.files = files;
    }

    CityPackage read() {
        Map<String, String> settings = new TreeMap<>();
        files.table(PackageSchema.CITY).rows().forEach(row -> settings.put(row.raw("key"), row.raw("value")));
        return new CityPackage(settings, organization(settings), rows(PackageSchema.PLAN, PackageValues::node),
                rows(PackageSchema.PROGRAMMES, PackageValues::programme),
                rows(PackageSchema.BUDGET, PackageValues::budget), rows(PackageSchema.KPIS, PackageValues::kpi),
                rows(PackageSchema.KPI_TARGETS, row -> new KpiTarget(row.text("kpi"), row.integer("fiscal_year"),
                        row.decimal("value"), mark(row))),
                rows(PackageSchema.KPI_ACTUALS, PackageValues::actual),
                files.logicModels().stream().map(LogicModelText::entry).toList(),
                rows(PackageSchema.CALENDAR, Table.Row::values), rows(PackageSchema.CALENDAR_EVENTS, Table.Row::values),
                rows(PackageSchema.SKILLS, row -> new CityPackage.Skill(row.text("post"), row.text("skill"),
                        row.text("source"))));
    }

    private <T> List<T> rows(TableSpec spec, Function<Table.Row, T> value) {
        return files.table(spec).rows().stream().map(value).toList();
    }

    private OrganizationData organization(Map<String, String> settings) {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(CITY_UNIT, settings.get("name"), UnitKind.CITY, UnitType.MAYOR_OFFICE, null, null, null,
                TypedDate.of(settings.get("valid_from")), null));
        units.addAll(rows(PackageSchema.DEPARTMENTS, row -> new Unit(row.text("code"), row.text("name"),
                UnitKind.DEPARTMENT, row.constant(UnitType.class, "type"), CITY_UNIT, row.text("lead_section"),
                row.constant(UnitFunction.class, "function"), row.date("valid_from"), row.date("valid_to"))));
        units.addAll(rows(PackageSchema.SECTIONS, row -> new Unit(row.text("code"), row.text("name"), UnitKind.SECTION,
                row.constant(UnitType.class, "type"), row.text("department"), null,
                row.constant(UnitFunction.class, "function"), row.date("valid_from"), row.date("valid_to"))));
        return new OrganizationData(units,
                rows(PackageSchema.LINEAGE, row -> new UnitLineage(row.text("predecessor"), row.text("successor"),
                        row.constant(LineageKind.class, "kind"), row.date("effective"))),
                rows(PackageSchema.EXEMPTIONS, row -> new UnitExemption(row.text("unit"), row.text("phase"))),
                rows(PackageSchema.POSTS, row -> new Post(row.text("code"), row.text("unit"), row.text("title"),
                        row.integer("rank"), row.constant(PostKind.class, "kind"))),
                rows(PackageSchema.STAFF, row -> new Staff(row.text("code"), row.text("family_name"),
                        row.text("given_name"), row.constant(Employment.class, "employment"), row.date("active_from"),
                        row.date("active_to"))),
                rows(PackageSchema.POSTINGS, row -> new Posting(row.text("staff"), row.text("post"),
                        row.date("valid_from"), row.date("valid_to"))),
                rows(PackageSchema.LIAISONS, row -> new Liaison(row.text("department"), row.text("policy_officer"),
                        row.text("finance_officer"), row.date("valid_from"), row.date("valid_to"))),
                rows(PackageSchema.PROXIES, row -> new Proxy(row.text("post"), row.text("staff"), row.date("first_day"),
                        row.date("last_day"), row.text("scope"), row.text("reason"))));
    }

    private static SourceMark mark(Table.Row row) {
        return row.constant(SourceMark.class, "source");
    }

    private static PlanNode node(Table.Row row) {
        return row.constant(PlanNodeKind.class, "kind") == PlanNodeKind.POLICY
                ? PlanNode.policy(row.text("code"), row.text("name"), row.text("owner_section"), mark(row))
                : PlanNode.measure(row.text("code"), row.text("name"), row.text("parent"), row.integer("priority"),
                        row.text("owner_section"), mark(row));
    }

    private static Programme programme(Table.Row row) {
        return new Programme(row.text("code"), row.text("name"), row.text("measure"), row.text("owner_section"),
                row.yes("short_form"), row.yes("basic_service"), row.constant(ProgrammeState.class, "state"),
                row.integer("since"), row.integer("until"), mark(row));
    }

    private static ProgrammeBudget budget(Table.Row row) {
        return new ProgrammeBudget(row.text("programme"), row.integer("fiscal_year"), row.whole("budget_yen"),
                row.whole("settlement_yen"), mark(row));
    }

    private static Kpi kpi(Table.Row row) {
        Kpi kpi = new Kpi(row.text("code"), row.text("name"), row.text("definition"), row.text("formula"),
                row.text("unit"), row.constant(BetterDirection.class, "better"),
                row.constant(Aggregation.class, "aggregation"), row.text("statistic"),
                row.integer("publication_month"), row.text("owner_section"), row.text("measure"), mark(row))
                .withBaseline(row.decimal("baseline_value"), row.integer("baseline_year"));
        return row.yes("headline") ? kpi.asHeadline(row.decimal("headline_value"), row.integer("headline_year"),
                row.constant(ValueKind.class, "value_kind")) : kpi;
    }

    private static KpiMaster.Actual actual(Table.Row row) {
        return new KpiMaster.Actual(new KpiInput(row.text("kpi"), row.integer("fiscal_year"),
                row.constant(Term.class, "term"), row.decimal("value"), row.constant(Certainty.class, "certainty"),
                row.date("base_date"), row.date("no_data_until"), row.text("cause"), null), mark(row));
    }
}
