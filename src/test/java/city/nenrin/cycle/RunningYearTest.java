package city.nenrin.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningYearTest {

    @Test
    void aStartedYearRefusesAnImportAndNamesTheYear() {
        AnnualCycle cycle = mock();
        when(cycle.year()).thenReturn(2027);
        AnnualCycles cycles = mock();
        when(cycles.all()).thenReturn(List.of(), List.of(cycle));
        RunningYear guard = new RunningYear(cycles);

        assertThat(guard.refusal()).isEmpty();
        assertThat(guard.refusal()).contains("2027年の年度サイクルが始まっているので読み込めません。空のデータベースに読み込んでください");
    }
}
