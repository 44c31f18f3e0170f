package city.nenrin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.policy.consultation.process.ConsultationProcess;
import city.nenrin.policy.improvement.process.ImprovementProcess;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.testing.AtOnce;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several people, or one with a nervous finger, do the same at the same moment, over HTTP and in real threads: one is
 * taken, the others read that somebody else was first, at every door in the same words, and no door shows a statement,
 * a table or a trace.
 */
@NenrinTest
@ExtendWith(OutputCaptureExtension.class)
class AtOnceTest {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    private static final String OVERTAKEN = "他の人が更新しました";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired EngineRights rights;
    @Autowired PhaseSchedule schedule;
    @Autowired LogicModels models;
    @Autowired ObjectMapper mapper;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private final Map<String, WebPerson> people = new HashMap<>();

    @BeforeEach
    void stage() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        for (String code : List.of("welfare-01-1", "welfare-01-2", "policy-1", "policy-2")) {
            people.put(code, WebPerson.login(port, code));
            // A page before, as everybody has one open who presses twice: with it comes the token of the session.
            people.get(code).get("/logout");
        }
    }

    @Test
    void oneOfTwentySubmissionsOfATaskIsTaken(CapturedOutput output) {
        kpiTask();
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        String form = variables(Map.of("kpis", rows(task), "dataVersion", desk.open(task, "welfare-01-1").get("dataVersion")));
        List<HttpResponse<String>> answers = AtOnce.each(20, turn -> people.get(turn % 2 == 0 ? "welfare-01-1" : "welfare-01-2")
                .send("POST", API + "task/" + task.getId() + "/submit-form", form));
        oneIsTaken(answers, 204);
        assertThat(database.sql("SELECT count(*) FROM kpi_entry").query(Integer.class).single()).isEqualTo(3);
        assertThat(output.getAll()).doesNotContain("WebDoor", "\tat org.camunda");
    }

    @Test
    void oneOfTwoPeopleTakesATask() {
        kpiTask();
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        List<HttpResponse<String>> answers = AtOnce.each(10, turn -> {
            String actor = turn % 2 == 0 ? "welfare-01-1" : "welfare-01-2";
            return people.get(actor).send("POST", API + "task/" + task.getId() + "/claim", "{\"userId\": \"" + actor + "\"}");
        });
        answers.forEach(AtOnceTest::clean);
        String holder = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS).getAssignee();
        for (int turn = 0; turn < answers.size(); turn++) {
            boolean mine = holder.equals(turn % 2 == 0 ? "welfare-01-1" : "welfare-01-2");
            // Who holds it may have lost a race against their own other click.
            assertThat(answers.get(turn).statusCode()).as(answers.get(turn).body()).isIn(mine ? List.of(204, 409) : List.of(409));
        }
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 204);
    }

    @Test
    void everybodyWhoStartsSomethingAtOnceIsTaken() {
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, ConsultationProcess.PHASE);
        cycle.open(2027, ImprovementProcess.PHASE);
        String form = variables(Map.of("question", "窓口のこと", "unit", "welfare-01",
                "dataVersion", desk.openStart(ConsultationProcess.KEY, "welfare-01-1").get("dataVersion")));
        List<HttpResponse<String>> answers = AtOnce.each(8, turn -> people.get(turn % 2 == 0 ? "welfare-01-1" : "welfare-01-2")
                .send("POST", API + "process-definition/key/consultation/submit-form", form));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200, "200");
        assertThat(database.sql("SELECT count(*) FROM consultation").query(Integer.class).single()).isEqualTo(8);
    }

    @Test
    void aYearIsStartedOnce() {
        // Whoever presses while the year begins is led to it as well.
        List<HttpResponse<String>> answers = AtOnce.each(8, turn -> people.get(turn % 2 == 0 ? "policy-1" : "policy-2")
                .submit("/cycle", Map.of("year", "2028")));
        answers.forEach(AtOnceTest::clean);
        assertThat(answers).extracting(HttpResponse::statusCode).contains(302).isSubsetOf(302, 400, 409);
        assertThat(database.sql("SELECT count(*) FROM act_ru_execution WHERE business_key_ = '2028/annual-cycle/city'")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aTermBeginsOnce() {
        oneIsTaken(AtOnce.each(8, turn -> people.get(turn % 2 == 0 ? "policy-1" : "policy-2")
                .submit("/decisions/mayor-terms", Map.of("startsOn", "2027-02-28"))), 302);
    }

    @Test
    void aDateOfTheCalendarIsChangedByOne() {
        PhaseDates dates = schedule.date(2027, "kpi-check-may").orElseThrow();
        oneIsTaken(AtOnce.each(8, turn -> people.get(turn % 2 == 0 ? "policy-1" : "policy-2").submit("/calendar/change",
                Map.of("cycle", "2027", "phase", "kpi-check-may", "opens", dates.opens().toString(), "due",
                        dates.due().plusDays(7 + turn % 2).toString(), "version", "" + dates.version(), "reason", "行事と重なる"))), 302);
    }

    @Test
    void aDraftIsSavedByOne() {
        String outline = LogicModelOutline.write(models.draft("lm-3-1"));
        int revision = models.find("lm-3-1").orElseThrow().revision();
        oneIsTaken(AtOnce.each(8, turn -> people.get(turn % 2 == 0 ? "welfare-01-1" : "welfare-01-2").submit("/logic-models/lm-3-1/edit",
                Map.of("revision", "" + revision, "title", "地域福祉の充実 " + turn, "problem", "見本の課題", "target", "見本の対象",
                        "commitment", "相談員2名", "publicSummary", "見本の公表文", "outline", outline))), 302);
    }

    /** Exactly one; whoever came later, or at the same moment, is told so. */
    private static void oneIsTaken(List<HttpResponse<String>> answers, int taken) {
        answers.forEach(AtOnceTest::clean);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == taken).count())
                .as("taken of %s", answers.stream().map(HttpResponse::statusCode).toList()).isEqualTo(1);
        answers.stream().filter(answer -> answer.statusCode() != taken).forEach(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 409, 422);
            if (answer.statusCode() == 409) {
                assertThat(answer.body()).contains(OVERTAKEN);
            }
        });
    }

    private static void clean(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("SQL", "insert into", "INSERT", "act_ru", "ACT_RU", "Exception:", "\tat ", "constraint");
    }

    private void kpiTask() {
        cycle.open(2027, "kpi-check-march");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "見込みで"));
        desk.runJobs();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Task task) {
        return ((List<Map<String, Object>>) desk.open(task, "welfare-01-1").get("kpis")).stream().<Map<String, Object>>map(shown ->
                new LinkedHashMap<>(Map.of("code", shown.get("code"), "value", 95, "certainty", "FORECAST",
                        "baseDate", "2027-02-28", "cause", "見込み"))).toList();
    }

    private String variables(Map<String, Object> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Object> value : values.entrySet()) {
                variables.put(value.getKey(), value.getValue() instanceof List<?> list
                        ? Map.of("type", "Json", "value", mapper.writeValueAsString(list)) : Map.of("value", value.getValue()));
            }
            return mapper.writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
