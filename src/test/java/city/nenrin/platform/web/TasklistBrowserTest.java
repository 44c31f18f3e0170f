package city.nenrin.platform.web;

import static city.nenrin.testing.TasklistUser.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.Chromium;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.InputMethod;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TasklistUser;
import city.nenrin.testing.TestCity;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What people meet in the web applications, in a real browser: the five of the city paper (Aさん to Eさん), each with
 * what happens to them most, and a manager. What they see is clear, and nothing they typed is lost.
 */
@NenrinTest
class TasklistBrowserTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final String START = ".modal-content";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired KpiFigures figures;
    @LocalServerPort int port;

    @BeforeEach
    void stage() {
        cycle.collectMarchFigures();
    }

    /** Aさん has too much to do: interrupted in the middle of a form, while a colleague corrects a figure. */
    @Test
    void whoIsOvertakenByAColleagueIsToldWhatMovedAndKeepsWhatWasTyped() {
        TasklistUser a = login("welfare-01-1");
        openFromTheList(a, "KPI実績の入力");
        a.page().locator(".nenrin-task-header .claim").click();
        eventually(a.page().locator(".nenrin-task-header .assignee")).containsText("戻す");
        eventually(fields(a, "実績値").first()).isEditable();
        fields(a, "要因").first().fill("窓口の休止があったため");
        enter(a, 0, "95");
        figures.record(KpiInput.figure("K-101", 2026, Term.ANNUAL, BigDecimal.valueOf(97), Certainty.FORECAST,
                LocalDate.of(2027, 2, 28)), new EntryContext("welfare-01-2", null, null));

        assertThat(a.submit().status()).isEqualTo(400);
        eventually(a.notice()).containsText("他の人が更新しました。変わった項目: KPI");
        eventually(a.notice()).containsText("下書きとして残しました");
        eventually(fields(a, "実績値").first()).hasValue("95");

        a.page().reload();
        eventually(fields(a, "実績値").first()).hasValue("95");
        eventually(fields(a, "要因").first()).hasValue("窓口の休止があったため");
        eventually(a.notice()).containsText("あなたの下書きを重ねて表示しました");
        enter(a, 1, "99");
        fields(a, "公表予定日").nth(2).fill("2027-06-30");
        fields(a, "要因").nth(2).fill("国の統計の公表待ち");
        Response accepted = a.submit();
        assertThat(accepted.status()).as(accepted::text).isEqualTo(204);
        assertThat(figures.current("K-101", 2026, Term.ANNUAL).orElseThrow().value().orElseThrow())
                .isEqualByComparingTo("95");
    }

    /** Aさん types with the input method on, as nearly everybody does, and writes dates as a city hall does. */
    @Test
    void figuresTypedWithTheInputMethodArriveAsTheyWereMeant() {
        TasklistUser a = login("welfare-01-1");
        tasks.claim(desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS).getId(), "welfare-01-1");
        openFromTheList(a, "KPI実績の入力");
        InputMethod inputMethod = new InputMethod(a.page());
        enter(a, 0, "");
        fields(a, "実績値").first().click();
        inputMethod.type("９５．５");
        eventually(fields(a, "実績値").first()).hasValue("９５．５");
        a.page().keyboard().press("Tab");
        eventually(fields(a, "実績値").first()).hasValue("95.5");
        fields(a, "基準日").first().fill("");
        fields(a, "基準日").first().click();
        inputMethod.type("令和９年２月２８日");
        a.page().keyboard().press("Tab");
        eventually(fields(a, "基準日").first()).hasValue("2027-02-28");
        enter(a, 1, "百");
        eventually(faults(a).first()).containsText("「百」は数として読み取れません");
        eventually(a.complete()).isDisabled();
        eventually(fields(a, "実績値").nth(1)).hasValue("百");

        enter(a, 1, "1,234.5");
        fields(a, "要因").nth(1).fill("窓口を増やした");
        fields(a, "公表予定日").nth(2).fill("R9.6.30");
        fields(a, "要因").nth(2).fill("国の統計の公表待ち");
        Response accepted = a.submit();
        assertThat(accepted.status()).as(accepted::text).isEqualTo(204);
        assertThat(value("K-101")).isEqualByComparingTo("95.5");
        assertThat(value("K-102")).isEqualByComparingTo("1234.5");
    }

    private BigDecimal value(String kpi) {
        return figures.current(kpi, 2026, Term.ANNUAL).orElseThrow().value().orElseThrow();
    }

    /** It is March 2027 in the city, whatever the clock of the computer says. */
    @Test
    void aTaskIsDueByTheCitysClockAndInTheCitysCalendar() {
        TasklistUser a = login("welfare-01-1");
        openFromTheList(a, "KPI実績の入力");
        Locator listed = a.page().locator("li.task", new Page.LocatorOptions().setHasText("KPI実績の入力")).first();
        eventually(listed).containsText(Pattern.compile("令和9年[34]月\\d+日（.）"));
        assertThat(listed.innerText()).doesNotContain("2027年");
        Locator due = a.page().locator(".nenrin-task-header > div").first();
        eventually(due).containsText(Pattern.compile("令和9年[34]月\\d+日（.）（\\d+(日|週間)後|1ヶ月後）"));
        eventually(due).not().containsText("期限経過");
        assertThat(a.page().content()).doesNotContain("このタスクは、もうありません");

        city.advance(LocalDateTime.of(2027, 4, 20, 9, 0));
        a.page().reload();
        eventually(due).containsText("期限経過");
        eventually(listed.locator(".due-date.overdue")).hasCount(1);
    }

    /** Bさん proposes improvements: a negative number of minutes. */
    @Test
    void aNegativeAmountIsMarkedAtItsFieldAndStaysToBeMended() {
        TasklistUser b = login("welfare-01-2");
        start(b, "業務改善");
        Locator minutes = b.page().locator(START).locator("[id$='-field_minutesBefore']");
        Locator work = b.page().locator(START).locator("[id$='-field_work']");
        work.fill("受付簿の転記");
        minutes.pressSequentially("-30");
        b.page().keyboard().press("Tab");
        eventually(faults(b).first()).hasText("0以上の値を入力してください。");
        eventually(b.complete()).isDisabled();
        eventually(minutes).hasValue("-30");
        eventually(work).hasValue("受付簿の転記");
        minutes.fill("30");
        eventually(faults(b).filter(new Locator.FilterOptions().setHasText("0以上"))).hasCount(0);
    }

    /** Cさん is new and presses the button before everything is filled in. */
    @Test
    void aMissingFieldIsNamedWhereItIsMissing() {
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, "consultation");
        TasklistUser c = login("welfare-02-1");
        start(c, "政策推進課担当への相談");
        c.complete().click();
        eventually(faults(c).first()).hasText("必ず入力してください。");
        eventually(c.notice()).containsText("赤い字の説明がある欄を直してから、もう一度押してください。");
        c.page().locator(START).locator("[id$='-field_question']").fill("指標の選び方を教えてください。");
        eventually(faults(c)).hasCount(0);
        assertThat(c.submit().status()).isEqualTo(200);
    }

    /** Dさん works at the counter: a colleague has taken the task in the meantime. */
    @Test
    void theSecondPersonOnATaskIsToldThatItIsTaken() {
        TasklistUser d = login("welfare-01-2");
        openFromTheList(d, "KPI実績の入力");
        tasks.claim(desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS).getId(), "welfare-01-1");
        d.page().locator(".nenrin-task-header .claim").click();
        eventually(d.notice()).containsText("他の人が更新しました");
        assertThat(d.notice().innerText()).doesNotContain("already", "Task '");
    }

    /** Eさん is experienced and types through the whole row without a pause. */
    @Test
    void nothingIsLostThatIsTypedFromFieldToField() {
        TasklistUser e = login("welfare-01-1");
        tasks.claim(desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS).getId(), "welfare-01-1");
        openFromTheList(e, "KPI実績の入力");
        fields(e, "実績値").first().click();
        Keyboard keyboard = e.page().keyboard();
        Keyboard.TypeOptions pace = new Keyboard.TypeOptions().setDelay(30);
        keyboard.type("95", pace);
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.type("2027-02-28", pace);
        keyboard.press("Tab");
        keyboard.press("Tab");
        // 値の出所 is read only, but the keyboard passes through it.
        keyboard.press("Tab");
        keyboard.type("冬の見守りを増やした", pace);
        eventually(fields(e, "実績値").first()).hasValue("95");
        eventually(fields(e, "基準日").first()).hasValue("2027-02-28");
        eventually(fields(e, "要因").first()).hasValue("冬の見守りを増やした");
    }

    @Test
    void aManagerSeesWhereTheYearStandsAndStaffDoNotSeeCockpit() {
        TasklistUser manager = login("welfare-head");
        manager.go("/cycle/2027");
        eventually(manager.page().locator("tr", new Page.LocatorOptions().setHasText("0 / 3"))).hasCount(1);
        manager.go("/camunda/app/cockpit/default/#/dashboard");
        Locator line = manager.page().locator(".nenrin-standing tr",
                new Page.LocatorOptions().setHasText("KPI実績アップデート（3月）"));
        eventually(line).containsText("受付中");
        eventually(line).containsText("0 / 3");
        line.getByRole(AriaRole.LINK).click();
        eventually(manager.page().locator("h1")).containsText("KPI実績アップデート（3月）");

        // Who sees every unit's standing watches every instance.
        TasklistUser conductor = login("policy-1");
        conductor.go("/camunda/app/cockpit/default/#/process-instance/" + instance());
        eventually(conductor.page().locator(".breadcrumbs-panel, .breadcrumb").first()).containsText(instance());

        TasklistUser staff = login("welfare-01-1");
        assertThat(staff.go("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        staff.go("/camunda/app/tasklist/default/");
        eventually(staff.page().locator("li.task").first()).isVisible();
        eventually(staff.page().getByText("コックピット")).hasCount(0);
    }

    private TasklistUser login(String person) {
        return TasklistUser.login(chromium, "http://localhost:" + port, person);
    }

    private static void openFromTheList(TasklistUser person, String title) {
        person.go("/camunda/app/tasklist/default/");
        person.page().locator(".task-filters").getByText("課・職のタスク").click();
        person.page().locator("li.task", new Page.LocatorOptions().setHasText(title)).first().click();
        person.page().locator(".fjs-form").waitFor();
        eventually(fields(person, "コード").first()).hasValue("K-101");
    }

    private static void start(TasklistUser person, String process) {
        person.go("/camunda/app/tasklist/default/");
        person.page().locator(".start-process-action a").click();
        person.page().locator(START).getByText(process, new Locator.GetByTextOptions().setExact(true)).first().click();
        person.page().locator(START + " .fjs-form").waitFor();
    }

    /** A figure with its certainty and its day. */
    private static void enter(TasklistUser person, int row, String value) {
        fields(person, "実績値").nth(row).fill(value);
        person.page().locator("[id$='-field_kpis_certainty_" + row + "-display']").click();
        person.page().locator(".fjs-dropdownlist-item").getByText("見込").click();
        fields(person, "基準日").nth(row).fill("2027-02-28");
    }

    /** The field with this label, once for each row. */
    private static Locator fields(TasklistUser person, String label) {
        return person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator faults(TasklistUser person) {
        return person.page().locator(".fjs-form .fjs-form-field-error:not(:empty)");
    }

    private String instance() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(UNIT).singleResult().getId();
    }
}
