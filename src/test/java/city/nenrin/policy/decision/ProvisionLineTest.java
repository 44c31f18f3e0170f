package city.nenrin.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several budgets answer one provision; whether it came is asked of all their answers. */
class ProvisionLineTest {

    private static final String SEPTEMBER = "9月補正予算";
    private static final String DECEMBER = "12月補正予算";

    private final ProvisionLine line = new ProvisionLine("D-2027-spring-1", ProvisionRoute.SUPPLEMENTARY_REQUEST, 2027);

    @BeforeEach
    void want() {
        line.want(ResultBy.FINANCE, "補正予算要求に載せる", 3_000_000L, null);
    }

    @Test
    void itWaitsUntilSomebodyAnswersAndWhileAnAnswerIsNotKnown() {
        assertThat(line.waitsFor(ResultBy.FINANCE)).isTrue();
        assertThat(line.result()).isEmpty();
        answer(SEPTEMBER, ProvisionResult.PARTIAL, 1_000_000L, "財源の範囲で");
        assertThat(line.waits()).isFalse();
        answer(DECEMBER, ProvisionResult.PENDING, null, "国の内示待ち");
        assertThat(line.waits()).isTrue();
        assertThat(line.result()).hasValue(ProvisionResult.PENDING);
        assertThat(line.grantedYen()).hasValue(1_000_000L);
    }

    @Test
    void moneyOfSeveralBudgetsIsAdded() {
        answer(SEPTEMBER, ProvisionResult.PARTIAL, 1_000_000L, "財源の範囲で");
        answer(DECEMBER, ProvisionResult.DENIED, null, "緊急でない");
        assertThat(line.result()).hasValue(ProvisionResult.PARTIAL);
        assertThat(line.reason()).hasValue("財源の範囲で / 緊急でない");
        answer(DECEMBER, ProvisionResult.PARTIAL, 2_000_000L, "残りを認める");
        assertThat(line.result()).as("two parts make the whole").hasValue(ProvisionResult.GRANTED);
        assertThat(line.grantedYen()).hasValue(3_000_000L);
    }

    @Test
    void aLaterAnswerOfTheSameBudgetHoldsAndTheEarlierOneIsKept() {
        answer(SEPTEMBER, ProvisionResult.DENIED, null, "緊急でない");
        answer(SEPTEMBER, ProvisionResult.GRANTED, 3_000_000L, null);
        assertThat(line.result()).hasValue(ProvisionResult.GRANTED);
        assertThat(line.reason()).isEmpty();
        assertThat(line.answers()).extracting(ProvisionReply::result)
                .containsExactly(ProvisionResult.DENIED, ProvisionResult.GRANTED);
    }

    @Test
    void whatWasNotKnownWithoutABudgetGivesWayToWhatABudgetAnswers() {
        answer(null, ProvisionResult.PENDING, null, "12月補正で検討する");
        assertThat(line.waits()).isTrue();
        answer(DECEMBER, ProvisionResult.GRANTED, 3_000_000L, null);
        assertThat(line.waits()).isFalse();
        assertThat(line.result()).hasValue(ProvisionResult.GRANTED);
        assertThat(line.answers()).hasSize(2);
    }

    private void answer(String budget, ProvisionResult result, Long yen, String reason) {
        line.register(new ProvisionAnswer(1, budget, result, yen, null, reason,
                result == ProvisionResult.PENDING ? LocalDate.of(2027, 12, 20) : null), "finance-1", Instant.EPOCH);
    }
}
