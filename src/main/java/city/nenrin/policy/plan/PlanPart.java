package city.nenrin.policy.plan;

import static city.nenrin.citypackage.part.Column.choice;
import static city.nenrin.citypackage.part.Column.code;
import static city.nenrin.citypackage.part.Column.integer;
import static city.nenrin.citypackage.part.Column.source;
import static city.nenrin.citypackage.part.Column.text;
import static city.nenrin.citypackage.part.Column.year;
import static city.nenrin.citypackage.part.Column.yen;
import static city.nenrin.citypackage.part.Column.yes;

import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.citypackage.part.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Policies, measures, programmes and their money. */
@Component
public class PlanPart implements PackagePart {

    /** The code of a measure. */
    public static final Reference MEASURE = Reference.to("plan").where("kind", Words.of(PlanNodeKind.MEASURE), "施策");
    private static final Reference POLICY = Reference.to("plan").where("kind", Words.of(PlanNodeKind.POLICY), "政策");
    private static final Reference SECTION = Reference.to("sections");

    private static final TableSpec<PlanNode> PLAN = TableSpec.required("plan", "政策と施策").key("code").columns(
            code("code", 20, "政策は「3」、施策は「3-1」のようなコード", PlanNode::getCode),
            choice("kind", PlanNodeKind.class, "政策か施策か", PlanNode::getKind),
            text("name", 200, "名称", PlanNode::getName),
            code("parent", 20, "施策だけ: 上の政策のコード", PlanNode::getParentCode).optional(),
            integer("priority", 3, "施策だけ: 優先度（1〜3、空は未設定）", PlanNode::getPriority).optional(),
            code("owner_section", "主担当課のコード", PlanNode::getOwnerSection).refersTo(SECTION),
            source(PlanNode::getSourceMark));

    private static final TableSpec<Programme> PROGRAMMES = TableSpec.required("programmes", "事務事業").key("code").columns(
            code("code", 30, "事務事業のコード", Programme::getCode),
            text("name", 200, "名称", Programme::getName),
            code("measure", 20, "施策のコード", Programme::getMeasureCode).refersTo(MEASURE),
            code("owner_section", "担当課のコード", Programme::getOwnerSection).refersTo(SECTION),
            yes("short_form", "法定・定例で簡易様式にするか（BR-7）", Programme::isShortForm),
            yes("basic_service", "基本的行政サービスか", Programme::isBasicService),
            choice("state", ProgrammeState.class, "実施中・停止・廃止", Programme::getState),
            year("since", "開始年度", Programme::getSinceFiscalYear),
            year("until", "最後の年度（その年度を含む）", Programme::getUntilFiscalYear).optional(),
            source(Programme::getSourceMark));

    private static final TableSpec<ProgrammeBudget> BUDGET = TableSpec.required("budget", "事務事業の予算と決算")
            .key("programme", "fiscal_year").columns(
            code("programme", 30, "事務事業のコード", ProgrammeBudget::getProgrammeCode).refersTo(Reference.to("programmes")),
            year("fiscal_year", "年度", ProgrammeBudget::getFiscalYear),
            yen("budget_yen", "予算額（円）", ProgrammeBudget::getBudgetYen),
            yen("settlement_yen", "決算額（円、出納整理中は空）", ProgrammeBudget::getSettlementYen).optional(),
            source(ProgrammeBudget::getSourceMark));

    private final PlanMaster master;
    private final PlanNodes nodes;
    private final Programmes programmes;
    private final ProgrammeBudgets budgets;

    PlanPart(PlanMaster master, PlanNodes nodes, Programmes programmes, ProgrammeBudgets budgets) {
        this.master = master;
        this.nodes = nodes;
        this.programmes = programmes;
        this.budgets = budgets;
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(PLAN, PROGRAMMES, BUDGET);
    }

    @Override
    public void check(PackageContent content) {
        for (Table.Row row : content.table(PLAN).rows()) {
            String parent = row.raw("parent");
            if (row.raw("kind").equals(Words.of(PlanNodeKind.POLICY))) {
                if (!parent.isEmpty() || !row.raw("priority").isEmpty()) {
                    row.fault(parent.isEmpty() ? "priority" : "parent", "政策には parent と priority を書けません。空にしてください");
                }
            } else if (parent.isEmpty()) {
                row.fault("parent", "parent が空です。施策には上の政策のコードを書いてください");
            } else {
                content.unknown(POLICY, "parent", parent).ifPresent(fault -> row.fault("parent", fault));
            }
        }
        for (Table.Row row : content.table(PROGRAMMES).rows()) {
            Integer since = row.integer("since");
            Integer until = row.integer("until");
            if (since != null && until != null && until < since) {
                row.fault("until", "until「" + until + "」は since「" + since + "」以後の年度にしてください");
            }
        }
    }

    @Override
    public void clear() {
        master.clear();
    }

    @Override
    public void load(PackageContent content) {
        master.load(content.rows(PLAN, PlanPart::node),
                content.rows(PROGRAMMES, row -> new Programme(row.text("code"), row.text("name"), row.text("measure"),
                        row.text("owner_section"), row.yes("short_form"), row.yes("basic_service"),
                        row.constant(ProgrammeState.class, "state"), row.integer("since"), row.integer("until"), mark(row))),
                content.rows(BUDGET, row -> new ProgrammeBudget(row.text("programme"), row.integer("fiscal_year"),
                        row.whole("budget_yen"), row.whole("settlement_yen"), mark(row))));
    }

    private static PlanNode node(Table.Row row) {
        return row.constant(PlanNodeKind.class, "kind") == PlanNodeKind.POLICY
                ? PlanNode.policy(row.text("code"), row.text("name"), row.text("owner_section"), mark(row))
                : PlanNode.measure(row.text("code"), row.text("name"), row.text("parent"), row.integer("priority"),
                        row.text("owner_section"), mark(row));
    }

    private static SourceMark mark(Table.Row row) {
        return row.constant(SourceMark.class, "source");
    }

    @Override
    public void export(PackageRows out) {
        out.addByKey(PLAN, nodes.findAll());
        out.addByKey(PROGRAMMES, programmes.findAll());
        out.addByKey(BUDGET, budgets.findAll());
    }
}
