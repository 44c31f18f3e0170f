package city.nenrin.cycle;

import city.nenrin.citypackage.part.ImportGuard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** No package replaces the plan and the organization that a year already works with. */
@Component
class RunningYear implements ImportGuard {
    private final AnnualCycles cycles;

    RunningYear(AnnualCycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Optional<String> refusal() {
        return cycles.all().stream().findFirst().map(cycle -> cycle.year()
                + "年の年度サイクルが始まっているので読み込めません。空のデータベースに読み込んでください");
    }
}
