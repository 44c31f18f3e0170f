package city.nenrin.platform;

import static city.nenrin.testing.TasklistUser.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.cycle.process.AnnualCycleProcess;
import city.nenrin.cycle.process.CycleStarter;
import city.nenrin.library.StocktakingProcess;
import city.nenrin.organization.Proxies;
import city.nenrin.organization.Proxy;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.platform.form.FormHandlers;
import city.nenrin.platform.process.SealedWish;
import city.nenrin.policy.consultation.process.ConsultationProcess;
import city.nenrin.policy.improvement.process.ImprovementProcess;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.Chromium;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TasklistUser;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people type stays in the domain: a mark typed into the fields of forms, accepted, refused and in the way of a
 * failed job, is found in no table of the engine and in no line of the log.
 */
@NenrinTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String CANARY = "canary7f3a";
    private static final String ROUND = "2027/kpi-check-march/round";
    /** All that a browser keeps. */
    private static final String KEPT = "JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie";
    private static final String UNIT = "2027/kpi-check-march/welfare-01";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired TestCity city;
    @Autowired EngineRights rights;
    @Autowired Proxies proxies;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired CycleStarter starter;
    @Autowired ManagementService management;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService repository;
    @Autowired JdbcClient database;
    @Autowired ObjectMapper mapper;
    @Autowired FormHandlers handlers;
    @Autowired LoggingSystem logging;
    @LocalServerPort int port;

    private final Map<String, WebPerson> people = new HashMap<>();
    private final Set<String> startForms = new HashSet<>();

    @BeforeEach
    void begin() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        // Tests log warnings only; production logs this much.
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @AfterEach
    void end() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        database.sql("ALTER TABLE kpi_rating DROP COLUMN IF EXISTS typed").update();
    }

    @Test
    void nothingThatWasTypedReachesTheEngineOrTheLog(CapturedOutput output) {
        draftTheSchedule();
        enterConfirmAndRateFigures();
        askAndAnswer();
        proposeAnImprovement();

        assertThat(count("kpi_entry", "cause")).isGreaterThanOrEqualTo(6);
        assertThat(count("kpi_round", "notice")).isEqualTo(1);
        assertThat(count("kpi_check", "comment")).isEqualTo(1);
        assertThat(count("consultation", "question")).isEqualTo(1);
        assertThat(count("annual_cycle", "draft_note")).isEqualTo(1);
        startForms.addAll(Set.of(SealedWish.PROCESS, StocktakingProcess.KEY)); // which only tests have
        assertThat(startForms).as("every form that starts something").isEqualTo(handlers.starts().keySet());
        assertThat(count("improvement", "work")).isEqualTo(1);
        assertThat(count("phase_unit", "label")).as("what the titles of tasks are made of").isZero();
        assertThat(columnsWith(CANARY)).isEmpty();
        assertThat(columnsWith("Failing row contains")).isEmpty();
        assertThat(output.getAll()).doesNotContain(CANARY).doesNotContain("Failing row contains");
    }

    /** A process of sealed data in the browser: begun, refused, broken, lost with the session, and done. */
    @Test
    void nothingThatWasTypedIntoASealedFormIsLeftAnywhere(CapturedOutput output) {
        starter.start(2027);
        String deployment = deploySealedProcess();
        try {
            TasklistUser wisher = watched("welfare-02-1");
            Locator wish = beginWish(wisher);
            wish.fill(typed(70));
            assertThat(wisher.page().locator(".nenrin-sealed").count()).isEqualTo(1);
            endSession(wisher);
            wisher.enterPassword("welfare-02-1");
            eventually(wish).hasValue("");
            wish.fill(typed(71) + SealedWish.REFUSED);
            assertThat(wisher.submit().status()).isEqualTo(400);
            wish.fill(typed(72) + SealedWish.BROKEN);
            assertThat(wisher.submit().status()).isEqualTo(500);
            wish.fill(typed(73));
            assertThat(wisher.submit().ok()).isTrue();
            assertThat(reads("team_application")).as("opened twice and taken once").hasSize(3)
                    .containsOnly("welfare-02-1 " + SealedWish.PROCESS);

            Task task = desk.task(CycleDriver.businessKey(2027), SealedWish.ANSWER);
            TasklistUser head = watched("personnel-head");
            person("personnel-head").send("POST", "/camunda/api/engine/engine/default/task/" + task.getId() + "/claim",
                    "{\"userId\": \"personnel-head\"}");
            head.go("/camunda/app/tasklist/default/#/?task=" + task.getId());
            Locator answer = head.page().locator("[id$='-field_answer']");
            eventually(answer).isEditable();
            assertThat(reads("hearing_record")).as("opening is read already").containsOnly("personnel-head "
                    + SealedWish.PROCESS + "/" + SealedWish.ANSWER + " " + CycleDriver.businessKey(2027));
            int opened = reads("hearing_record").size();
            answer.fill(typed(74));
            assertThat(head.submit().ok()).isTrue();
            assertThat(reads("hearing_record")).hasSizeGreaterThan(opened);

            List.of(wisher, head).forEach(user -> assertThat((String) user.page().evaluate(KEPT)).doesNotContain(CANARY));
            assertThat(columnsWith(CANARY)).isEmpty();
            assertThat(output.getAll()).doesNotContain(CANARY);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** BR-26: one who belongs to personnel, and so may read such data, holds this task for its head only. */
    @Test
    void nobodyIsLetToASealedFormByProxy() {
        starter.start(2027);
        String deployment = deploySealedProcess();
        try {
            runtime.startProcessInstanceByKey(SealedWish.PROCESS, CycleDriver.businessKey(2027));
            proxies.appoint("personnel.head", "personnel-1", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28),
                    Proxy.EVERYTHING, "出張");
            Task task = desk.task(CycleDriver.businessKey(2027), SealedWish.ANSWER);
            HttpResponse<String> refused = person("personnel-1").get(
                    "/camunda/api/engine/engine/default/task/" + task.getId() + "/form-variables");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("この様式の内容は、代理では閲覧できません。");
            assertThat(person("personnel-1").send("POST", "/camunda/api/engine/engine/default/task/" + task.getId()
                    + "/submit-form", variables(Map.of("answer", typed(80)))).statusCode()).isEqualTo(403);
            assertThat(reads("hearing_record")).isEmpty();
            assertThat(desk.open(task, "personnel-head")).containsEntry("sealed", true);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private String deploySealedProcess() {
        String deployment = repository.createDeployment().addClasspathResource("sealed/sealed-wish.bpmn")
                .addClasspathResource("sealed/sealed-wish-begin.form").addClasspathResource("sealed/sealed-wish-answer.form")
                .deploy().getId();
        rights.refresh();
        return deployment;
    }

    /** Somebody in a browser that notes whatever is kept in it, even for a moment. */
    private TasklistUser watched(String person) {
        TasklistUser user = TasklistUser.login(chromium, "http://localhost:" + port, person);
        user.page().addInitScript("""
                const keep = Storage.prototype.setItem;
                Storage.prototype.setItem = function (key, value) {
                  keep.call(this, 'test-kept', (this.getItem('test-kept') ?? '') + key + value);
                  keep.call(this, key, value);
                };""");
        return user;
    }

    private static Locator beginWish(TasklistUser person) {
        person.go("/camunda/app/tasklist/default/");
        person.page().locator(".start-process-action a").click();
        person.page().locator(".modal-content").getByText(SealedWish.NAME, new Locator.GetByTextOptions().setExact(true))
                .first().click();
        return person.page().locator(".modal-content [id$='-field_wish']");
    }

    private static void endSession(TasklistUser person) {
        person.page().context().clearCookies();
        person.page().evaluate("() => { angular.element(document.documentElement).injector().get('camAPI')"
                + ".resource('filter').list({}).catch(() => null); }");
    }

    /** Who read data of a kind, and at which form. */
    private List<String> reads(String kind) {
        return database.sql("SELECT staff_code || ' ' || subject FROM read_audit WHERE data_kind = ?").param(kind)
                .query(String.class).list();
    }

    private void draftTheSchedule() {
        starter.start(2027);
        String key = CycleDriver.businessKey(2027);
        Task draft = desk.task(key, AnnualCycleProcess.DRAFT_SCHEDULE);
        assertThat(submit("policy-1", draft, Map.of("note", typed(1),
                "phases", List.of(Map.of("key", typed(2), "opens", typed(3), "due", typed(4))))).statusCode()).isEqualTo(400);
        accepted(submit("policy-1", draft, Map.of("note", typed(5), "phases", List.of())));
        desk.submit(key, AnnualCycleProcess.CONFIRM_FINANCE, "finance-1", Map.of());
        desk.submit(key, AnnualCycleProcess.CONFIRM_PERSONNEL, "personnel-1", Map.of());
        accepted(submit("policy-1", desk.task(key, AnnualCycleProcess.FIX_SCHEDULE), Map.of("phases", List.of())));
        desk.runJobs();
    }

    private void enterConfirmAndRateFigures() {
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, "kpi-check-march");
        accepted(submit("policy-1", desk.task(ROUND, KpiCheckProcess.ANNOUNCE), Map.of("notice", typed(10))));
        desk.runJobs();
        Task enter = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        List<Map<String, Object>> bad = rows(enter, typed(11));
        bad.get(0).putAll(Map.of("value", typed(12), "baseDate", typed(13), "certainty", typed(14), "noDataUntil", typed(15)));
        assertThat(submit("welfare-01-1", enter, Map.of("kpis", bad, typed(16), typed(17))).statusCode()).isEqualTo(400);
        assertThat(person("welfare-01-1").send("POST", "/camunda/api/engine/engine/default/task/" + enter.getId()
                + "/complete", "{\"variables\": {\"approved\": {\"value\": \"" + typed(18) + "\"}}}").statusCode()).isEqualTo(403);
        assertThat(person("welfare-01-1").send("POST", "/camunda/api/engine/engine/default/task/" + enter.getId()
                + "/comment/create", "{\"message\": \"" + typed(19) + "\"}").statusCode()).isEqualTo(403);
        assertThat(person("welfare-01-1").send("POST", "/camunda/api/engine/engine/default/task/" + enter.getId()
                + "/submit-form", "{\"variables\": " + typed(19)).statusCode()).as("broken JSON").isEqualTo(400);
        accepted(submit("welfare-01-1", enter, Map.of("kpis", rows(enter, typed(20)))));
        accepted(submit("welfare-01-head", desk.task(UNIT, KpiCheckProcess.CONFIRM_ACTUALS),
                Map.of("verdict", "remand", "reason", typed(21))));
        Task again = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        accepted(submit("welfare-01-1", again, Map.of("kpis", rows(again, typed(22)))));
        accepted(submit("welfare-01-head", desk.task(UNIT, KpiCheckProcess.CONFIRM_ACTUALS),
                Map.of("verdict", "approve", "reason", typed(23))));
        failOnceOnARowThatHoldsTypedText();
        accepted(submit("welfare-01-1", desk.task(UNIT, KpiCheckProcess.INSPECT), Map.of("verdict", "approve", "comment", typed(24))));
        desk.runJobs();
    }

    /** PostgreSQL quotes a whole row where it breaks a rule; the engine keeps what a failed job says. */
    private void failOnceOnARowThatHoldsTypedText() {
        database.sql("ALTER TABLE kpi_rating ADD COLUMN typed text DEFAULT '" + typed(30)
                + "', ADD CONSTRAINT check_ratings_in_test CHECK (typed IS NULL)").update();
        Job job = management.createJobQuery().messages().activityId(KpiCheckProcess.RATE).singleResult();
        for (int tries = 0; tries < 100 && runtime.createIncidentQuery().count() == 0; tries++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasStackTraceContaining("check_ratings_in_test");
        }
        assertThat(runtime.createIncidentQuery().count()).isEqualTo(1);
        assertThat(columnsWith("check_ratings_in_test")).as("where the engine keeps what the failed job said").isNotEmpty();
        assertThat(columnsWith(CANARY)).isEmpty();
        assertThat(columnsWith("Failing row contains")).isEmpty();
        database.sql("ALTER TABLE kpi_rating DROP COLUMN typed").update();
        management.setJobRetries(job.getId(), 1);
        desk.runJobs();
    }

    private void askAndAnswer() {
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, ConsultationProcess.PHASE);
        assertThat(start(ConsultationProcess.KEY, Map.of("question", typed(40), "unit", typed(41))).statusCode()).isEqualTo(400);
        accepted(start(ConsultationProcess.KEY, Map.of("question", typed(43), "unit", "welfare-02")));
        accepted(submit("policy-1", desk.task("2027/consultation/C-2027-1", ConsultationProcess.ANSWER),
                Map.of("answer", typed(44), "improvementSeed", typed(45))));
    }

    private void proposeAnImprovement() {
        cycle.open(2027, ImprovementProcess.PHASE);
        Map<String, Object> idea = new LinkedHashMap<>(Map.of("kind", "CHANGE", "findings", List.of("STRAIN"), "cost", 0,
                "casesBefore", 1200, "minutesBefore", 15, "casesAfter", 1200, "minutesAfter", 5));
        idea.putAll(Map.of("work", typed(50), "proposal", typed(51), "citizenEffect", typed(52), "timeUse", typed(53), "unit", typed(54)));
        assertThat(start(ImprovementProcess.KEY, idea).statusCode()).isEqualTo(400);
        idea.put("unit", "welfare-02");
        accepted(start(ImprovementProcess.KEY, idea));
        desk.runJobs();
    }

    /** Starts something over HTTP, as Tasklist does; a client's own business key is no way round the domain either. */
    private HttpResponse<String> start(String process, Map<String, Object> values) {
        startForms.add(process);
        String path = "/camunda/api/engine/engine/default/process-definition/key/" + process + "/submit-form";
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.put("dataVersion", desk.openStart(process, "welfare-02-1").get("dataVersion"));
        assertThat(person("welfare-02-1").send("POST", path, variables(filled).replaceFirst("\\{", "{\"businessKey\": \"" + typed(60)
                + "\", ")).statusCode()).isEqualTo(400);
        return person("welfare-02-1").send("POST", path, variables(filled));
    }

    private static String typed(int field) {
        return CANARY + "-" + field;
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private WebPerson person(String code) {
        return people.computeIfAbsent(code, login -> WebPerson.login(port, login));
    }

    /** Submits over HTTP, as Tasklist does. */
    private HttpResponse<String> submit(String actor, Task task, Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.put("dataVersion", desk.open(task, actor).get("dataVersion"));
        return person(actor).send("POST", "/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form",
                variables(filled));
    }

    private String variables(Map<String, Object> values) {
        try {
            Map<String, Object> variables = new LinkedHashMap<>();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                variables.put(value.getKey(), value.getValue() instanceof List<?> list
                        ? Map.of("type", "Json", "value", mapper.writeValueAsString(list))
                        : Map.of("value", value.getValue()));
            }
            return mapper.writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Task task, String cause) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<Object>) desk.open(task, "welfare-01-1").get("kpis")) {
            rows.add(new LinkedHashMap<>(Map.of("code", ((Map<String, Object>) shown).get("code"), "value", 50,
                    "certainty", "FORECAST", "baseDate", "2027-02-28", "cause", cause)));
        }
        return rows;
    }

    private int count(String table, String column) {
        return database.sql("SELECT count(*) FROM " + table + " WHERE " + column + " LIKE ?")
                .param("%" + CANARY + "%").query(Integer.class).single();
    }

    /** Columns of the engine's tables that hold this text, as {@code table.column}. */
    private List<String> columnsWith(String text) {
        List<Map<String, Object>> columns = database.sql("""
                SELECT table_name, column_name, data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name LIKE 'act\\_%'
                  AND data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea')""").query().listOfRows();
        assertThat(columns).hasSizeGreaterThan(300);
        return columns.stream().filter(column -> {
            String value = column.get("data_type").equals("bytea")
                    ? "position(convert_to(?, 'UTF8') IN " + column.get("column_name") + ") > 0"
                    : "position(? IN " + column.get("column_name") + "::text) > 0";
            return database.sql("SELECT EXISTS (SELECT 1 FROM " + column.get("table_name") + " WHERE " + value + ")")
                    .param(text).query(Boolean.class).single();
        }).map(column -> column.get("table_name") + "." + column.get("column_name")).toList();
    }
}
