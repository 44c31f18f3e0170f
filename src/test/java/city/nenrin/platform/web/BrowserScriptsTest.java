package city.nenrin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.Chromium;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our scripts in a real browser, without a server: forms drawn by the form-js of the engine's own bundle, refusals and
 * drafts.
 */
class BrowserScriptsTest {

    private static final String SCHEMA = """
            {"type": "default", "schemaVersion": 16, "components": [
             {"type": "textfield", "id": "a", "key": "name", "label": "Select", "validate": {"required": true, "minLength": 3, "maxLength": 5}},
             {"type": "number", "id": "b", "key": "amount", "label": "b", "decimalDigits": 0, "validate": {"min": 1, "max": 10}},
             {"type": "textfield", "id": "c", "key": "mail", "label": "c", "validate": {"validationType": "email"}},
             {"type": "select", "id": "d", "key": "kind", "label": "d", "values": [{"label": "Search", "value": "x"}]},
             {"type": "taglist", "id": "e", "key": "tags", "label": "e", "values": [{"label": "x", "value": "x"}]},
             {"type": "table", "id": "f", "label": "f", "dataSource": "=none", "columns": [{"label": "指標", "key": "k"}]},
             {"type": "table", "id": "g", "label": "g", "dataSource": "=rows", "rowCount": 1, "columns": [{"label": "値", "key": "k"}]},
             {"type": "datetime", "subtype": "date", "id": "h", "key": "asOf", "dateLabel": "h"},
             {"type": "dynamiclist", "id": "i", "path": "rows2", "label": "i", "isRepeating": true, "allowAddRemove": true,
              "defaultRepetitions": 7, "components": [{"type": "textfield", "id": "j", "key": "note", "label": "j"}]}]}""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();
    private Page page;

    @BeforeEach
    void openPage() {
        page = ScriptPage.open(chromium);
    }

    private void drawForm(Map<String, Object> data) {
        ScriptPage.drawForm(page, SCHEMA, data);
        page.locator(".fjs-repeat-render-add").waitFor();
    }

    @Test
    void drawsAFormWithoutEnglish() {
        drawForm(Map.of("rows", List.of(Map.of("k", "Nothing to show."), Map.of("k", "Search"))));

        assertThat(page.locator(".fjs-repeat-render-add").innerText().strip()).isEqualTo("行を追加");
        assertThat(page.locator(".fjs-repeat-render-collapse").innerText().strip()).isEqualTo("すべて表示（7行）");
        assertThat(page.locator(".fjs-select-display").innerText()).isEqualTo("選んでください");
        assertThat(page.locator(".fjs-taglist-input").getAttribute("placeholder")).isEqualTo("検索");
        assertThat(page.locator(".fjs-table").first().innerText()).contains("表示するものはありません。");
        assertThat(page.locator(".fjs-table-nav-label").innerText()).isEqualTo("1 / 2");
        assertThat(page.locator(".fjs-table-th").first().getAttribute("aria-label")).isEqualTo("「指標」で並べ替え");
        assertThat(page.locator(".fjs-repeat-row-remove").nth(1).getAttribute("aria-label")).isEqualTo("2行目を削除");
        page.locator("[id$='-h-date']").click();
        assertThat(page.locator(".flatpickr-weekdays").innerText().replaceAll("\\s", "")).isEqualTo("日月火水木金土");
        assertThat(page.locator(".flatpickr-monthDropdown-months option").allInnerTexts()).startsWith("1月").endsWith("12月");
    }

    @Test
    void leavesWhatPeopleWroteAsItIs() {
        drawForm(Map.of("rows", List.of(Map.of("k", "Select"), Map.of("k", "Collapse"))));

        assertThat(page.locator(".fjs-table").nth(1).innerText()).contains("Select");
        assertThat(page.locator("label").first().innerText()).startsWith("Select");
        page.locator(".fjs-select-display").click();
        assertThat(page.locator(".fjs-dropdownlist-item").innerText()).isEqualTo("Search");
    }

    @Test
    void saysWhatIsWrongInJapanese() {
        drawForm(Map.of());

        assertThat(errorAfterTyping(0, "あい")).isEqualTo("3文字以上で入力してください。");
        assertThat(errorAfterTyping(0, "あいうえおか")).isEqualTo("5文字以内で入力してください。");
        assertThat(errorAfterTyping(0, "")).isEqualTo("必ず入力してください。");
        assertThat(errorAfterTyping(1, "0")).isEqualTo("1以上の値を入力してください。");
        assertThat(errorAfterTyping(1, "11")).isEqualTo("10以下の値を入力してください。");
        assertThat(errorAfterTyping(1, "1.5")).isEqualTo("整数を入力してください。");
        assertThat(errorAfterTyping(2, "x")).isEqualTo("メールアドレスの形で入力してください。");
    }

    /** form-js alone forgot what was typed until 300 ms after a number field had been left. */
    @Test
    void losesNothingThatIsTypedOnAfterANumber() {
        drawForm(Map.of());
        page.locator("[id$='-b']").click();
        page.keyboard().type("5");
        page.keyboard().press("Tab");
        String typed = "section@example.jp";
        page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(40));

        assertThat(page.locator("[id$='-c']").inputValue()).isEqualTo(typed);
        assertThat(page.evaluate("[form._getState().data.amount, form._getState().data.mail]")).isEqualTo(List.of(5, typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cannot submit task form 6f1c: 予算額は0以上で入力してください                          | 予算額は0以上で入力してください
            Cannot submit task form 6f1c: KPI「3-1」は: 半角で入力してください                     | KPI「3-1」は: 半角で入力してください
            Cannot instantiate process definition consultation:1:6f1c: 相談の内容を入力してください | 相談の内容を入力してください
            ENGINE-09005 Exception while executing job 6f1c: 期限を過ぎています                     | 期限を過ぎています
            Cannot submit task form 6f1c: org.example.SomeException: 登録されていない施策です       | 登録されていない施策です
            Task '6f1c' is already claimed by someone else.                                        | このタスクは、先に他の人が受け取りました。
            ENGINE-03005 Execution of 'UPDATE' failed. Entity was updated by another transaction.   | 他の人が先に処理しました。画面を更新して、今の内容を確認してください。
            The user with id 'a' does not have one of the following permissions: 'UPDATE'           | この操作を行う権限がありません。
            java.lang.NullPointerException: something                                               | 処理できませんでした。画面を更新して、もう一度お試しください。続くときは、情報システムの担当へご連絡ください。
            EMPTY_CONTEXT_PATH                                                                      | EMPTY_CONTEXT_PATH
            Cannot submit task form 6f1c: An exception occurred in the persistence layer            | データベースに接続できないため、処理できませんでした。入力した内容はこの画面に残っています。しばらくしてから、もう一度お試しください。
            <html><body><h1>503 Service Temporarily Unavailable</h1></body></html>                  | サーバーが混み合っているか、止まっています。入力した内容はこの画面に残っています。しばらくしてから、もう一度お試しください。
            <html><head><title>処理できませんでした</title></head></html>                            | 処理できませんでした。画面を更新して、もう一度お試しください。続くときは、情報システムの担当へご連絡ください。
            """)
    void showsARefusalWithoutWhatTheEnginePutsBeforeIt(String message, String shown) {
        assertThat(page.evaluate(
                "async message => (await import('/camunda/app/tasklist/scripts/nenrin/refusal-text.js')).readable(message)", message))
                .isEqualTo(shown);
    }

    @Test
    void forgetsDraftsAtLogoutAndWhenSomebodyElseComes() {
        assertThat(page.evaluate("""
                async () => {
                  const drafts = await import('/camunda/lib/nenrin/drafts.js');
                  const kept = () => Object.keys(localStorage).sort().join(' ');
                  const seen = [];
                  localStorage.setItem('camunda-web', '{}');
                  drafts.keepDraftsOfOnly('section-a');
                  drafts.writeDraft('t1', { reason: 'x' }, '7');
                  localStorage.setItem('camunda-form:t1', '{}');
                  drafts.keepDraftsOfOnly('section-a');
                  seen.push(kept(), drafts.readDraft('t1').values.reason, drafts.readDraft('t1').version);
                  drafts.keepDraftsOfOnly('section-b');
                  seen.push(kept());
                  drafts.writeDraft('t2', {}, null);
                  drafts.clearDrafts();
                  seen.push(kept());
                  return seen;
                }"""))
                .isEqualTo(List.of("camunda-web nenrin-draft:t1 nenrin-drafts-of", "x", "7",
                        "camunda-web nenrin-drafts-of", "camunda-web"));
    }

    private String errorAfterTyping(int field, String text) {
        page.locator(".fjs-form-field input").nth(field).fill(text);
        page.keyboard().press("Tab");
        return page.locator(".fjs-form-field").nth(field).locator(".fjs-form-field-error").innerText();
    }
}
