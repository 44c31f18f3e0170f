package city.nenrin.citypackage;

import city.nenrin.cycle.AnnualCycles;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** No package replaces the plan and the organization that a year already works with. */
@Component
class RunningYear implements ImportGuard {
    private final ObjectProvider<AnnualCycles> cycles;

    RunningYear(ObjectProvider<AnnualCycles> cycles) {
        this.cycles = cycles;
    }

    @Override
    public Optional<String> refusal() {
        AnnualCycles known = cycles.getIfAvailable();
        return known == null || known.all().isEmpty() ? Optional.empty()
                : Optional.of(known.all().get(0).year() + "年の年度サイクルが始まっているので読み込めません。空のデータベースに読み込んでください");
    }
}
