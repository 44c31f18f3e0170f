package city.nenrin.policy.kpi;

import static city.nenrin.citypackage.part.Column.choice;
import static city.nenrin.citypackage.part.Column.code;
import static city.nenrin.citypackage.part.Column.date;
import static city.nenrin.citypackage.part.Column.decimal;
import static city.nenrin.citypackage.part.Column.integer;
import static city.nenrin.citypackage.part.Column.source;
import static city.nenrin.citypackage.part.Column.text;
import static city.nenrin.citypackage.part.Column.year;
import static city.nenrin.citypackage.part.Column.yes;

import city.nenrin.citypackage.part.Column;
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

    private static final TableSpec<Kpi> KPIS = TableSpec.required("kpis", "KPI").key("code").columns(
            code("code", 30, "KPIのコード", Kpi::getCode),
            text("name", 200, "名称", Kpi::getName),
            text("definition", 1000, "定義", Kpi::getDefinition),
            text("formula", 1000, "算式", Kpi::getFormula),
            text("unit", 40, "単位", Kpi::getUnit),
            choice("better", BetterDirection.class, "良くなる向き", Kpi::getBetterDirection),
            choice("aggregation", Aggregation.class, "累計か時点か", Kpi::getAggregation),
            text("statistic", 200, "出典となる統計・調べ（「省力化の記録」「ロジックモデルの登録」は、この仕組みの記録から自動で集計）",
                    Kpi::getSourceStatistic),
            integer("publication_month", 12, "年1回公表の統計だけ: 公表の月（秋には実績を求めない）", Kpi::getPublicationMonth).optional(),
            code("owner_section", "実績を入力する課のコード", Kpi::getOwnerSection).refersTo(Reference.to("sections")),
            code("measure", 20, "施策のコード", Kpi::getMeasureCode).optional().refersTo(PlanPart.MEASURE),
            decimal("baseline_value", "基準値", Kpi::getBaselineValue).optional(),
            year("baseline_year", "基準値の年度（不明なら空）", Kpi::getBaselineFiscalYear).optional(),
            yes("headline", "市の要約に載る指標か", Kpi::isHeadline),
            decimal("headline_value", "要約に載る右側の数値", Kpi::getHeadlineValue).optional(),
            year("headline_year", "その数値の年度（不明なら空）", Kpi::getHeadlineFiscalYear).optional(),
            choice("value_kind", ValueKind.class, "その数値は目標か実績か（不明なら unknown）", Kpi::getValueKind),
            source(Kpi::getSourceMark));

    private static final TableSpec<KpiTarget> TARGETS = TableSpec.optional("kpi-targets", "KPIの年度別目標")
            .key("kpi", "fiscal_year").columns(
            code("kpi", 30, "KPIのコード", KpiTarget::getKpiCode).refersTo(KPI),
            year("fiscal_year", "年度", KpiTarget::getFiscalYear),
            decimal("value", "目標値", KpiTarget::getValue),
            source(KpiTarget::getSourceMark));

    private static final TableSpec<KpiEntry> ACTUALS = TableSpec.required("kpi-actuals", "KPIの実績")
            .key("kpi", "fiscal_year", "term").columns(
            code("kpi", 30, "KPIのコード", KpiEntry::getKpiCode).refersTo(KPI),
            year("fiscal_year", "対象年度", KpiEntry::getFiscalYear),
            choice("term", Term.class, "上期か年間か", KpiEntry::getTerm),
            decimal("value", "実績値（まだ無いときは空にして no_data_until を書く）", KpiEntry::getValue).optional(),
            choice("certainty", Certainty.class, "見込・実績・確定（値があるとき）", KpiEntry::getCertainty).optional(),
            date("base_date", "基準日（値があるとき）", KpiEntry::getBaseDate).optional(),
            date("no_data_until", "公表予定日（値が無いとき）", KpiEntry::getNoDataUntil).optional(),
            text("cause", 1000, "要因・理由", KpiEntry::getCause).optional(),
            source(KpiEntry::getSourceMark));

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
            if (row.yes("headline") && row.raw("headline_value").isEmpty()) {
                row.fault("headline_value", "headline_value が空です。headline が true の行には要約に載る数値を書いてください");
            }
        }
        checkPercentages(content);
        for (Table.Row row : content.table(ACTUALS).rows()) {
            if (row.sound()) {
                checkActual(row);
            }
        }
    }

    /** 18.5 and 18.5% are the same figure of a KPI in %; of another KPI a percentage is no figure. */
    private void checkPercentages(PackageContent content) {
        Map<String, String> units = new HashMap<>();
        content.table(KPIS).rows().forEach(row -> units.put(row.raw("code"), row.raw("unit")));
        for (TableSpec<?> table : tables()) {
            for (Table.Row row : content.table(table).rows()) {
                String unit = units.get(row.raw(table == KPIS ? "code" : "kpi"));
                for (Column<?> column : table.columns()) {
                    TypedNumber number = column.type() == Column.Type.DECIMAL ? row.number(column.name()) : null;
                    if (number != null && unit != null) {
                        try {
                            number.in(unit);
                        } catch (Unreadable e) {
                            row.fault(column.name(), column.name() + e.getMessage().replaceAll("。$", ""));
                        }
                    }
                }
            }
        }
    }

    private static void checkActual(Table.Row row) {
        boolean value = !row.raw("value").isEmpty();
        if (value == !row.raw("no_data_until").isEmpty()) {
            row.fault(value ? "no_data_until" : "value", "value と no_data_until は、どちらか一方だけを書いてください");
        } else if (value && row.raw("certainty").isEmpty()) {
            row.fault("certainty", "certainty が空です。" + ACTUALS.column("certainty").expected());
        } else if (value && row.raw("base_date").isEmpty()) {
            row.fault("base_date", "base_date が空です。" + ACTUALS.column("base_date").expected());
        }
    }

    @Override
    public void clear() {
        master.clear();
    }

    @Override
    public void load(PackageContent content) {
        master.load(content.rows(KPIS, KpiPart::kpi),
                content.rows(TARGETS, row -> new KpiTarget(row.text("kpi"), row.integer("fiscal_year"),
                        row.decimal("value"), mark(row))),
                content.rows(ACTUALS, row -> new KpiMaster.Actual(new KpiInput(row.text("kpi"), row.integer("fiscal_year"),
                        row.constant(Term.class, "term"), row.decimal("value"), row.constant(Certainty.class, "certainty"),
                        row.date("base_date"), row.date("no_data_until"), row.text("cause"), null), mark(row))),
                new EntryContext(ACTOR, null, null));
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

    private static SourceMark mark(Table.Row row) {
        return row.constant(SourceMark.class, "source");
    }

    @Override
    public void export(PackageRows out) {
        out.addByKey(KPIS, kpis.findAll());
        out.addByKey(TARGETS, targets.findAll());
        out.add(ACTUALS, master.currentEntries().stream().sorted(Comparator.comparing(KpiEntry::getKpiCode)
                .thenComparing(KpiEntry::getFiscalYear).thenComparing(KpiEntry::getTerm)).toList());
    }
}
