package city.nenrin.policy.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.testing.NenrinTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every cell of the decision table {@code decision-routing}. */
@NenrinTest
class DecisionRoutingTest {

    @Autowired DecisionRouting routing;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            KEEP    | SPRING | NONE         | -
            KEEP    | AUTUMN | NONE         | -
            KEEP    | SPRING | BUDGET       | INITIAL_REQUEST/FINANCE/1
            KEEP    | AUTUMN | BUDGET       | INITIAL_REQUEST/FINANCE/1
            KEEP    | SPRING | MODEL        | MODEL/SECTION/0
            KEEP    | AUTUMN | MODEL        | MODEL/SECTION/0
            MODIFY  | SPRING | NONE         | EXECUTION/SECTION/0 MODEL/SECTION/0
            MODIFY  | AUTUMN | NONE         | EXECUTION/SECTION/0 MODEL/SECTION/0
            MODIFY  | SPRING | BUDGET       | SUPPLEMENTARY_REQUEST/FINANCE/0 INITIAL_REQUEST/FINANCE/1
            MODIFY  | AUTUMN | BUDGET       | SUPPLEMENTARY_REQUEST/FINANCE/0 INITIAL_REQUEST/FINANCE/1
            MODIFY  | SPRING | MODEL        | MODEL/SECTION/0
            MODIFY  | AUTUMN | MODEL        | MODEL/SECTION/0
            ABOLISH | SPRING | NONE         | EXECUTION/SECTION/0 INITIAL_REQUEST/SECTION/1
            ABOLISH | AUTUMN | NONE         | EXECUTION/SECTION/0 INITIAL_REQUEST/SECTION/1
            ABOLISH | SPRING | BUDGET       | SUPPLEMENTARY_REQUEST/FINANCE/0
            ABOLISH | AUTUMN | BUDGET       | SUPPLEMENTARY_REQUEST/FINANCE/0
            ABOLISH | SPRING | MODEL        | MODEL/SECTION/0
            ABOLISH | AUTUMN | MODEL        | MODEL/SECTION/0
            SUSPEND | SPRING | NONE         | EXECUTION/SECTION/0
            SUSPEND | AUTUMN | NONE         | EXECUTION/SECTION/0 INITIAL_REQUEST/SECTION/1
            SUSPEND | SPRING | BUDGET       | SUPPLEMENTARY_REQUEST/FINANCE/0
            SUSPEND | AUTUMN | BUDGET       | SUPPLEMENTARY_REQUEST/FINANCE/0
            SUSPEND | SPRING | MODEL        | MODEL/SECTION/0
            SUSPEND | AUTUMN | MODEL        | MODEL/SECTION/0
            """)
    void verdictAndMoneyAndModel(VerdictEffect effect, Season season, String need, String expected) {
        assertThat(cell(effect, season, need)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void peopleTeamTrainingAndOrganizationGoToPersonnelWhateverTheVerdict() {
        for (VerdictEffect effect : VerdictEffect.values()) {
            assertThat(cell(effect, Season.SPRING, "PEOPLE")).isEqualTo("HEADCOUNT/PERSONNEL/0");
            assertThat(cell(effect, Season.AUTUMN, "PEOPLE")).isEqualTo("HEADCOUNT/PERSONNEL/1");
            for (Season season : Season.values()) {
                assertThat(cell(effect, season, "TEAM")).isEqualTo("TEAM/PERSONNEL/0");
                assertThat(cell(effect, season, "TRAINING")).isEqualTo("TRAINING/PERSONNEL/0");
                assertThat(cell(effect, season, "ORGANIZATION")).isEqualTo("ORGANIZATION/PERSONNEL/1");
            }
        }
    }

    @Test
    void everyVerdictButToKeepLeadsSomewhereAndEveryNeedIsAnswered() {
        for (VerdictEffect effect : VerdictEffect.values()) {
            for (Season season : Season.values()) {
                assertThat(routing.routes(effect, season, DecisionRouting.NO_NEED).isEmpty())
                        .isEqualTo(effect == VerdictEffect.KEEP);
                Stream.of(Provision.values()).forEach(need ->
                        assertThat(routing.routes(effect, season, need.name())).as(effect + " " + season + " " + need)
                                .isNotEmpty().allSatisfy(plan -> assertThat(plan.action()).isNotBlank()));
            }
        }
        assertThat(Arrays.stream(Provision.values()).map(Provision::name)).doesNotContain(DecisionRouting.NO_NEED);
    }

    private String cell(VerdictEffect effect, Season season, String need) {
        return String.join(" ", routing.routes(effect, season, need).stream()
                .map(plan -> plan.route() + "/" + plan.resultBy() + "/" + plan.yearOffset()).toList());
    }
}
