package city.nenrin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.nenrin.cycle.process.AnnualCycleProcess;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody with a login and bad intent sends to the engine's interface to make it work for long, to break it or to
 * rule what is not theirs. Each is answered within two seconds, in Japanese, without a word of SQL or Java.
 */
@NenrinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineAttacksTest {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final String STAFF = "welfare-01-1";
    private static final String ADMIN = "camunda-admin";
    /** Two seconds, and what a machine needs beside them that does much else at the same time. */
    private static final Duration QUICK = Duration.ofSeconds(10);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired EngineRights rights;
    @Autowired HistoryService history;
    @Autowired ManagementService management;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private final Map<String, WebPerson> people = new HashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeAll
    void stage() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, "kpi-check-march");
        cycle.open(2027, "consultation");
        cycle.open(2027, "work-improvement");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "見込みで"));
        desk.runJobs();
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        places.put("{task}", task.getId());
        places.put("{instance}", task.getProcessInstanceId());
        places.put("{definition}", task.getProcessDefinitionId());
        places.put("{timer}", desk.timer(CycleDriver.businessKey(2027), AnnualCycleProcess.timer("kpi-check-may")).getId());
        history.cleanUpHistoryAsync(true);
        places.put("{cleanup}", history.findHistoryCleanupJobs().get(0).getId());
        people.put(STAFF, WebPerson.login(port, STAFF));
        people.put(ADMIN, WebPerson.login(port, ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group?nameLike=", "user?firstNameLike=", "user?lastNameLike=", "group/count?nameLike=", "user/count?firstNameLike=",
            "task?nameLike=", "process-definition?nameLike="})
    void aSearchPatternIsMatchedWithoutGoingBack(String query) {
        for (String pattern : new String[] {"%25a".repeat(60) + "b", "%25".repeat(800) + "x", "%25_".repeat(40) + "x", "_%25".repeat(200) + "x"}) {
            HttpResponse<String> answer = quick(STAFF, "GET", query + pattern, null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void aSearchPatternFindsWhatLikeFinds() {
        assertThat(quick(STAFF, "GET", "group?nameLike=" + "%E7%A6%8F%E7%A5%89%25", null).body()).contains("welfare-01", "welfare-01.head")
                .doesNotContain("tax");
        assertThat(quick(STAFF, "GET", "group?nameLike=" + "%25%E5%8A%A9%E8%AA%B2", null).body()).doesNotContain("welfare");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            POST | job/{cleanup}/execute |
            PUT | job/{cleanup}/retries | {"retries": 0}
            PUT | job/{cleanup}/retries | {"retries": 3, "dueDate": "2020-01-01T00:00:00.000+0900"}
            PUT | job/{cleanup}/suspended | {"suspended": true}
            PUT | job/{cleanup}/suspended | {"suspended": false}
            PUT | job/{cleanup}/duedate | {"duedate": "2020-01-01T00:00:00.000+0900"}
            PUT | job/{cleanup}/priority | {"priority": 9}
            DELETE | job/{cleanup} |
            POST | job/retries | {"jobIds": ["{cleanup}"], "retries": 0}
            GET | job/{cleanup}/stacktrace |
            """)
    void jobsThatBelongToNoProcessAreForAdministrators(String method, String path, String body) {
        String before = job("{cleanup}");
        HttpResponse<String> answer = quick(STAFF, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(job("{cleanup}")).isEqualTo(before);
    }

    @Test
    void nobodyElseIsToldOfTheCleanUpOfTheHistory() {
        assertThat(quick(STAFF, "GET", "history/cleanup/jobs", null).body()).doesNotContain(places.get("{cleanup}"));
        assertThat(quick(ADMIN, "GET", "history/cleanup/jobs", null).body()).contains(places.get("{cleanup}"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            POST | job/{timer}/execute | | 時刻になっていません
            PUT | job/{timer}/retries | {"retries": 3, "dueDate": "2020-01-01T00:00:00.000+0900"} | 期限は変えられません
            PUT | job/{timer}/retries | {"retries": 1} | 失敗していません
            PUT | job/{timer}/retries | {"retries": 0} | 1回以上
            PUT | job-definition/{timerDefinition}/retries | {"retries": 3, "dueDate": "2020-01-01T00:00:00.000+0900"} | 期限は変えられません
            """)
    void noTimerIsFiredBeforeItsDay(String method, String path, String body, String says) {
        Job timer = management.createJobQuery().jobId(places.get("{timer}")).singleResult();
        places.put("{timerDefinition}", timer.getJobDefinitionId());
        String before = job("{timer}");
        HttpResponse<String> answer = quick(ADMIN, method, path, body);
        assertThat(answer.body()).contains(says);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(job("{timer}")).isEqualTo(before);
    }

    @Test
    void whoExecutesADueJobIsToldThatItRan() {
        String key = "2027/programme-review-march/phase";
        String opening = desk.timer(CycleDriver.businessKey(2027), AnnualCycleProcess.timer("programme-review-march")).getId();
        places.put("{due}", opening);
        int retries = management.createJobQuery().jobId(opening).singleResult().getRetries();
        HttpResponse<String> refused = quick(STAFF, "POST", "job/{due}/execute", null);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(management.createJobQuery().jobId(opening).singleResult().getRetries()).as("a refusal is no failed try").isEqualTo(retries);
        HttpResponse<String> answer = quick(ADMIN, "POST", "job/{due}/execute", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(desk.runs(key)).isTrue();
    }

    @Test
    void aJobThatFailsSaysWhyAndMayBeTriedAgain() {
        // The section that the KPIs belong to has no row to be rated in: a fault that lasts until it is mended.
        desk.submit("2027/kpi-check-march/tax", KpiCheckProcess.ENTER_ACTUALS, "tax-1", Map.of("kpis", List.of(Map.of("code", "K-301",
                "value", 50, "certainty", "FORECAST", "baseDate", "2027-02-28", "cause", "見込み"))));
        desk.submit("2027/kpi-check-march/tax", KpiCheckProcess.CONFIRM_ACTUALS, "tax-head", Map.of("verdict", "approve"));
        Job rate = management.createJobQuery().messages().activityId(KpiCheckProcess.RATE).singleResult();
        places.put("{failing}", rate.getId());
        int retries = rate.getRetries();
        database.sql("ALTER TABLE kpi_rating ADD COLUMN broken text DEFAULT 'x', ADD CONSTRAINT check_in_test CHECK (broken IS NULL)").update();
        try {
            HttpResponse<String> failed = quick(ADMIN, "POST", "job/{failing}/execute", null);
            assertThat(failed.body()).doesNotContain("FailedJobListener", "kpi_rating", "insert into").containsPattern("[ぁ-ん]");
            Job after = management.createJobQuery().jobId(rate.getId()).singleResult();
            assertThat(after.getRetries()).isLessThan(retries);
            assertThat(after.getExceptionMessage()).isNotBlank();
            assertThat(quick(ADMIN, "GET", "job/{failing}/stacktrace", null).body()).contains("check_in_test");
            assertThat(quick(STAFF, "GET", "job/{failing}/stacktrace", null).statusCode()).isEqualTo(403);
        } finally {
            database.sql("ALTER TABLE kpi_rating DROP COLUMN broken").update();
        }
        assertThat(quick(ADMIN, "PUT", "job/{failing}/retries", "{\"retries\": 1}").statusCode()).isEqualTo(204);
        HttpResponse<String> again = quick(ADMIN, "POST", "job/{failing}/execute", null);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            process-definition/key/consultation/submit-form | {"businessKey": "kept", "variables": {}} | 業務キー
            process-definition/key/consultation/submit-form | {"businessKey": "{long}", "variables": {}} | 業務キー
            process-definition/key/work-improvement/submit-form | {"businessKey": "{long}", "variables": {}} | 業務キー
            process-definition/key/consultation/submit-form | {"variables": {"question": {"type": "Json", "value": "{broken"}}} | 形が正しくありません
            process-definition/key/consultation/submit-form | {"variables": {"question": {"type": "Xml", "value": "<broken"}}} | 形が正しくありません
            process-definition/key/consultation/submit-form | {"variables": {"question": {"type": "Object", "value": "rO0AB", "valueInfo": {"objectTypeName": "x.Y", "serializationDataFormat": "application/x-java-serialized-object"}}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Json", "value": "[{"}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Json", "value": "[] []"}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Json", "value": "{deep}"}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Json", "value": ""}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Xml", "value": "<a><b></a>"}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Object", "value": "{broken", "valueInfo": {"objectTypeName": "java.util.ArrayList", "serializationDataFormat": "application/json"}}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "File", "value": "AAAA", "valueInfo": {"filename": "x"}}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Bytes", "value": "AAAA"}}} | 形が正しくありません
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Json", "value": "[{\\"code\\": \\"K-101\\"}, {\\"code\\": \\"K-101\\"}]"}}} | 「K-101」の行が2行以上あります
            task/{task}/submit-form | {"variables": {"kpis": {"type": "Json", "value": "[{\\"code\\": \\"K-101\\", \\"cause\\": \\"a\\\\u0000b\\"}]"}}} | 制御文字
            """)
    void aBrokenValueIsNamedInJapanese(String path, String body, String says) {
        String long300 = "x".repeat(300);
        String before = database.sql("SELECT count(*) || '' FROM act_hi_procinst").query(String.class).single();
        HttpResponse<String> answer = quick(STAFF, "POST", path, body.replace("{long}", long300).replace("{deep}", "[".repeat(5000)));
        assertThat(answer.body()).contains(says).doesNotContain("\tat ", "org.camunda", "java.", "com.fasterxml", "SQL");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(database.sql("SELECT count(*) || '' FROM act_hi_procinst").query(String.class).single()).isEqualTo(before);
    }

    @Test
    void aCharacterThatNoTextHasIsNoFaultOfOurs() {
        HttpResponse<String> answer = quick(STAFF, "GET", "task?nameLike=%00", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("使えない文字").doesNotContain("SQL", "select ", "SELECT", "act_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/auth/user/default/login/tasklist",
            API + "task/{task}/comment", API + "task/{task}/attachment/create", API + "process-instance/{instance}/comment",
            API + "external-task/fetchAndLock", API + "deployment/create"})
    void aClosedPathIsClosedHoweverItIsWritten(String path) {
        String letter = path.substring(path.lastIndexOf('/') + 1);
        String encoded = path.substring(0, path.lastIndexOf('/') + 1) + "%" + Integer.toHexString(letter.charAt(0)) + letter.substring(1);
        for (String written : List.of(path, path + "/", path + "//", path + ";x=1", path + "/;x", path.replace("/api/", "/api//"), encoded,
                encoded + "/", path + "/.", path + "%2f", path + "%3b", path.replace("/camunda/", "/%63amunda/"), path.replace("camunda/api", "CAMUNDA/API"))) {
            for (String actor : List.of(STAFF, ADMIN)) {
                HttpResponse<String> answer = assertTimeoutPreemptively(QUICK, () -> people.get(actor).send("POST", filled(written), "{}"));
                assertThat(answer.statusCode()).as(written + " " + answer.body()).isIn(400, 403, 404);
                assertThat(answer.body()).as(written).doesNotContain("\tat ", "Exception");
            }
        }
    }

    private String job(String place) {
        return database.sql("SELECT j::text FROM act_ru_job j WHERE id_ = ?").param(places.get(place)).query(String.class)
                .optional().orElse("gone");
    }

    private HttpResponse<String> quick(String actor, String method, String path, String body) {
        return assertTimeoutPreemptively(QUICK, () -> people.get(actor).send(method, API + filled(path), body == null ? null : filled(body)));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}
