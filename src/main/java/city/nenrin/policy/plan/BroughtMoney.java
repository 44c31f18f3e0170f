package city.nenrin.policy.plan;

import city.nenrin.lane.ProgrammeMoney;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The money that the city brought in with its plan; it makes room for finance's own books. */
@Component
class BroughtMoney implements ProgrammeMoney {

    private final ProgrammeBudgets budgets;

    BroughtMoney(ProgrammeBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public Map<String, Amounts> ofYear(Collection<String> programmes, int fiscalYear) {
        return budgets.ofYear(programmes, fiscalYear).stream().collect(Collectors.toMap(ProgrammeBudget::programmeCode,
                budget -> new Amounts(budget.budgetYen(), budget.settlementYen())));
    }
}
