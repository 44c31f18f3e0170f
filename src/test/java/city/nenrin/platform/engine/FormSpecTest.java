package city.nenrin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.TypedNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes of the numbers and dates of a form, typed as people type them and as attackers send them. */
class FormSpecTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 20);

    @ParameterizedTest
    @ValueSource(strings = {"1E30000000", "1E999999999", "-1E999999999", "1E-999999999", "1E2147483647"})
    void anEnormousNumberIsRefusedAtOnceAsTextAndAsJson(String number) {
        List<String> faults = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            check(Map.of("yen", number), faults);
            check(Map.of("rows", List.of(Map.of("value", JSON.readValue(number, Object.class)))), faults);
        });
        assertThat(faults).hasSize(2).allMatch(fault -> fault.endsWith("は数値ではありません。数字で入力してください。"))
                .anyMatch(fault -> fault.startsWith("「要る予算（円）」の値「" + number + "」"))
                .anyMatch(fault -> fault.startsWith("「KPI」1行目の「実績値」の値「"));
    }

    @Test
    void numbersAndDatesAreTakenAsPeopleTypeThem() {
        List<String> faults = new ArrayList<>();
        assertThat(check(Map.of("yen", "１，２３４", "day", "令和10年8月31日", "time", "１０：３０"), faults))
                .containsEntry("yen", new BigDecimal("1234")).containsEntry("day", "2028-08-31").containsEntry("time", "10:30");
        assertThat(check(Map.of("rows", List.of(Map.of("value", "１８．５％", "day", "３月３１日"))), faults)).containsEntry("rows",
                List.of(Map.of("value", new TypedNumber(new BigDecimal("18.5"), true), "day", "2028-03-31")));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedInWordsAndQuotedShort() {
        List<String> faults = new ArrayList<>();
        check(new LinkedHashMap<>(Map.of("yen", "12.5", "day", "x".repeat(5_000_000))), faults);
        check(Map.of("yen", "5%"), faults);
        assertThat(faults).containsExactly("「要る予算（円）」の値「12.5」は整数ではありません。整数で入力してください。",
                "「配付日」の値「" + "x".repeat(40) + "…（5000000文字）」は日付ではありません。例: 2027-03-31、令和9年3月31日",
                "「要る予算（円）」の値「5%」は割合です。この欄には「%」を付けない数値を入力してください。");
    }

    @Test
    void aFaultIsToldUnderTheLabelsOfTheForm() {
        assertThat(form().told(new Refused(List.of(Fault.of("day", "を入力してください。"),
                new Fault("rows.value", 2, "の値「5」は大きすぎます。"), new Fault("rows", 0, "は要りません。"),
                Fault.of("今は受け付けていません。"))))).containsExactly("「配付日」を入力してください。",
                "「KPI」3行目の「実績値」の値「5」は大きすぎます。", "「KPI」1行目は要りません。", "今は受け付けていません。");
    }

    @Test
    void aFaultOfAFieldThatTheFormDoesNotHaveFailsInTests() {
        Refused stray = new Refused("rows.until", "を入力してください。");
        assertThatThrownBy(() -> form().told(stray)).isInstanceOf(AssertionError.class).hasMessageContaining("rows.until");
    }

    private static Map<String, Object> check(Map<String, Object> submitted, List<String> faults) {
        return form().check(submitted, Map.of(), TODAY, faults);
    }

    private static FormSpec form() {
        try {
            return new FormSpec(JSON.readTree("""
                    {"components": [
                      {"type": "number", "key": "yen", "label": "要る予算（円）", "decimalDigits": 0},
                      {"type": "datetime", "key": "day", "label": "配付日"},
                      {"type": "textfield", "key": "time", "label": "開始時刻", "validate": {"pattern": "[0-2][0-9]:[0-5][0-9]"}},
                      {"type": "dynamiclist", "path": "rows", "label": "KPI", "components": [
                        {"type": "number", "key": "value", "label": "実績値", "properties": {"percent": "true"}},
                        {"type": "textfield", "key": "day", "label": "基準日",
                         "validate": {"pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}"}}]}]}
                    """));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
