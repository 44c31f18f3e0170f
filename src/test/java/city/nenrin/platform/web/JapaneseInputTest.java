package city.nenrin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.Chromium;
import city.nenrin.testing.InputMethod;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers and dates typed with a Japanese input method, by the events that a real one sends: nothing is rewritten while
 * it composes, the field is read when it is left, and what cannot be read stays as it was typed.
 */
class JapaneseInputTest {

    private static final String SCHEMA = """
            {"type": "default", "schemaVersion": 16, "components": [
             {"type": "number", "id": "amount", "key": "amount", "label": "金額", "validate": {"min": -9999, "max": 99999}},
             {"type": "datetime", "subtype": "date", "id": "due", "key": "due", "dateLabel": "期限"},
             {"type": "textfield", "id": "asOf", "key": "asOf", "label": "基準日",
              "validate": {"pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}"}},
             {"type": "textfield", "id": "note", "key": "note", "label": "備考"},
             {"type": "dynamiclist", "id": "rows", "path": "rows", "label": "行", "isRepeating": true,
              "defaultRepetitions": 2, "components": [
               {"type": "number", "id": "value", "key": "value", "label": "値", "decimalDigits": 1},
               {"type": "textfield", "id": "day", "key": "day", "label": "日",
                "validate": {"pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}"}}]}]}""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();
    private Page page;
    private InputMethod inputMethod;

    @BeforeEach
    void drawForm() {
        page = ScriptPage.open(chromium);
        inputMethod = new InputMethod(page);
        ScriptPage.drawForm(page, SCHEMA, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "value_1"})
    void composingANumberRewritesNothingAndItIsReadWhenTheFieldIsLeft(String id) {
        Locator field = field(id);
        field.click();
        for (String composed : List.of("５", "５２", "５２３")) {
            inputMethod.compose(composed);
            PlaywrightAssertions.assertThat(field).hasValue(composed);
            assertThat(faultAt(id).count()).as("complaints while composing").isZero();
        }
        inputMethod.commit("５２３");
        PlaywrightAssertions.assertThat(field).hasValue("５２３");
        page.keyboard().press("Tab");

        PlaywrightAssertions.assertThat(field).hasValue("523");
        assertThat(data(id)).isEqualTo(523);
    }

    /** Another field is drawn anew in the middle of a composition, as by a draft that is kept. */
    @Test
    void drawingTheFormAnewLeavesAComposition() {
        Locator field = field("value_0");
        field.click();
        inputMethod.compose("１２");
        page.evaluate("form._setState({})");
        inputMethod.compose("１２３");
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        PlaywrightAssertions.assertThat(field).hasValue("１２３");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.5      | 1234.5
            １，２３４．５ | 1234.5
            1 234        | 1234
            １　２３４    | 1234
            －３０        | -30
            ▲30          | -30
            △３０        | -30
            −3.5         | -3.5
            ー３０        | -30
            ２、５００    | 2500
            ３。５        | 3.5
            +5           | 5
            .5           | 0.5
            007          | 7
            """)
    void readsANumberAsAPersonDoes(String typed, double meant) {
        field("amount").pressSequentially(typed);
        page.keyboard().press("Tab");

        assertThat(((Number) data("amount")).doubleValue()).isEqualTo(meant);
        assertThat(faultAt("amount").count()).isZero();
        assertThat(Double.parseDouble(field("amount").inputValue())).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "12,34", "1.2.3", "abc", "十二", "1-2", "12%", "1e3", "NaN", "1234567890123456"})
    void whatIsNoNumberIsSaidAtTheFieldStaysAndIsNotSent(String typed) {
        field("amount").pressSequentially(typed);
        assertThat(faultAt("amount").count()).as("complaints before the field is left").isZero();
        page.keyboard().press("Tab");

        PlaywrightAssertions.assertThat(faultAt("amount")).containsText("「" + typed + "」は数として読み取れません");
        PlaywrightAssertions.assertThat(field("amount")).hasValue(typed);
        assertThat(page.evaluate("Object.keys(form.submit().errors)")).isEqualTo(List.of("amount"));

        field("amount").fill("12");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(faultAt("amount")).hasCount(0);
        assertThat(page.evaluate("Object.keys(form.submit().errors)")).isEqualTo(List.of());
    }

    /** Who presses the button or Enter has left no field yet. */
    @Test
    void aFormSentFromWithinAFieldIsRefusedForIt() {
        field("value_0").pressSequentially("abc");
        assertThat(page.evaluate("Object.keys(form.submit().errors)")).isEqualTo(List.of("value"));
        PlaywrightAssertions.assertThat(faultAt("value_0")).containsText("「abc」は数として読み取れません");
    }

    @Test
    void boundsAreCheckedOnTheNumberThatWasMeant() {
        field("amount").pressSequentially("１２３，４５６");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(faultAt("amount")).hasText("99999以下の値を入力してください。");
        field("value_0").pressSequentially("１．２５");
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(faultAt("value_0")).hasText("小数は1桁までで入力してください。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            令和10年8月31日     | 2028-08-31
            令和１０年８月３１日 | 2028-08-31
            令和元年5月1日      | 2019-05-01
            R10.8.31            | 2028-08-31
            ｒ１０．８．３１     | 2028-08-31
            2028/8/31           | 2028-08-31
            2028-08-31          | 2028-08-31
            ２０２８年８月３１日 | 2028-08-31
            H31.4.30            | 2019-04-30
            """)
    void readsADateAsACityHallWritesIt(String typed, String meant) {
        for (String id : List.of("due-date", "asOf", "day_1")) {
            field(id).pressSequentially(typed);
            page.keyboard().press("Tab");
            assertThat(data(id)).as(id).isEqualTo(meant);
            assertThat(faultAt(id).count()).as(id).isZero();
        }
        PlaywrightAssertions.assertThat(field("asOf")).hasValue(meant);
    }

    /** The page's clock is that of a May: each day is meant in the year in which it is nearest. */
    @ParameterizedTest
    @CsvSource({"8月31日, 2028-08-31", "８月３１日, 2028-08-31", "3月31日, 2028-03-31", "1/4, 2028-01-04", "12月28日, 2027-12-28"})
    void aDayWithoutAYearIsTheNearest(String typed, String meant) {
        assertThat(page.evaluate("""
                async typed => (await import('/camunda/lib/nenrin/numbers-and-dates.js')).readDate(typed, new Date(2028, 4, 10))""",
                typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"来週", "2028-02-30", "令和9年", "H32.5.1", "20280831x", "3-1-1"})
    void whatIsNoDateIsSaidAtTheFieldStaysAndIsNotSent(String typed) {
        for (String id : List.of("due-date", "asOf", "day_1")) {
            field(id).pressSequentially(typed);
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(faultAt(id)).containsText("「" + typed + "」は日付として読み取れません");
            PlaywrightAssertions.assertThat(field(id)).hasValue(typed);
        }
        assertThat(page.evaluate("Object.keys(form.submit().errors).sort()")).isEqualTo(List.of("asOf", "day", "due"));
    }

    @Test
    void aDateCanBeComposedAndChosen() {
        field("due-date").click();
        inputMethod.compose("令和１０年８月３１日");
        PlaywrightAssertions.assertThat(field("due-date")).hasValue("令和１０年８月３１日");
        inputMethod.commit("令和１０年８月３１日");
        page.keyboard().press("Tab");
        assertThat(data("due-date")).isEqualTo("2028-08-31");

        field("due-date").click();
        page.locator(".flatpickr-calendar.open .flatpickr-day[aria-label='2028年8月15日']").click();
        PlaywrightAssertions.assertThat(field("due-date")).hasValue("2028/08/15");
        assertThat(data("due-date")).isEqualTo("2028-08-15");
        PlaywrightAssertions.assertThat(page.locator(".flatpickr-calendar.open")).hasCount(0);

        field("due-date").fill("");
        page.keyboard().press("Tab");
        assertThat(data("due-date")).isNull();
    }

    @Test
    void aTextIsComposedAsEver() {
        field("note").click();
        inputMethod.compose("にほんご");
        PlaywrightAssertions.assertThat(field("note")).hasValue("にほんご");
        inputMethod.commit("日本語");
        page.keyboard().press("Tab");
        assertThat(data("note")).isEqualTo("日本語");
    }

    private Locator field(String id) {
        return page.locator("[id$='-" + id + "']");
    }

    private Locator faultAt(String id) {
        return field(id).locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]")
                .locator(".fjs-form-field-error");
    }

    private Object data(String id) {
        String[] place = id.replace("-date", "").split("_");
        return page.evaluate("([key, row]) => { const data = form._getState().data;"
                + " return row === undefined ? data[key] : data.rows[row][key]; }", List.of(place));
    }
}
