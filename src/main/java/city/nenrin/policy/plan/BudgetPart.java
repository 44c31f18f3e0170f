package city.nenrin.policy.plan;

import static city.nenrin.citypackage.part.Cell.choice;
import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.given;
import static city.nenrin.citypackage.part.Cell.optional;
import static city.nenrin.citypackage.part.Cell.year;
import static city.nenrin.citypackage.part.Cell.yen;

import city.nenrin.citypackage.part.Bulk;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.TableSpec;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** The money of programmes; it makes room for finance's own books, as {@link BroughtMoney} does. */
@Component
class BudgetPart implements PackagePart {

    private static final TableSpec<ProgrammeBudget> BUDGET = TableSpec.required("budget", "事務事業の予算と決算",
            code("programme", 30, "事務事業のコード", ProgrammeBudget::getProgrammeCode).rowKey(),
            year("fiscal_year", "年度", ProgrammeBudget::getFiscalYear).rowKey(),
            yen("budget_yen", "予算額（円）", ProgrammeBudget::getBudgetYen),
            optional(yen("settlement_yen", "決算額（円、出納整理中は空）", given(ProgrammeBudget::getSettlementYen))),
            choice("source", SourceMark.class, "出典", ProgrammeBudget::getSourceMark))
            .refers("programme", Reference.to("programmes"));

    private final EntityManager entities;
    private final ProgrammeBudgets budgets;

    BudgetPart(EntityManager entities, ProgrammeBudgets budgets) {
        this.entities = entities;
        this.budgets = budgets;
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(BUDGET);
    }

    @Override
    public void clear() {
        budgets.deleteAllInBatch();
    }

    @Override
    public void load(PackageContent content) {
        Bulk.persist(entities, content.rows(BUDGET, row -> new ProgrammeBudget(row.value("programme"),
                row.value("fiscal_year"), row.value("budget_yen"), row.value("settlement_yen"), row.value("source"))));
    }

    @Override
    public void export(PackageRows out) {
        out.addByKey(BUDGET, budgets.findAll());
    }
}
