package city.nenrin.policy.assembly.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.approval.FormalDecisions;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.assembly.AssemblyEvaluations;
import city.nenrin.policy.assembly.SampledProgramme;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanMaster;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NenrinTest
class AssemblyEvaluationTest {

    private static final String PHASE = "assembly-evaluation-september";
    private static final String ROUND = "2027/assembly-evaluation-september/round";
    private static final String CARE = "2027/assembly-evaluation-september/3-1-01";
    private static final String TAX = "2027/assembly-evaluation-september/9-1-01";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired AssemblyEvaluations evaluations;
    @Autowired FormalDecisions decisions;
    @Autowired Programmes programmes;
    @Autowired PlanMaster plan;
    @Autowired JdbcClient database;
    @Autowired LogicModels models;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        plan.load(List.of(PlanNode.policy("9", "持続する行政", "policy", SourceMark.SAMPLE),
                        PlanNode.measure("9-1", "税務", "9", 2, "tax", SourceMark.SAMPLE)),
                List.of(new Programme("9-1-01", "賦課徴収事業", "9-1", "tax", false, false, ProgrammeState.ACTIVE, 2020, null,
                        SourceMark.SAMPLE)), List.of());
        database.sql("UPDATE programme SET state = 'ABOLISHED', until_fiscal_year = 2026 WHERE code = '3-1-02'").update();
        EntryContext context = new EntryContext("policy-1", 2027, "logic-model-month-may");
        models.submit("lm-3-1", context);
        models.publish("lm-3-1", context);
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 8, 17, 9, 0));
        cycle.open(2027, PHASE);
    }

    @Test
    void sampledProgrammesAreHandedInEvaluatedAndAnswered() {
        sample();
        assertThat(phases.units(new PhaseKey(2027, PHASE))).extracting(WorkUnit::subject, WorkUnit::owner)
                .containsExactly(tuple("3-1-01", "welfare-01"),
                        tuple("9-1-01", "tax"));
        Task model = desk.task(CARE, AssemblyProcess.CONFIRM_MODEL);
        assertThat(desk.open(model, "welfare-01-1")).containsEntry("version", "lm-3-1/2")
                .containsEntry("programme", "3-1-01 見守り協力員の養成");
        assertThatThrownBy(() -> desk.submit(model, "welfare-01-1", Map.of()))
                .hasMessageContaining("「提出するロジックモデル」を選んでください。公表した版があります");
        assertThatThrownBy(() -> desk.submit(model, "welfare-01-1", Map.of("version", "lm-3-1/1")))
                .hasMessageContaining("「提出するロジックモデル」の値「lm-3-1/1」は選べません");
        desk.submit(model, "welfare-01-1", Map.of("version", "lm-3-1/2"));
        desk.submit(CARE, AssemblyProcess.CONFIRM_PAPERS, "welfare-head", Map.of("verdict", "approve"));
        assertThat(desk.openTasks(ROUND)).as("one paper is still open").isEmpty();

        Task other = desk.task(TAX, AssemblyProcess.CONFIRM_MODEL);
        assertThatThrownBy(() -> desk.submit(other, "tax-1", Map.of()))
                .hasMessageContaining("「補足の説明」を入力してください。公表したロジックモデルがない事務事業では必要です");
        desk.submit(other, "tax-1", Map.of("explanation", "法定の事務です"));
        Task papers = desk.task(TAX, AssemblyProcess.CONFIRM_PAPERS);
        assertThatThrownBy(() -> desk.submit(papers, "general-head", Map.of("verdict", "remand")))
                .hasMessageContaining("「差戻しの理由」を入力してください");
        desk.submit(papers, "general-head", Map.of("verdict", "remand", "reason", "収納率も書いてください"));
        Task again = desk.task(TAX, AssemblyProcess.CONFIRM_MODEL);
        assertThat(desk.open(again, "tax-1")).containsEntry("remandReason", "収納率も書いてください")
                .containsEntry("explanation", "法定の事務です");
        desk.submit(again, "tax-1", Map.of("explanation", "法定の事務です。収納率は見本の値です"));
        desk.submit(TAX, AssemblyProcess.CONFIRM_PAPERS, "general-head", Map.of("verdict", "approve"));

        Task decide = desk.task(ROUND, AssemblyProcess.REGISTER_SUBMISSION);
        assertThatThrownBy(() -> desk.submit(decide, "policy-1", Map.of("decidedOn", "2027-08-21", "documentNumber", "政推第50号")))
                .hasMessageContaining("「決裁日」の値「令和9年8月21日」は未来の日です");
        desk.submit(decide, "policy-1", Map.of("decidedOn", "2027-08-20", "documentNumber", "政推第50号"));
        Task submit = desk.task(ROUND, AssemblyProcess.SUBMIT);
        assertThat((List<?>) desk.open(submit, "policy-1").get("papers")).hasSize(2);
        assertThatThrownBy(() -> desk.submit(submit, "policy-1", Map.of("submittedOn", "2027-08-19")))
                .hasMessageContaining("「提出日」の値「令和9年8月19日」は決裁日（令和9年8月20日）より前です");
        desk.submit(submit, "policy-1", Map.of("submittedOn", "2027-08-20"));
        assertThat(evaluations.sampled(2027, PHASE, "3-1-01").modelVersion()).hasValue(2);

        city.advance(LocalDateTime.of(2027, 9, 10, 9, 0));
        Task results = desk.task(ROUND, AssemblyProcess.REGISTER_EVALUATION);
        assertThatThrownBy(() -> desk.submit(results, "policy-1", results("2027-09-10", "3-1-01", "継続")))
                .hasMessageContaining("「評価結果」に「賦課徴収事業」の行がありません");
        assertThatThrownBy(() -> desk.submit(results, "policy-1", results("2027-08-01", "3-1-01", "継続", "9-1-01", "継続")))
                .hasMessageContaining("「委員会の日」の値「令和9年8月1日」は議会への提出日（令和9年8月20日）より前です");
        assertThatThrownBy(() -> desk.submit(results, "policy-1", results("2027-09-10", "3-1-01", "継続", "9-1-01", "継続", "1-1", "継続")))
                .hasMessageContaining("「評価結果」の「1-1」は抽出事業にありません");
        desk.submit(results, "policy-1", results("2027-09-10", "3-1-01", "改善して継続", "9-1-01", "継続"));
        desk.runJobs();

        Task draft = desk.task(CARE, AssemblyProcess.DRAFT_RESPONSE);
        assertThat(desk.open(draft, "welfare-01-2")).containsEntry("evaluation", "改善して継続").containsEntry("opinion", "意見 3-1-01");
        desk.submit(draft, "welfare-01-2", Map.of("response", "訪問を増やします", "when", "令和10年度", "direction", "MODIFY"));
        desk.submit(TAX, AssemblyProcess.DRAFT_RESPONSE, "tax-2", Map.of("response", "続けます"));
        desk.runJobs();
        Task answer = desk.task(ROUND, AssemblyProcess.ANSWER);
        assertThatThrownBy(() -> desk.submit(answer, "policy-1", Map.of("decidedOn", "2027-09-10", "documentNumber", "政推第60号",
                "answeredOn", "2027-09-10", "answers", List.of()))).hasMessageContaining("「回答」に「見守り協力員の養成」の行がありません");
        assertThatThrownBy(() -> desk.submit(answer, "policy-1", answer(answer, "2027-09-09"))).hasMessageContaining(
                "「回答日」の値「令和9年9月9日」は決裁日（令和9年9月10日）より前です");
        desk.submit(answer, "policy-1", answer(answer, "2027-09-10"));
        desk.runJobs();

        assertThat(desk.path(ROUND)).contains("startEvent_startRound", AssemblyProcess.SUBMIT_LIST,
                AssemblyProcess.REGISTER_SAMPLE, "serviceTask_releaseUnits", "gateway_awaitUnits", "gateway_awaitPapers",
                "receive_papersConfirmed", "gateway_papersReady", AssemblyProcess.REGISTER_SUBMISSION,
                AssemblyProcess.SUBMIT, AssemblyProcess.REGISTER_EVALUATION, "serviceTask_announceResults",
                "receive_unitsClosed", "gateway_responsesReady", AssemblyProcess.ANSWER, "endEvent_assemblyAnswered")
                .doesNotContain(AssemblyProcess.SUBMISSION_DUE);
        assertThat(desk.path(CARE)).containsExactly("startEvent_openUnit", "gateway_reentry", AssemblyProcess.CONFIRM_MODEL,
                AssemblyProcess.CONFIRM_PAPERS, "gateway_papersConfirmed", "serviceTask_reportPapers", "gateway_resultsKnown",
                "receive_resultsRegistered", "gateway_resultsReady", AssemblyProcess.DRAFT_RESPONSE, "endEvent_responseDrafted");
        SampledProgramme care = evaluations.sampled(2027, PHASE, "3-1-01");
        assertThat(care.answer()).hasValue("訪問を増やします");
        assertThat(care.direction()).hasValue(VerdictEffect.MODIFY);
        assertThat(decisions.of("2027/assembly-evaluation-september/submission").orElseThrow().documentNumber()).isEqualTo("政推第50号");
        assertThat(decisions.of("2027/assembly-evaluation-september/answer").orElseThrow().documentNumber()).isEqualTo("政推第60号");
        assertThat(evaluations.round(2027, PHASE).answeredOn()).hasValue(LocalDate.of(2027, 9, 10));
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
    }

    @Test
    void latePapersDoNotHoldUpTheOthersOnceTheirDeadlineHasPassed() {
        sample();
        desk.submit(CARE, AssemblyProcess.CONFIRM_MODEL, "welfare-01-1", Map.of("version", "lm-3-1/2"));
        desk.submit(CARE, AssemblyProcess.CONFIRM_PAPERS, "welfare-head", Map.of("verdict", "approve"));
        // The timer of the model fires early here, as it would if the deadline were postponed after it fired.
        desk.fire(ROUND, AssemblyProcess.SUBMISSION_DUE);
        Task decide = desk.task(ROUND, AssemblyProcess.REGISTER_SUBMISSION);
        assertThat(desk.open(decide, "policy-1")).containsEntry("unconfirmed", "1件").containsEntry("papersDue", "令和9年8月31日（火）");
        Map<String, Object> decision = new LinkedHashMap<>(Map.of("decidedOn", "2027-08-20", "documentNumber", "政推第50号"));
        assertThatThrownBy(() -> desk.submit(decide, "policy-1", decision)).hasMessageContaining(
                "提出資料が未確認の事業があります: 賦課徴収事業。部長の確認を待つか、資料の期限（令和9年8月31日）を過ぎてから登録してください");
        city.advance(LocalDateTime.of(2027, 9, 1, 9, 0));
        assertThatThrownBy(() -> desk.submit(decide, "policy-1", decision))
                .hasMessageContaining("「提出が遅れる理由」を入力してください。資料が間に合わない事業があります: 賦課徴収事業");
        decision.put("lateReason", "決算の数字を待っています");
        desk.submit(decide, "policy-1", decision);
        Task submit = desk.task(ROUND, AssemblyProcess.SUBMIT);
        assertThat(desk.open(submit, "policy-1")).containsEntry("lateReason", "決算の数字を待っています");
        assertThat((List<?>) desk.open(submit, "policy-1").get("papers")).hasSize(1);
        desk.submit(submit, "policy-1", Map.of("submittedOn", "2027-09-01"));
        city.advance(LocalDateTime.of(2027, 9, 10, 9, 0));
        desk.submit(ROUND, AssemblyProcess.REGISTER_EVALUATION, "policy-1", results("2027-09-10", "3-1-01", "継続"));
        desk.runJobs();
        assertThat(desk.openTasks(CARE)).containsExactly(AssemblyProcess.DRAFT_RESPONSE);

        desk.submit(TAX, AssemblyProcess.CONFIRM_MODEL, "tax-1", Map.of("explanation", "遅れました"));
        desk.submit(TAX, AssemblyProcess.CONFIRM_PAPERS, "general-head", Map.of("verdict", "approve"));
        assertThat(desk.open(desk.task(TAX, AssemblyProcess.DRAFT_RESPONSE), "tax-1"))
                .containsEntry("evaluation", "評価の対象になりませんでした");
        assertThat(desk.path(TAX)).contains("gateway_resultsKnown").doesNotContain("receive_resultsRegistered");
        assertThat(desk.path(ROUND)).contains(AssemblyProcess.SUBMISSION_DUE).doesNotContain("receive_papersConfirmed");
        assertThat(evaluations.sampled(2027, PHASE, "9-1-01").submitted()).isFalse();
    }

    @Test
    void nothingIsHandedInWhileNoPaperIsConfirmed() {
        sample();
        city.advance(LocalDateTime.of(2027, 9, 1, 9, 0));
        desk.fire(ROUND, AssemblyProcess.SUBMISSION_DUE);
        Task decide = desk.task(ROUND, AssemblyProcess.REGISTER_SUBMISSION);
        assertThatThrownBy(() -> desk.submit(decide, "policy-1",
                Map.of("decidedOn", "2027-09-01", "documentNumber", "政推第50号", "lateReason", "すべて遅れています")))
                .hasMessageContaining("確認済みの提出資料が1件もありません: 見守り協力員の養成、賦課徴収事業");
    }

    @Test
    void theAssemblyChoosesFromTheListItWasGiven() {
        Task list = desk.task(ROUND, AssemblyProcess.SUBMIT_LIST);
        assertThat((List<?>) desk.open(list, "policy-1").get("programmes"))
                .anySatisfy(row -> assertThat(row).asString().contains("code=3-1-01", "model=あり"))
                .anySatisfy(row -> assertThat(row).asString().contains("code=9-1-01", "model=なし"))
                .noneSatisfy(row -> assertThat(row).asString().contains("code=3-1-02"));
        assertThatThrownBy(() -> desk.submit(list, "policy-1", Map.of("scope", "ALL", "listedOn", "2027-08-18")))
                .hasMessageContaining("「提出日」の値「令和9年8月18日」は未来の日です");
        desk.submit(list, "policy-1", Map.of("scope", "WITH_MODEL", "listedOn", "2027-08-17"));
        assertThat(evaluations.listed(2027, PHASE)).extracting(candidate -> candidate.key().programmeCode())
                .contains("3-1-01").doesNotContain("3-1-02", "9-1-01");
        Task sample = desk.task(ROUND, AssemblyProcess.REGISTER_SAMPLE);
        assertThatThrownBy(() -> desk.submit(sample, "policy-1", Map.of("sampledOn", "2027-08-17")))
                .hasMessageContaining("「抽出事業」を入力してください");
        assertThatThrownBy(() -> desk.submit(sample, "policy-1", Map.of("sampledOn", "2027-08-17", "sample", List.of("9-1-01"))))
                .hasMessageContaining("「抽出事業」の値「9-1-01」は選べません");
        assertThatThrownBy(() -> desk.submit(sample, "policy-1", Map.of("sampledOn", "2027-08-16", "sample", List.of("3-1-01"))))
                .hasMessageContaining("「抽出日」の値「令和9年8月16日」は一覧の提出日（令和9年8月17日）より前です");
        desk.submit(sample, "policy-1", Map.of("sampledOn", "2027-08-17", "sample", List.of("3-1-01")));
        desk.runJobs();
        assertThat(phases.units(new PhaseKey(2027, PHASE))).extracting(WorkUnit::label).containsExactly("見守り協力員の養成");
    }

    @Test
    void aListWithoutAnyProgrammeIsRefused() {
        database.sql("UPDATE programme SET state = 'SUSPENDED'").update();
        Task list = desk.task(ROUND, AssemblyProcess.SUBMIT_LIST);
        assertThatThrownBy(() -> desk.submit(list, "policy-1", Map.of("scope", "WITH_MODEL", "listedOn", "2027-08-17")))
                .hasMessageContaining("「一覧の範囲」が「ロジックモデルのある施策の事務事業」の事務事業は0件です");
    }

    private void sample() {
        desk.submit(ROUND, AssemblyProcess.SUBMIT_LIST, "policy-1", Map.of("scope", "ALL", "listedOn", "2027-08-17"));
        city.advance(LocalDateTime.of(2027, 8, 20, 9, 0));
        desk.submit(ROUND, AssemblyProcess.REGISTER_SAMPLE, "policy-1",
                Map.of("sampledOn", "2027-08-20", "sample", List.of("3-1-01", "9-1-01")));
        desk.runJobs();
    }

    private static Map<String, Object> results(String day, String... codeAndEvaluation) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < codeAndEvaluation.length; i += 2) {
            rows.add(Map.of("code", codeAndEvaluation[i], "evaluation", codeAndEvaluation[i + 1],
                    "opinion", "意見 " + codeAndEvaluation[i]));
        }
        return Map.of("committeeOn", day, "results", rows);
    }

    /** The sections' drafts as they are shown, with a decision of the same week. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> answer(Task task, String day) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<Object>) desk.open(task, "policy-1").get("answers")) {
            Map<String, Object> row = (Map<String, Object>) shown;
            rows.add(Map.of("code", row.get("code"), "answer", row.get("answer")));
        }
        return Map.of("decidedOn", "2027-09-10", "documentNumber", "政推第60号", "answeredOn", day, "answers", rows);
    }
}
