package city.nenrin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.PlainBrowser;
import city.nenrin.testing.ProductionWeb;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people and programs get whose request failed, and what the log does not. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final String CANARY = "kanariya-7c1e";

    private final PlainBrowser browser = new PlainBrowser(ProductionWeb.get().site());

    @BeforeEach
    void login() {
        browser.submit("/login", Map.of("username", "taro", "password", "himitsu-taro"));
    }

    @ParameterizedTest
    @CsvSource({"404, /nowhere, 画面が見つかりません",
            "400, /number?typed=kanariya-7c1e, 内容を読み取れません", "500, /fails?typed=kanariya-7c1e, 処理できませんでした"})
    void aPersonReadsWhatHappenedAndWhatToDo(int status, String path, String title, CapturedOutput output) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(title, "/nenrin.css", "ログアウト", "トップへ")
                .doesNotContain("Whitelabel", "Exception", "at city.nenrin", CANARY);
        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    @Test
    void whileTheDatabaseDoesNotAnswerAPersonReadsSoAndTheLogHoldsOneLine(CapturedOutput output) {
        for (int person = 0; person < 3; person++) {
            HttpResponse<String> answer = browser.get("/outage?typed=" + CANARY);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("データベースが応答しない", "/nenrin.css", "もう一度").doesNotContain("Exception", CANARY);
        }
        assertThat(output.getAll().split("The database does not answer", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(output.getAll()).doesNotContain("\tat ", CANARY);
    }

    @Test
    void whoMayNotIsTold() {
        HttpResponse<String> answer = browser.post("/login", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("この画面は使えません", "時間がたった", "所属の課長");
    }

    @Test
    void theLogTellsWhereItFailed(CapturedOutput output) {
        browser.get("/fails?typed=" + CANARY);
        assertThat(output.getAll()).contains("GET /fails failed", "java.lang.IllegalStateException",
                "java.lang.IllegalArgumentException", "Probe.fails").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/nowhere, 404", "/actuator/metrics, 403"})
    void anInterfaceAnswersJsonEvenToABrowser(String path, int status) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("trace", "Exception");
    }

    @Test
    void aStrangerGetsTheIconAndNothingElse() {
        PlainBrowser stranger = new PlainBrowser(ProductionWeb.get().site());
        assertThat(stranger.get("/favicon.ico").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/nowhere").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/error").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
    }
}
