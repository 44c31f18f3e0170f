package city.nenrin.policy.plan;

import static city.nenrin.citypackage.part.Cell.choice;
import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.given;
import static city.nenrin.citypackage.part.Cell.integer;
import static city.nenrin.citypackage.part.Cell.optional;
import static city.nenrin.citypackage.part.Cell.text;
import static city.nenrin.citypackage.part.Cell.year;
import static city.nenrin.citypackage.part.Cell.yen;
import static city.nenrin.citypackage.part.Cell.yes;

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

    private static final TableSpec<PlanNode> PLAN = TableSpec.required("plan", "政策と施策",
            code("code", 20, "政策は「3」、施策は「3-1」のようなコード", PlanNode::code).rowKey(),
            choice("kind", PlanNodeKind.class, "政策か施策か", PlanNode::kind),
            text("name", 200, "名称", PlanNode::name),
            optional(code("parent", 20, "施策だけ: 上の政策のコード", given(PlanNode::parentCode))),
            optional(integer("priority", 3, "施策だけ: 優先度（1〜3、空は未設定）", given(PlanNode::priority))),
            code("owner_section", "主担当課のコード", PlanNode::ownerSection),
            choice("source", SourceMark.class, "出典", PlanNode::sourceMark))
            .refers("owner_section", SECTION);

    private static final TableSpec<Programme> PROGRAMMES = TableSpec.required("programmes", "事務事業",
            code("code", 30, "事務事業のコード", Programme::code).rowKey(),
            text("name", 200, "名称", Programme::name),
            code("measure", 20, "施策のコード", Programme::measureCode),
            code("owner_section", "担当課のコード", Programme::ownerSection),
            yes("short_form", "法定・定例で簡易様式にするか（BR-7）", Programme::shortForm),
            yes("basic_service", "基本的行政サービスか", Programme::basicService),
            choice("state", ProgrammeState.class, "実施中・停止・廃止", Programme::state),
            year("since", "開始年度", Programme::sinceFiscalYear),
            optional(year("until", "最後の年度（その年度を含む）", given(Programme::untilFiscalYear))),
            choice("source", SourceMark.class, "出典", Programme::sourceMark))
            .refers("measure", MEASURE)
            .refers("owner_section", SECTION);

    private static final TableSpec<ProgrammeBudget> BUDGET = TableSpec.required("budget", "事務事業の予算と決算",
            code("programme", 30, "事務事業のコード", ProgrammeBudget::programmeCode).rowKey(),
            year("fiscal_year", "年度", ProgrammeBudget::fiscalYear).rowKey(),
            yen("budget_yen", "予算額（円）", ProgrammeBudget::budgetYen),
            optional(yen("settlement_yen", "決算額（円、出納整理中は空）", given(ProgrammeBudget::settlementYen))),
            choice("source", SourceMark.class, "出典", ProgrammeBudget::sourceMark))
            .refers("programme", Reference.to("programmes"));

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
                    row.refuse(parent.isEmpty() ? "priority" : "parent", "政策には parent と priority を書けません。空にしてください");
                }
            } else if (parent.isEmpty()) {
                row.refuse("parent", "parent が空です。施策には上の政策のコードを書いてください");
            } else {
                content.unknown(POLICY, "parent", parent).ifPresent(fault -> row.refuse("parent", fault));
            }
        }
        for (Table.Row row : content.table(PROGRAMMES).rows()) {
            Integer since = row.value("since");
            Integer until = row.value("until");
            if (since != null && until != null && until < since) {
                row.refuse("until", "until「" + until + "」は since「" + since + "」以後の年度にしてください");
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
                content.rows(PROGRAMMES, row -> new Programme(row.value("code"), row.value("name"), row.value("measure"),
                        row.value("owner_section"), row.value("short_form"), row.value("basic_service"),
                        row.value("state"), row.value("since"), row.value("until"), row.value("source"))),
                content.rows(BUDGET, row -> new ProgrammeBudget(row.value("programme"), row.value("fiscal_year"),
                        row.value("budget_yen"), row.value("settlement_yen"), row.value("source"))));
    }

    private static PlanNode node(Table.Row row) {
        return row.value("kind") == PlanNodeKind.POLICY
                ? PlanNode.policy(row.value("code"), row.value("name"), row.value("owner_section"), row.value("source"))
                : PlanNode.measure(row.value("code"), row.value("name"), row.value("parent"), row.value("priority"),
                        row.value("owner_section"), row.value("source"));
    }

    @Override
    public void export(PackageRows out) {
        out.addByKey(PLAN, nodes.findAll());
        out.addByKey(PROGRAMMES, programmes.findAll());
        out.addByKey(BUDGET, budgets.findAll());
    }
}
