package city.nenrin.policy.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.organization.Actors;
import city.nenrin.policy.consultation.Consultation;
import city.nenrin.policy.consultation.Consultations;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NenrinTest
class ConsultationTest {

    private static final String UNIT = "2027/consultation/C-2027-1";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired Consultations consultations;
    @Autowired Actors actors;
    @Autowired HistoryService history;
    @Autowired WebApplicationContext context;

    @BeforeEach
    void begin() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
    }

    private void open() {
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, ConsultationProcess.PHASE);
    }

    @Test
    void aQuestionGoesToTheOfficerOfTheAskersDepartmentWhoAnswers() {
        open();
        assertThat(desk.openStart(ConsultationProcess.KEY, "welfare-02-1")).containsEntry("unit", "welfare-02")
                .containsEntry("shared", false).doesNotContainKey("charge");
        assertThat(desk.start(ConsultationProcess.KEY, "welfare-02-1", Map.of("question", "指標の選び方を知りたい", "unit", "welfare-02")))
                .isEqualTo(UNIT);
        Task task = desk.task(UNIT, ConsultationProcess.ANSWER);
        assertThatThrownBy(() -> desk.open(task, "policy-2")).hasMessageContaining("'READ' permission");
        assertThatThrownBy(() -> desk.open(task, "welfare-02-1")).hasMessageContaining("'READ' permission");
        assertThat(desk.open(task, "policy-1")).containsEntry("question", "指標の選び方を知りたい")
                .containsEntry("asker", "こども課　こども課 主任1").containsEntry("sharing", "部担当だけ（共有しない）");
        assertThatThrownBy(() -> desk.submit(task, "policy-1", Map.of())).hasMessageContaining("「対応」を入力してください");
        city.advance(LocalDateTime.of(2027, 4, 5, 9, 0));
        desk.submit(task, "policy-1", Map.of("answer", "直接成果から選びましょう", "improvementSeed", "集計の自動化"));

        assertThat(desk.path(UNIT)).containsExactly("startEvent_askQuestion", "gateway_answered",
                ConsultationProcess.ANSWER, "endEvent_questionAnswered");
        Consultation answered = consultations.require("C-2027-1");
        assertThat(answered.answer()).hasValue("直接成果から選びましょう");
        assertThat(answered.answeredBy()).hasValue("policy-1");
        assertThat(answered.answeredOn()).hasValue(LocalDate.of(2027, 4, 5));
        assertThat(answered.improvementSeed()).hasValue("集計の自動化");
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
        assertThat(history.createHistoricVariableInstanceQuery().processDefinitionKey(ConsultationProcess.KEY).list())
                .as("the engine keeps nothing of a question but its flag")
                .extracting(variable -> variable.getName()).containsOnly(ConsultationProcess.ANSWERED);
        assertThat(phases.require(new PhaseKey(2027, ConsultationProcess.PHASE)).closedAt()).as("a rolling phase stays open").isNull();
    }

    @Test
    void theOfficerNotesACallInOneGo() {
        open();
        assertThat(desk.openStart(ConsultationProcess.KEY, "policy-1")).containsEntry("charge", "健康福祉部");
        desk.start(ConsultationProcess.KEY, "policy-1", Map.of("question", "電話: 様式の場所", "unit", "welfare-01",
                "caller", "welfare-01-2", "answer", "年間日程から開けると伝えた"));
        assertThat(desk.path(UNIT)).containsExactly("startEvent_askQuestion", "gateway_answered", "endEvent_recorded");
        Consultation noted = consultations.require("C-2027-1");
        assertThat(noted.recordedBy()).hasValue("policy-1");
        assertThat(noted.asker()).hasValue("welfare-01-2");
        assertThat(noted.unit()).isEqualTo("welfare-01");
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
        desk.start(ConsultationProcess.KEY, "policy-1", Map.of("question", "電話", "unit", "welfare", "answer", "答えた"));
        assertThat(consultations.require("C-2027-2").asker()).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsRefusedAndNothingStarts() {
        assertThatThrownBy(() -> ask("welfare-02-1", Map.of("question", "早すぎる", "unit", "welfare-02")))
                .hasMessageContaining("いまは相談を受け付ける工程（政策推進課担当と調整）が開いていません");
        open();
        assertThatThrownBy(() -> ask("welfare-02-1", Map.of("unit", "welfare-02"))).hasMessageContaining("「相談の内容」を入力してください");
        assertThatThrownBy(() -> ask("welfare-02-1", Map.of("question", "？", "unit", "tax")))
                .hasMessageContaining("「相談元」の値「tax」は選べません");
        assertThatThrownBy(() -> ask("mayor", Map.of("question", "？"))).hasMessageContaining("「相談元」を選んでください");
        assertThatThrownBy(() -> ask("tax-1", Map.of("question", "？", "unit", "tax")))
                .hasMessageContaining("「税務課」の部には部担当が決まっていません");
        assertThatThrownBy(() -> ask("welfare-02-1", Map.of("question", "？", "unit", "welfare-02", "answer", "自分で答える")))
                .hasMessageContaining("「相談元」の値「こども課」は担当する部の組織ではありません");
        assertThatThrownBy(() -> ask("policy-1", Map.of("question", "？", "unit", "welfare-01")))
                .hasMessageContaining("「対応」を入力してください。担当する部の電話を記録するときは");
        assertThatThrownBy(() -> ask("policy-1", Map.of("question", "？", "unit", "welfare-01", "caller", "welfare-02-1", "answer", "答え")))
                .hasMessageContaining("「相談者」の値「welfare-02-1」は「福祉課」の職員ではありません");
        assertThat(phases.units(new PhaseKey(2027, ConsultationProcess.PHASE))).isEmpty();
    }

    @Test
    void anUnansweredQuestionGoesOnInTheNextYearEvenIfThatHasBegun() {
        open();
        ask("welfare-02-1", Map.of("question", "年度をまたぐ相談", "unit", "welfare-02"));
        city.advance(LocalDateTime.of(2028, 2, 1, 9, 0));
        cycle.arm(2028);
        city.advance(LocalDateTime.of(2028, 4, 3, 9, 0));
        cycle.open(2028, ConsultationProcess.PHASE);
        assertThat(desk.start(ConsultationProcess.KEY, "welfare-01-1", Map.of("question", "新しい相談", "unit", "welfare-01")))
                .as("the younger cycle takes new questions").isEqualTo("2028/consultation/C-2028-2");
        String phase = "2027/consultation/phase";
        desk.fire(phase, PhaseProcess.TIMER_DUE);
        desk.submit(phase, PhaseProcess.REVIEW_OUTSTANDING, "policy-1", Map.of("verdict", "close", "reason", "年度末"));
        desk.runJobs();
        assertThat(desk.runs(UNIT)).isFalse();
        String carried = "2028/consultation/C-2027-1";
        desk.submit(carried, ConsultationProcess.ANSWER, "policy-1", Map.of("answer", "お待たせしました"));
        assertThat(desk.path(carried)).containsExactly("startEvent_askQuestion", "gateway_answered",
                ConsultationProcess.ANSWER, "endEvent_questionAnswered");
        assertThat(consultations.require("C-2027-1").answer()).hasValue("お待たせしました");
    }

    @Test
    void othersReadOnlyWhatTheMatrixAndTheAskerAllow() throws Exception {
        open();
        ask("welfare-02-1", Map.of("question", "人には言えない相談", "unit", "welfare-02"));
        ask("welfare-01-1", Map.of("question", "財政の相談", "unit", "welfare-01", "shared", true));
        assertThat(codes("policy-1")).containsExactly("C-2027-2", "C-2027-1");
        assertThat(codes("policy-2")).isEmpty();
        assertThat(codes("policy-head")).isEmpty();
        assertThat(codes("finance-2")).containsExactly("C-2027-2");
        assertThat(codes("personnel-1")).containsExactly("C-2027-2");
        assertThat(codes("welfare-head")).isEmpty();
        assertThat(codes("mayor")).isEmpty();
        assertThat(codes("auditor")).isEmpty();
        assertThat(codes("camunda-admin")).isEmpty();
        assertThat(codes("welfare-02-1")).as("one's own stand on the other page").isEmpty();

        assertThat(page("/consultations/mine", "welfare-02-1")).contains("人には言えない相談", "対応中").doesNotContain("財政の相談");
        assertThat(page("/consultations", "finance-2")).contains("財政の相談", "福祉課 主任1").doesNotContain("人には言えない相談");
        assertThat(page("/consultations", "welfare-02-2")).contains("相談はありません。");
    }

    private String ask(String actor, Map<String, Object> values) {
        return desk.start(ConsultationProcess.KEY, actor, values);
    }

    private List<String> codes(String reader) {
        return consultations.readableBy(actors.of(reader, LocalDate.of(2027, 4, 1))).stream().map(Consultation::code).toList();
    }

    private String page(String path, String reader) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        return web.perform(get(path).with(user(reader))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
