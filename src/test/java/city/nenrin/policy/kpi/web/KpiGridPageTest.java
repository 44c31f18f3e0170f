package city.nenrin.policy.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.organization.Postings;
import city.nenrin.policy.improvement.ChangeKind;
import city.nenrin.policy.improvement.Finding;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.policy.improvement.Outcome;
import city.nenrin.policy.improvement.Proposal;
import city.nenrin.policy.improvement.TimeSpent;
import city.nenrin.policy.kpi.Aggregation;
import city.nenrin.policy.kpi.BetterDirection;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.KpiMaster;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.policy.kpi.Term;
import city.nenrin.testing.AtOnce;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The grid of one section goes out as a workbook and comes back as a draft of its open task. */
@NenrinTest
class KpiGridPageTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final String PAGE = "/kpi/grid/2027/kpi-check-march/welfare-01";
    private static final String ENTER = KpiCheckProcess.ENTER_ACTUALS;
    private static final int VALUE = 9;
    private static final int CERTAINTY = 10;
    private static final int BASE_DATE = 11;
    private static final int NO_DATA_UNTIL = 12;
    private static final int CAUSE = 13;

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired KpiFigures figures;
    @Autowired KpiMaster master;
    @Autowired Improvements improvements;
    @Autowired Postings postings;
    @Autowired JdbcClient database;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, "kpi-check-march");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "お願いします"));
        desk.runJobs();
    }

    @Test
    void theWorkbookGoesOutIsFilledInAndStandsInTheForm() throws Exception {
        List<List<Object>> sheet = download("welfare-01-1");
        assertThat(sheet.get(2)).startsWith("コード", "KPI", "単位", "定義").contains("実績値", "確度", "版 2027/kpi-check-march/welfare-01");
        assertThat(sheet.get(3)).startsWith("K-101", "相談件数", "件", "相談件数の定義").contains(new BigDecimal("100"));
        assertThat(sheet).hasSize(6);
        fill(sheet, 3, "95", "見込", "2027-02-28");
        fill(sheet, 4, 20, "見込", LocalDate.of(2027, 2, 28));
        sheet.get(4).set(CAUSE, "協力事業所の休業");
        sheet.get(5).set(NO_DATA_UNTIL, "2027/6/30");
        sheet.get(5).set(CAUSE, "国の統計の公表待ち");
        assertThat(upload(sheet, "welfare-01-1", 302)).isEmpty();

        // A draft: the form shows it, the task is open, nothing counts yet.
        assertThat(desk.openTasks(UNIT)).containsExactly(ENTER);
        assertThat(figures.history("K-101", 2026, Term.ANNUAL)).isEmpty();
        Task task = desk.task(UNIT, ENTER);
        List<Map<String, Object>> rows = rows(task, "welfare-01-2");
        assertThat(rows.get(0)).containsEntry("certainty", "FORECAST").containsEntry("baseDate", "2027-02-28")
                .containsEntry("origin", "Excel取込（福祉課 主任1、令和9年3月1日）");
        assertThat(rows.get(2)).containsEntry("noDataUntil", "2027-06-30").doesNotContainKey("value");
        assertThat(page("welfare-01-2", 200)).contains("協力事業所の休業", "Excel取込（福祉課 主任1");

        desk.submit(task, "welfare-01-2", Map.of("kpis", typed(rows)));
        assertThat(figures.current("K-101", 2026, Term.ANNUAL).orElseThrow().value().orElseThrow()).isEqualByComparingTo("95");
        assertThat(figures.current("K-102", 2026, Term.ANNUAL).orElseThrow().cause()).hasValue("協力事業所の休業");
        assertThat(drafts()).isZero();
        assertThat(page("welfare-01-2", 403)).contains("タスク「KPI実績の入力」は開いていません。")
                .doesNotContain("null", "welfare-01<", ">welfare-01");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsCellAndNothingIsTaken() throws Exception {
        List<List<Object>> sheet = download("welfare-01-1");
        fill(sheet, 3, "九十五", "たぶん", "昨日");
        fill(sheet, 4, "20", "見込", "2027-02-28");
        sheet.remove(5);
        List<Object> stranger = new ArrayList<>(sheet.get(4));
        stranger.set(0, "K-301");
        sheet.add(stranger);
        assertThat(upload(sheet, "welfare-01-1", 422)).contains("ブックに6件の誤りがあります。何も取り込んでいません。",
                "シート「KPI実績」4行 J列「実績値」の値「九十五」は数値ではありません。数字で入力してください。",
                "シート「KPI実績」4行 K列「確度」の値「たぶん」は選べません。見込・実績・確定のいずれかにしてください。",
                "シート「KPI実績」4行 L列「基準日」の値「昨日」は日付ではありません。例: 2027-03-31",
                "シート「KPI実績」5行 N列「要因」（K-102 見守り協力事業所数）: 達成率が 20.0% です。80%未満か120%超のときは「要因」を入力してください。",
                "シート「KPI実績」6行 A列「コード」の値「K-301」は、この課のこの時期の入力対象ではありません。",
                "シート「KPI実績」: KPI「K-103」の行がありません。");
        assertThat(drafts()).isZero();
        assertThat(web.perform(multipart(PAGE).file(new MockMultipartFile("workbook", "x.xlsx", "text/plain", "x".getBytes()))
                .with(user("welfare-01-1")).with(csrf())).andExpect(status().is(422)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("Excel のブック（.xlsx）として読めません。");
    }

    /** Once the year is settled, neither the list in the cells nor a refusal offers what would be refused. */
    @Test
    void inMayTheWorkbookOffersNoForecast() throws Exception {
        assertThat(certainties(PAGE)).isEqualTo("\"見込,実績,確定\"");
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        cycle.open(2027, "kpi-check-may");
        desk.submit("2027/kpi-check-may/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "確定値をお願いします"));
        desk.runJobs();
        assertThat(certainties("/kpi/grid/2027/kpi-check-may/welfare-01")).isEqualTo("\"実績,確定\"");
    }

    private String certainties(String page) throws Exception {
        byte[] bytes = web.perform(get(page + "/workbook").with(user("welfare-01-1"))).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0).getDataValidations().stream()
                    .filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == CERTAINTY)
                    .map(rule -> rule.getValidationConstraint().getFormula1()).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("city.nenrin.testing.Xlsx#attacks")
    void anAttackByWorkbookIsRefusedInJapaneseWithinTwoSeconds(String name, byte[] file) {
        assertTimeout(Duration.ofSeconds(2), () -> assertThat(web.perform(multipart(PAGE)
                .file(new MockMultipartFile("workbook", "grid.xlsx", "application/octet-stream", file))
                .with(user("welfare-01-1")).with(csrf())).andExpect(status().is(422)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).as(name).contains("何も取り込んでいません").hasSizeLessThan(20_000));
        assertThat(drafts()).isZero();
    }

    @Test
    void aWorkbookThatTheCityHasOvertakenIsRefusedWithWhatChanged() throws Exception {
        List<List<Object>> sheet = download("welfare-01-1");
        List<List<Object>> other = download("welfare-01-2");
        for (int row = 3; row < 6; row++) {
            fill(sheet, row, "95", "見込", "2027-02-28");
            fill(other, row, "96", "見込", "2027-02-28");
        }
        assertThat(upload(sheet, "welfare-01-1", 302)).isEmpty();
        // One's own workbook may come again, corrected; that of a colleague would overwrite it.
        sheet.get(3).set(VALUE, "97");
        assertThat(upload(sheet, "welfare-01-1", 302)).isEmpty();
        assertThat(upload(other, "welfare-01-2", 422)).contains("他の人が更新しました。変わったKPI: K-101 相談件数、K-102");

        figures.record(KpiInput.figure("K-102", 2026, Term.ANNUAL, BigDecimal.valueOf(90), Certainty.FORECAST,
                LocalDate.of(2027, 2, 28)), new EntryContext("welfare-01-2", null, null));
        assertThat(upload(sheet, "welfare-01-1", 422)).contains("変わったKPI: K-102 見守り協力事業所数。").doesNotContain("K-101 相談件数、");
        sheet.get(2).set(14, "版 2027/kpi-check-march/tax");
        assertThat(upload(sheet, "welfare-01-1", 422)).contains("別の課か別の時期のブックです（版 2027/kpi-check-march/tax）");
    }

    @Test
    void oneOfManyWorkbooksAtOnceIsTaken() throws Exception {
        List<List<Object>> sheet = download("welfare-01-1");
        for (int row = 3; row < 6; row++) {
            fill(sheet, row, "95", "見込", "2027-02-28");
        }
        byte[] workbook = bytes(sheet);
        List<MockHttpServletResponse> answers = AtOnce.each(8, turn -> web.perform(multipart(PAGE)
                .file(new MockMultipartFile("workbook", "grid.xlsx", "application/octet-stream", workbook))
                .with(user(turn % 2 == 0 ? "welfare-01-1" : "welfare-01-2")).with(csrf())).andReturn().getResponse());
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).contains(302).isSubsetOf(302, 409, 422);
        for (MockHttpServletResponse answer : answers) {
            if (answer.getStatus() == 422) {
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("他の人が更新しました");
            }
        }
        assertThat(drafts()).isEqualTo(3);
    }

    @Test
    void onlyWhoMayDoTheTaskMayBringInItsGrid() throws Exception {
        List<List<Object>> sheet = download("welfare-01-1");
        for (String other : List.of("welfare-02-1", "policy-1", "mayor", "camunda-admin")) {
            assertThat(page(other, 403)).as(other).contains("このタスクを扱う職に就いていません。").doesNotContain("相談件数");
            upload(sheet, other, 403);
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void whatTheCityComputesItselfStandsInTheFormWithItsOrigin() {
        master.load(List.of(new Kpi("K-110", "省力化", "省いた時間", "記録を合計する", "時間", BetterDirection.UP, Aggregation.CUMULATIVE,
                "省力化の記録", null, "welfare-01", null, SourceMark.SAMPLE), new Kpi("K-111", "LMで管理する施策数", "施策の数", "数える", "施策", BetterDirection.UP,
                Aggregation.POINT_IN_TIME, "ロジックモデルの登録", null, "welfare-01", null, SourceMark.SAMPLE)), List.of(), List.of(), null);
        verified(LocalDate.of(2027, 2, 15), "140.5");
        verified(LocalDate.of(2025, 6, 1), "100");
        Task task = desk.task(UNIT, ENTER);
        assertThat(rows(task, "welfare-01-1").get(3)).containsEntry("code", "K-110").containsEntry("baseDate", "2027-03-31")
                .containsEntry("certainty", "FORECAST")
                .containsEntry("origin", "自動集計：令和8年度年間に実施し確認を終えた省力化の合計。記録の始めからの累計は240.5時間")
                .hasEntrySatisfying("value", value -> assertThat(new BigDecimal(value.toString())).isEqualByComparingTo("140.5"));
        assertThat(rows(task, "welfare-01-1").get(4)).containsEntry("code", "K-111")
                .hasEntrySatisfying("value", value -> assertThat(new BigDecimal(value.toString())).isEqualByComparingTo("2"));
        // Nothing counts before the section has submitted it, and what it has entered is not computed over.
        assertThat(figures.history("K-110", 2026, Term.ANNUAL)).isEmpty();
        figures.record(KpiInput.figure("K-110", 2026, Term.ANNUAL, BigDecimal.valueOf(130), Certainty.FORECAST,
                LocalDate.of(2027, 2, 28)), new EntryContext("welfare-01-1", 2027, "kpi-check-march"));
        assertThat(rows(task, "welfare-01-1").get(3)).containsEntry("origin", "").containsEntry("baseDate", "2027-02-28");

        postings.transfer("welfare-01-1", "welfare-01", "tax", LocalDate.of(2027, 3, 1));
        assertThat(rows(task, "welfare-01-2").get(3)).containsEntry("origin", "前任者作成（福祉課 主任1）");
    }

    private void verified(LocalDate doneOn, String hours) {
        TimeSpent time = new TimeSpent(1200, BigDecimal.valueOf(15), 1200, BigDecimal.valueOf(5));
        Improvement improvement = improvements.propose(2027, "welfare-01", "welfare-01-1", new Proposal("受付", ChangeKind.CHANGE,
                Set.of(Finding.STRAIN), "様式をまとめる", time, 0, "待ち時間が減る", "訪問", false));
        improvements.decide(improvement, true, null, false, false, "welfare-01-head");
        improvements.report(improvement, new Outcome(doneOn, time, 0, "減った", "訪問", "計測"), "welfare-01-1");
        improvements.verify(improvement, new BigDecimal(hours), "dx-1");
    }

    private int drafts() {
        return database.sql("SELECT count(*) FROM kpi_draft").query(Integer.class).single();
    }

    private static void fill(List<List<Object>> sheet, int row, Object value, String certainty, Object baseDate) {
        sheet.get(row).set(VALUE, value);
        sheet.get(row).set(CERTAINTY, certainty);
        sheet.get(row).set(BASE_DATE, baseDate);
    }

    private List<List<Object>> download(String reader) throws Exception {
        byte[] bytes = web.perform(get(PAGE + "/workbook").with(user(reader))).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsByteArray();
        List<List<Object>> sheet = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 0; i < 15; i++) {
                    cells.add(row.getOptionalCell(i).map(Cell::getValue).orElse(null));
                }
                sheet.add(cells);
            }
        }
        return sheet;
    }

    private String upload(List<List<Object>> sheet, String actor, int expected) throws Exception {
        return web.perform(multipart(PAGE).file(new MockMultipartFile("workbook", "grid.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes(sheet)))
                .with(user(actor)).with(csrf())).andExpect(status().is(expected)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(List<List<Object>> sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet target = workbook.newWorksheet("KPI実績");
            for (int row = 0; row < sheet.size(); row++) {
                for (int column = 0; column < 15; column++) {
                    Object value = sheet.get(row).get(column);
                    if (value instanceof Number number) {
                        target.value(row, column, number);
                    } else if (value instanceof LocalDate day) {
                        target.value(row, column, day);
                        target.style(row, column).format("yyyy-mm-dd").set();
                    } else if (value != null) {
                        target.value(row, column, value.toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private String page(String reader, int expected) throws Exception {
        return web.perform(get(PAGE).with(user(reader))).andExpect(status().is(expected)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Task task, String actor) {
        return (List<Map<String, Object>>) desk.open(task, actor).get("kpis");
    }

    private static List<Map<String, Object>> typed(List<Map<String, Object>> shown) {
        return shown.stream().map(row -> {
            Map<String, Object> typed = new LinkedHashMap<>(row);
            typed.keySet().removeAll(List.of("name", "unit", "target", "previous", "trend", "origin"));
            return typed;
        }).toList();
    }
}
