package city.nenrin.policy.kpi;

import static city.nenrin.citypackage.part.Cell.choice;
import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.date;
import static city.nenrin.citypackage.part.Cell.decimal;
import static city.nenrin.citypackage.part.Cell.given;
import static city.nenrin.citypackage.part.Cell.integer;
import static city.nenrin.citypackage.part.Cell.optional;
import static city.nenrin.citypackage.part.Cell.text;
import static city.nenrin.citypackage.part.Cell.year;
import static city.nenrin.citypackage.part.Cell.yes;

import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.policy.plan.PlanPart;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register of KPIs with targets and figures. */
@Component
class KpiPart implements PackagePart {

    /** Stands as the author of figures that came with a package. */
    private static final String ACTOR = "city-package";
    private static final Reference KPI = Reference.to("kpis");

    private static final TableSpec<Kpi> KPIS = TableSpec.required("kpis", "KPI",
            code("code", 30, "KPIのコード", Kpi::code).rowKey(),
            text("name", 200, "名称", Kpi::name),
            text("definition", 1000, "定義", Kpi::definition),
            text("formula", 1000, "算式", Kpi::formula),
            text("unit", 40, "単位", Kpi::unit),
            choice("better", BetterDirection.class, "良くなる向き", Kpi::betterDirection),
            choice("aggregation", Aggregation.class, "累計か時点か", Kpi::aggregation),
            text("statistic", 200, "出典となる統計・調べ（「省力化の記録」「ロジックモデルの登録」は、この仕組みの記録から自動で集計）",
                    Kpi::sourceStatistic),
            optional(integer("publication_month", 12, "年1回公表の統計だけ: 公表の月（秋には実績を求めない）", given(Kpi::publicationMonth))),
            code("owner_section", "実績を入力する課のコード", Kpi::ownerSection),
            optional(code("measure", 20, "施策のコード", given(Kpi::measureCode))),
            optional(decimal("baseline_value", "基準値", given(Kpi::baselineValue))),
            optional(year("baseline_year", "基準値の年度（不明なら空）", given(Kpi::baselineFiscalYear))),
            yes("headline", "市の要約に載る指標か", Kpi::headline),
            optional(decimal("headline_value", "要約に載る右側の数値", given(Kpi::headlineValue))),
            optional(year("headline_year", "その数値の年度（不明なら空）", given(Kpi::headlineFiscalYear))),
            choice("value_kind", ValueKind.class, "その数値は目標か実績か（不明なら unknown）", Kpi::valueKind),
            choice("source", SourceMark.class, "出典", Kpi::sourceMark))
            .refers("owner_section", Reference.to("sections"))
            .refers("measure", PlanPart.MEASURE);

    private static final TableSpec<KpiTarget> TARGETS = TableSpec.optional("kpi-targets", "KPIの年度別目標",
            code("kpi", 30, "KPIのコード", KpiTarget::kpiCode).rowKey(),
            year("fiscal_year", "年度", KpiTarget::fiscalYear).rowKey(),
            decimal("value", "目標値", KpiTarget::value),
            choice("source", SourceMark.class, "出典", KpiTarget::sourceMark))
            .refers("kpi", KPI);

    private static final TableSpec<KpiEntry> ACTUALS = TableSpec.required("kpi-actuals", "KPIの実績",
            code("kpi", 30, "KPIのコード", KpiEntry::kpiCode).rowKey(),
            year("fiscal_year", "対象年度", KpiEntry::fiscalYear).rowKey(),
            choice("term", Term.class, "上期か年間か", KpiEntry::term).rowKey(),
            optional(decimal("value", "実績値（まだ無いときは空にして no_data_until を書く）", given(KpiEntry::value))),
            optional(choice("certainty", Certainty.class, "見込・実績・確定（値があるとき）", given(KpiEntry::certainty))),
            optional(date("base_date", "基準日（値があるとき）", given(KpiEntry::baseDate))),
            optional(date("no_data_until", "公表予定日（値が無いとき）", given(KpiEntry::noDataUntil))),
            optional(text("cause", 1000, "要因・理由", given(KpiEntry::cause))),
            choice("source", SourceMark.class, "出典", KpiEntry::sourceMark))
            .refers("kpi", KPI);

    private final KpiMaster master;
    private final Kpis kpis;
    private final KpiTargets targets;

    KpiPart(KpiMaster master, Kpis kpis, KpiTargets targets) {
        this.master = master;
        this.kpis = kpis;
        this.targets = targets;
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(KPIS, TARGETS, ACTUALS);
    }

    @Override
    public void check(PackageContent content) {
        for (Table.Row row : content.table(KPIS).rows()) {
            if (Boolean.TRUE.equals(row.value("headline")) && row.raw("headline_value").isEmpty()) {
                row.refuse("headline_value", "headline_value が空です。headline が true の行には要約に載る数値を書いてください");
            }
        }
        checkPercentages(content, KPIS, "code", "baseline_value", "headline_value");
        checkPercentages(content, TARGETS, "kpi", "value");
        checkPercentages(content, ACTUALS, "kpi", "value");
        for (Table.Row row : content.table(ACTUALS).rows()) {
            if (row.sound()) {
                checkActual(row);
            }
        }
    }

    /** 18.5 and 18.5% are the same figure of a KPI in %; of another KPI a percentage is no figure. */
    private static void checkPercentages(PackageContent content, TableSpec<?> table, String kpi, String... figures) {
        Map<String, String> units = new HashMap<>();
        content.table(KPIS).rows().forEach(row -> units.put(row.raw("code"), row.raw("unit")));
        for (Table.Row row : content.table(table).rows()) {
            String unit = units.get(row.raw(kpi));
            for (String figure : figures) {
                if (unit != null && row.value(figure) != null) {
                    try {
                        TypedNumber.read(row.raw(figure)).in(unit);
                    } catch (Unreadable e) {
                        row.refuse(figure, figure + e.getMessage().replaceAll("。$", ""));
                    }
                }
            }
        }
    }

    private static void checkActual(Table.Row row) {
        boolean value = !row.raw("value").isEmpty();
        if (value == !row.raw("no_data_until").isEmpty()) {
            row.refuse(value ? "no_data_until" : "value", "value と no_data_until は、どちらか一方だけを書いてください");
        } else if (value && row.raw("certainty").isEmpty()) {
            row.refuse("certainty", "certainty が空です。" + ACTUALS.cell("certainty").expected());
        } else if (value && row.raw("base_date").isEmpty()) {
            row.refuse("base_date", "base_date が空です。" + ACTUALS.cell("base_date").expected());
        }
    }

    @Override
    public void clear() {
        master.clear();
    }

    @Override
    public void load(PackageContent content) {
        master.load(content.rows(KPIS, KpiPart::kpi),
                content.rows(TARGETS, row -> new KpiTarget(row.value("kpi"), row.value("fiscal_year"),
                        row.value("value"), row.value("source"))),
                content.rows(ACTUALS, row -> new KpiMaster.Actual(new KpiInput(row.value("kpi"), row.value("fiscal_year"),
                        row.value("term"), row.value("value"), row.value("certainty"),
                        row.value("base_date"), row.value("no_data_until"), row.value("cause"), null), row.value("source"))),
                new EntryContext(ACTOR, null, null));
    }

    private static Kpi kpi(Table.Row row) {
        Kpi kpi = new Kpi(row.value("code"), row.value("name"), row.value("definition"), row.value("formula"),
                row.value("unit"), row.value("better"),
                row.value("aggregation"), row.value("statistic"),
                row.value("publication_month"), row.value("owner_section"), row.value("measure"), row.value("source"))
                .withBaseline(row.value("baseline_value"), row.value("baseline_year"));
        return row.<Boolean>value("headline") ? kpi.asHeadline(row.value("headline_value"), row.value("headline_year"),
                row.value("value_kind")) : kpi;
    }

    @Override
    public void export(PackageRows out) {
        out.addByKey(KPIS, kpis.findAll());
        out.addByKey(TARGETS, targets.findAll());
        out.add(ACTUALS, master.currentEntries().stream().sorted(Comparator.comparing(KpiEntry::kpiCode)
                .thenComparing(KpiEntry::fiscalYear).thenComparing(KpiEntry::term)).toList());
    }
}
