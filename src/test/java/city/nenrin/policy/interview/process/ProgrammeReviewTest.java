package city.nenrin.policy.interview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.NewProgrammeProposal;
import city.nenrin.policy.interview.ProgrammeReview;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.logicmodel.LogicModelState;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class ProgrammeReviewTest {

    private static final String MARCH = "programme-review-march";
    private static final String SEPTEMBER = "programme-review-september";
    private static final String UNIT = "2027/programme-review-march/welfare-01";
    private static final String AUTUMN_UNIT = "2027/programme-review-september/welfare-01";
    private static final InterviewMoment SPRING = new InterviewMoment(2027, Season.SPRING);
    private static final InterviewMoment AUTUMN = new InterviewMoment(2027, Season.AUTUMN);
    private static final List<String> PROGRAMMES = List.of("3-1-01", "3-1-02");

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired ProgrammeReviews reviews;
    @Autowired LogicModels models;

    @BeforeEach
    void arm() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
    }

    @Test
    void inSpringProgrammesAreReviewedWithTheReportOnOctoberAndConfirmed() {
        openMarch();
        Task task = desk.task(UNIT, ProgrammeReviewProcess.REVIEW);
        Map<String, Object> shown = desk.open(task, "welfare-01-1");
        assertThat(shown).containsEntry("moment", "令和9年度 4月面談");
        assertThat(rows(shown, "programmes").get(0)).containsEntry("code", "3-1-01").containsEntry("direction", "KEEP")
                .containsEntry("spend", "予算 1,234千円、決算 1,100.5千円");
        assertThat(rows(shown, "programmes").get(1)).containsEntry("name", "福祉相談窓口の運営（基本的行政サービス）");

        desk.submit(task, "welfare-01-1", spring(modified()));
        ProgrammeReview review = reviews.of(SPRING, PROGRAMMES).get("3-1-01");
        assertThat(review.direction()).isEqualTo("MODIFY");
        assertThat(review.change()).isEqualTo(Change.REDUCE);
        assertThat(review.budgetNeedYen()).hasValue(2_500_000L);
        assertThat(review.peopleNeed()).hasValueSatisfying(people -> assertThat(people).isEqualByComparingTo("0.5"));
        assertThat(review.question()).hasValue("養成を民間に任せてよいか");
        assertThat(reviews.section(SPRING, "welfare-01").fromApril()).hasValue("協力員の研修を始める");
        assertThat(reviews.section(SPRING, "welfare-01").sinceOctober()).hasValue("なし");

        Task confirm = desk.task(UNIT, ProgrammeReviewProcess.CONFIRM);
        assertThat(rows(desk.open(confirm, "welfare-01-head"), "programmes").get(0))
                .containsEntry("direction", "修正").containsEntry("needs", "予算 2,500千円、人 0.5人");
        desk.submit(confirm, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(desk.path(UNIT)).containsExactly("startEvent_openUnit", "gateway_reentry",
                ProgrammeReviewProcess.REVIEW, "gateway_newProgramme", "gateway_modelsReady",
                ProgrammeReviewProcess.CONFIRM, "gateway_reviewConfirmed", "endEvent_programmesReviewed");
        assertThat(reviews.section(SPRING, "welfare-01").confirmedBy()).hasValue("welfare-01-head");
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
    }

    @Test
    void theHeadSendsProposalsBackWithAReason() {
        openMarch();
        desk.submit(UNIT, ProgrammeReviewProcess.REVIEW, "welfare-01-1", spring(modified()));
        Task confirm = desk.task(UNIT, ProgrammeReviewProcess.CONFIRM);
        assertThatThrownBy(() -> desk.submit(confirm, "welfare-01-head", Map.of("verdict", "remand")))
                .hasMessageContaining("「差戻しの理由」を入力してください。差し戻すときは必要です。");
        desk.submit(confirm, "welfare-01-head", Map.of("verdict", "remand", "reason", "人の見込みを確かめてください"));
        Map<String, Object> again = desk.open(desk.task(UNIT, ProgrammeReviewProcess.REVIEW), "welfare-01-2");
        assertThat(again).containsEntry("remandReason", "人の見込みを確かめてください");
        assertThat(rows(again, "programmes").get(0)).containsEntry("content", "養成の回数を減らす")
                .containsEntry("direction", "MODIFY");
        desk.submit(UNIT, ProgrammeReviewProcess.REVIEW, "welfare-01-2", spring(kept()));
        assertThat(reviews.of(SPRING, PROGRAMMES).get("3-1-01").direction()).isEqualTo("KEEP");
        assertThat(reviews.of(SPRING, PROGRAMMES).get("3-1-01").question()).isEmpty();
        desk.submit(UNIT, ProgrammeReviewProcess.CONFIRM, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(reviews.section(SPRING, "welfare-01").remandReason()).isEmpty();
        assertThat(desk.runs(UNIT)).isFalse();
    }

    @Test
    void badProposalsAreRefusedInJapaneseAndNothingIsWritten() {
        openMarch();
        Task task = desk.task(UNIT, ProgrammeReviewProcess.REVIEW);
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", Map.of("programmes", kept())))
                .hasMessageContaining("「10月以後に変わったこと」を入力してください。なければ「なし」と書いてください。")
                .hasMessageContaining("「4月以降の取組」を入力してください。10月の会議結果がなければ「なし」と書いてください。");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", spring(kept().subList(0, 1))))
                .hasMessageContaining("「事務事業」に「3-1-02」の行がありません。方向性の案を選んでください。");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", spring(List.of(row("3-1-01", "ABOLISH"), row("3-1-02", "KEEP")))))
                .hasMessageContaining("「内容」（3-1-01 見守り協力員の養成）を入力してください。方向性が「廃止」");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", spring(List.of(row("3-1-01", "KEEP"), row("3-1-02", "KEEP"), row("6-1-01", "KEEP")))))
                .hasMessageContaining("「コード」の値「6-1-01」は、この課の検討の対象ではありません。");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", spring(List.of(row("3-1-01", "KEEP"), row("3-1-01", "KEEP"), row("3-1-02", "KEEP")))))
                .hasMessageContaining("「事務事業」に「3-1-01」の行が2行以上あります。1行にしてください。");
        Map<String, Object> undirected = new LinkedHashMap<>(row("3-1-01", "KEEP"));
        undirected.remove("direction");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", spring(List.of(undirected, row("3-1-02", "KEEP")))))
                .hasMessageContaining("の値「」は選べません。[維持, 修正, 廃止, 停止]から選んでください。");
        Map<String, Object> negative = new LinkedHashMap<>(row("3-1-01", "KEEP"));
        negative.put("budgetNeed", -1);
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", spring(List.of(negative, row("3-1-02", "KEEP")))))
                .hasMessageContaining("「要る予算（千円）」の値「-1」は小さすぎます。0以上で入力してください。");
        Map<String, Object> wanting = new LinkedHashMap<>(spring(kept()));
        wanting.put("newProgramme", true);
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", wanting))
                .hasMessageContaining("「新規事業がある」は10月面談の準備（9月）でだけ選べます。");
        assertThat(reviews.of(SPRING, PROGRAMMES)).isEmpty();
        assertThat(desk.openTasks(UNIT)).containsExactly(ProgrammeReviewProcess.REVIEW);
    }

    @Test
    void inAutumnANewProgrammeBeginsWithWhatItTakesAndGetsALogicModel() {
        openSeptember();
        Task review = desk.task(AUTUMN_UNIT, ProgrammeReviewProcess.REVIEW);
        desk.submit(review, "welfare-01-1", Map.of("programmes", kept(), "newProgramme", true));
        Task create = desk.task(AUTUMN_UNIT, ProgrammeReviewProcess.CREATE_MODEL);
        assertThat(rows(desk.open(create, "welfare-01-1"), "newProgrammes")).containsExactly(Map.of());
        assertThatThrownBy(() -> desk.submit(create, "welfare-01-1", Map.of("newProgrammes", List.of())))
                .hasMessageContaining("「新規事業」を１行以上入力してください。");
        desk.submit(create, "welfare-01-1", Map.of("newProgrammes", List.of(newProgramme("移動支援の試行"))));

        NewProgrammeProposal proposal = reviews.newProgrammes(AUTUMN, List.of("welfare-01")).get(0);
        assertThat(proposal.modelCode()).isEqualTo("lm-new-2027-welfare-01-1");
        assertThat(proposal.budgetNeedYen()).hasValue(3_000_000L);
        assertThat(models.draft(proposal.modelCode()).commitment())
                .isEqualTo("送迎の相乗りを試す → 予算 3,000千円、人 1人、能力 運行管理");
        assertThat(models.draft(proposal.modelCode()).nodes()).extracting(node -> node.id())
                .containsExactly("i1", "a1", "p1", "d1");
        assertThat(models.draft(proposal.modelCode()).arrows()).extracting(arrow -> arrow.key())
                .containsExactly("i1 -> a1", "a1 -> p1", "p1 -> d1");
        assertThat(models.draft(proposal.modelCode()).arrows().get(2).assumption()).isEqualTo("足がないことが理由だから");

        // Sent back, the section changes one, adds one; what is left out is withdrawn.
        desk.submit(AUTUMN_UNIT, ProgrammeReviewProcess.CONFIRM, "welfare-01-head",
                Map.of("verdict", "remand", "reason", "もう一つ考えてください"));
        assertThat(desk.open(desk.task(AUTUMN_UNIT, ProgrammeReviewProcess.REVIEW), "welfare-01-1"))
                .containsEntry("newProgramme", true);
        desk.submit(AUTUMN_UNIT, ProgrammeReviewProcess.REVIEW, "welfare-01-1",
                Map.of("programmes", kept(), "newProgramme", true));
        Task again = desk.task(AUTUMN_UNIT, ProgrammeReviewProcess.CREATE_MODEL);
        Map<String, Object> known = new LinkedHashMap<>(newProgramme("移動支援"));
        known.put("modelCode", rows(desk.open(again, "welfare-01-1"), "newProgrammes").get(0).get("modelCode"));
        Map<String, Object> stranger = new LinkedHashMap<>(newProgramme("別の課の事業"));
        stranger.put("modelCode", "lm-3-1");
        assertThatThrownBy(() -> desk.submit(again, "welfare-01-1", Map.of("newProgrammes", List.of(stranger))))
                .hasMessageContaining("「新規事業」1行目の「LM番号」の値「lm-3-1」は、この課の今回の新規事業ではありません。");
        desk.submit(again, "welfare-01-1", Map.of("newProgrammes", List.of(known, newProgramme("見守り機器の貸出し"))));
        assertThat(reviews.newProgrammes(AUTUMN, List.of("welfare-01"))).extracting(NewProgrammeProposal::name)
                .containsExactly("移動支援", "見守り機器の貸出し");
        assertThat(models.draft("lm-new-2027-welfare-01-1").title()).isEqualTo("移動支援");

        // Sent back again, the section gives them up: the models end.
        desk.submit(AUTUMN_UNIT, ProgrammeReviewProcess.CONFIRM, "welfare-01-head",
                Map.of("verdict", "remand", "reason", "来年度にしましょう"));
        desk.submit(AUTUMN_UNIT, ProgrammeReviewProcess.REVIEW, "welfare-01-1", Map.of("programmes", kept()));
        assertThat(reviews.newProgrammes(AUTUMN, List.of("welfare-01"))).isEmpty();
        assertThat(models.find("lm-new-2027-welfare-01-1").orElseThrow().state()).isEqualTo(LogicModelState.ENDED);
        desk.submit(AUTUMN_UNIT, ProgrammeReviewProcess.CONFIRM, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(desk.path(AUTUMN_UNIT)).contains(ProgrammeReviewProcess.CREATE_MODEL, "endEvent_programmesReviewed");
    }

    private void openMarch() {
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, MARCH);
        desk.runJobs();
    }

    private void openSeptember() {
        city.advance(LocalDateTime.of(2027, 9, 1, 9, 0));
        cycle.open(2027, SEPTEMBER);
        desk.runJobs();
    }

    private static Map<String, Object> spring(List<Map<String, Object>> programmes) {
        return Map.of("programmes", programmes, "sinceOctober", "なし", "fromApril", "協力員の研修を始める");
    }

    private static List<Map<String, Object>> kept() {
        return List.of(row("3-1-01", "KEEP"), row("3-1-02", "KEEP"));
    }

    private static List<Map<String, Object>> modified() {
        Map<String, Object> changed = new LinkedHashMap<>(row("3-1-01", "MODIFY"));
        changed.put("change", "REDUCE");
        changed.put("content", "養成の回数を減らす");
        changed.put("budgetNeed", 2500);
        changed.put("peopleNeed", new BigDecimal("0.5"));
        changed.put("question", "養成を民間に任せてよいか");
        return List.of(changed, row("3-1-02", "KEEP"));
    }

    private static Map<String, Object> row(String code, String direction) {
        return Map.of("code", code, "direction", direction, "change", "NONE");
    }

    private static Map<String, Object> newProgramme(String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("measure", "3-1");
        row.put("commitment", "送迎の相乗りを試す");
        row.put("budgetNeed", 3000);
        row.put("peopleNeed", 1);
        row.put("abilityNeed", "運行管理");
        row.put("output", "相乗りの便ができる");
        row.put("directOutcome", "通院できる人が増える");
        row.put("assumption", "足がないことが理由だから");
        return row;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> shown, String key) {
        return new ArrayList<>((List<Map<String, Object>>) shown.get(key));
    }
}
