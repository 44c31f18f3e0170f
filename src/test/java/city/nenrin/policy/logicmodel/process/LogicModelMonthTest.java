package city.nenrin.policy.logicmodel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.logicmodel.ArrowJudgement;
import city.nenrin.policy.logicmodel.Effect;
import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModelOpinion;
import city.nenrin.policy.logicmodel.LogicModelReview;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModelRevisions;
import city.nenrin.policy.logicmodel.LogicModelState;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.SnapshotKind;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class LogicModelMonthTest {

    private static final LogicModelMoment MAY = LogicModelMoment.of(2027, LogicModelMoment.MAY);
    private static final String ROUND = "2027/logic-model-month-may/round";
    private static final String UNIT = "2027/logic-model-month-may/lm-3-1";
    private static final String CODE = "lm-3-1";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired KpiFigures figures;
    @Autowired LogicModels models;
    @Autowired LogicModelReviews reviews;
    @Autowired LogicModelRevisions revisions;
    @Autowired Decisions decisions;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        models.judge(CODE, models.draft(CODE).arrows().stream().map(arrow -> new ArrowJudgement(arrow.from(),
                arrow.to(), Judgement.SUPPORTED, "前年の実績")).toList(), new EntryContext("welfare-01-1", 2026, LogicModelMoment.MAY));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 15, 9, 0));
        figures.record(KpiInput.figure("K-103", 2026, Term.ANNUAL, BigDecimal.valueOf(80), Certainty.FORECAST,
                LocalDate.of(2027, 2, 28)), new EntryContext("welfare-01-1", 2027, "kpi-check-march"));
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        cycle.open(2027, LogicModelMoment.MAY);
        desk.submit(ROUND, LogicModelMonthProcess.ANNOUNCE, "policy-1", Map.of("notice", "成果の矢印を確かめてください"));
        desk.runJobs();
    }

    @Test
    void onlyArrowsWithNewDataAreAskedForAndTheOthersAreConfirmedInOneGo() {
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        assertThat(task.getName()).contains("福祉課", "施策3-1");
        Map<String, Object> shown = desk.open(task, "welfare-01-1");
        assertThat(rows(shown, "arrows")).extracting(row -> row.get("arrow")).containsExactly("d1 -> f1");
        assertThat(rows(shown, "arrows").get(0)).containsEntry("last", "支持された（令和8年度 5月）")
                .containsEntry("result", "相談件数 未入力 → 生活満足度（年１回公表） 80件（達成率80.0%）")
                .doesNotContainKey("judgement");
        assertThat(rows(shown, "rest")).extracting(row -> row.get("arrow"))
                .containsExactly("i1 -> a1", "a1 -> o1", "o1 -> d1");
        assertThat(shown).containsEntry("notice", "成果の矢印を確かめてください").containsEntry("may", true)
                .containsEntry("model", "地域福祉の充実（施策3-1 地域福祉の充実）");

        desk.submit(task, "welfare-01-1", answer(shown, Map.of()));

        assertThat(models.draft(CODE).arrows()).extracting(LogicModelArrow::key, LogicModelArrow::judgement,
                        LogicModelArrow::judgedInCycle, LogicModelArrow::evidence)
                .containsExactly(tuple("i1 -> a1", Judgement.SUPPORTED, 2027, "前年の実績"),
                        tuple("a1 -> o1", Judgement.SUPPORTED, 2027, "前年の実績"),
                        tuple("o1 -> d1", Judgement.SUPPORTED, 2027, "前年の実績"),
                        tuple("d1 -> f1", Judgement.NOT_SUPPORTED, 2027, "目標の80%"));
        LogicModelReview review = reviews.of(MAY, CODE);
        assertThat(review.effect()).hasValue(Effect.PARTLY);
        assertThat(review.effectNote()).hasValue("相談は増えたが満足度が届かない");
        assertThat(review.askedArrows()).containsExactly("d1 -> f1");
        assertThat(desk.openTasks(UNIT)).containsExactly(LogicModelMonthProcess.SUBMIT);
    }

    @Test
    void aModelIsRevisedANewProgrammeAddedSectionsHeardSubmittedAndAdvised() {
        Task verify = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        Map<String, Object> shown = desk.open(verify, "welfare-01-1");
        String outline = shown.get("outline").toString()
                .replace("最終成果\n", "中間成果\n  m1 孤立する人が減る\n最終成果\n")
                .replace("  d1 -> f1\n", "  d1 -> f1\n  d1 -> m1\n  m1 -> f1: 地域の場につながる\n");
        desk.submit(verify, "welfare-01-1", answer(shown, Map.of("outline", outline, "changeReason", "途中の成果が抜けていた",
                "newProgramme", true, "relatedSections", List.of("welfare-02", "tax"), "question", "連携できますか")));
        assertThat(models.draft(CODE).nodes()).extracting(LogicModelNode::id)
                .containsExactly("i1", "a1", "o1", "d1", "m1", "f1");
        assertThat(models.draft(CODE).arrows()).extracting(LogicModelArrow::key, LogicModelArrow::judgement)
                .contains(tuple("d1 -> f1", Judgement.NOT_SUPPORTED), tuple("m1 -> f1", null));

        desk.submit(UNIT, LogicModelMonthProcess.CREATE_NEW, "welfare-01-1", newProgramme("移動する相談所"));
        assertThat(models.find("lm-3-1-n1").orElseThrow().newProgramme()).hasValue("移動する相談所");
        assertThat(models.find("lm-3-1-n1").orElseThrow().ownerSection()).isEqualTo("welfare-01");

        Task asked = desk.task(UNIT, LogicModelMonthProcess.ENTER_OPINION);
        assertThat(asked.getDueDate()).isEqualTo(at(LocalDateTime.of(2027, 5, 13, 17, 15)));
        assertThat(desk.open(asked, "welfare-02-1")).containsEntry("question", "連携できますか")
                .containsEntry("section", "welfare-02").containsEntry("until", "令和9年5月13日（木）");
        assertThatThrownBy(() -> desk.submit(asked, "welfare-02-1", Map.of("section", "tax", "opinion", "よい")))
                .hasMessageContaining("「意見を書く課」の値「tax」は選べません");
        desk.submit(asked, "welfare-02-1", Map.of("section", "welfare-02", "opinion", "子育て世帯も含めたい"));
        city.advance(LocalDateTime.of(2027, 5, 7, 9, 0));
        Task left = desk.task(UNIT, LogicModelMonthProcess.ENTER_OPINION);
        assertThat(left.getDueDate()).as("the time does not begin again").isEqualTo(asked.getDueDate());
        assertThatThrownBy(() -> desk.open(left, "welfare-02-1")).as("it has answered").isInstanceOf(AuthorizationException.class);
        desk.submit(left, "tax-1", Map.of("section", "tax", "opinion", "特にありません"));
        assertThat(reviews.opinions(MAY, CODE)).extracting(opinion -> opinion.key().section(),
                        opinion -> opinion.opinion().orElse(null), opinion -> opinion.enteredBy().orElse(null))
                .containsExactly(tuple("tax", "特にありません", "tax-1"),
                        tuple("welfare-02", "子育て世帯も含めたい", "welfare-02-1"));

        Map<String, Object> head = desk.open(desk.task(UNIT, LogicModelMonthProcess.SUBMIT), "welfare-01-head");
        assertThat(head.get("newModel").toString()).contains("移動する相談所", "D-2026-autumn-1");
        assertThat(head).containsEntry("changeReason", "途中の成果が抜けていた").containsEntry("effect", "一部に効果が出た");
        desk.submit(UNIT, LogicModelMonthProcess.SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(models.versions(CODE)).extracting(LogicModelVersion::number, LogicModelVersion::kind,
                LogicModelVersion::createdBy).containsExactly(tuple(1, SnapshotKind.SUBMITTED, "welfare-01-head"));
        assertThat(models.versions("lm-3-1-n1")).extracting(LogicModelVersion::kind)
                .containsExactly(SnapshotKind.SUBMITTED);
        assertThat(models.find(CODE).orElseThrow().state()).isEqualTo(LogicModelState.SUBMITTED);

        Map<String, Object> liaison = desk.open(desk.task(UNIT, LogicModelMonthProcess.ADVISE), "policy-1");
        assertThat(liaison).containsEntry("version", "第1版");
        desk.submit(UNIT, LogicModelMonthProcess.ADVISE, "policy-1", Map.of("advice", "中間成果の指標を一緒に探します",
                "helpOffered", true));
        assertThat(reviews.of(MAY, CODE).advice()).hasValue("中間成果の指標を一緒に探します");
        assertThat(reviews.of(MAY, CODE).helpOffered()).isTrue();
        assertThat(desk.path(UNIT)).containsExactly("startEvent_openUnit", "gateway_reentry",
                LogicModelMonthProcess.VERIFY, "gateway_newProgramme", LogicModelMonthProcess.CREATE_NEW,
                "gateway_modelsReady", "gateway_opinionWanted", LogicModelMonthProcess.ENTER_OPINION,
                "gateway_opinionsLeft", LogicModelMonthProcess.ENTER_OPINION, "gateway_opinionsLeft",
                "gateway_opinionHeard", LogicModelMonthProcess.START_APPROVAL, LogicModelMonthProcess.SUBMIT, "gateway_submitted",
                "gateway_readyForAdvice", LogicModelMonthProcess.ADVISE, "endEvent_modelAdvised");
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
    }

    @Test
    void anOpinionThatDoesNotComeIsNotWaitedForLongerThanFiveWorkingDays() {
        verify(Map.of("relatedSections", List.of("tax")));
        assertThat(desk.timer(UNIT, LogicModelMonthProcess.TIMER_OPINION_LAPSED).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 5, 13, 17, 15)));
        desk.fire(UNIT, LogicModelMonthProcess.TIMER_OPINION_LAPSED);
        assertThat(desk.openTasks(UNIT)).containsExactly(LogicModelMonthProcess.SUBMIT);
        desk.submit(UNIT, LogicModelMonthProcess.SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(reviews.opinions(MAY, CODE)).extracting(LogicModelOpinion::awaited, LogicModelOpinion::opinion)
                .containsExactly(tuple(false, Optional.empty()));
        assertThat(rows(desk.open(desk.task(UNIT, LogicModelMonthProcess.ADVISE), "policy-1"), "opinions"))
                .extracting(row -> row.get("opinion")).containsExactly("（期限までに回答なし）");
        assertThat(desk.path(UNIT)).contains(LogicModelMonthProcess.TIMER_OPINION_LAPSED);
    }

    @Test
    void theHeadSendsAModelBackAndWhatWasAnsweredStandsInTheFormAgain() {
        verify(Map.of("newProgramme", true));
        desk.submit(UNIT, LogicModelMonthProcess.CREATE_NEW, "welfare-01-1", newProgramme("移動する相談所"));
        Task submit = desk.task(UNIT, LogicModelMonthProcess.SUBMIT);
        assertThatThrownBy(() -> desk.submit(submit, "welfare-01-head", Map.of("verdict", "remand")))
                .hasMessageContaining("「差戻し・却下の理由」を入力してください");
        desk.submit(submit, "welfare-01-head", Map.of("verdict", "remand", "reason", "根拠を足してください"));

        assertThat(models.versions(CODE)).isEmpty();
        Map<String, Object> shown = desk.open(desk.task(UNIT, LogicModelMonthProcess.VERIFY), "welfare-01-2");
        assertThat(shown).containsEntry("remandReason", "根拠を足してください").containsEntry("effect", "PARTLY");
        assertThat(rows(shown, "arrows")).hasSize(1);
        assertThat(rows(shown, "arrows").get(0)).containsEntry("arrow", "d1 -> f1")
                .containsEntry("judgement", "NOT_SUPPORTED").containsEntry("evidence", "目標の80%");
        verify(Map.of("newProgramme", true));
        Map<String, Object> again = desk.open(desk.task(UNIT, LogicModelMonthProcess.CREATE_NEW), "welfare-01-1");
        assertThat(again).containsEntry("programme", "移動する相談所");
        desk.submit(UNIT, LogicModelMonthProcess.CREATE_NEW, "welfare-01-1", newProgramme("まちかど相談所"));
        assertThat(models.find("lm-3-1-n1").orElseThrow().newProgramme()).hasValue("まちかど相談所");
        assertThat(models.find("lm-3-1-n2")).isEmpty();
        desk.submit(UNIT, LogicModelMonthProcess.SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(reviews.of(MAY, CODE).remandReason()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLineAndNothingIsWritten() {
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        Map<String, Object> shown = desk.open(task, "welfare-01-1");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("outline", """
                はじめに
                活動
                  a1見守る
                  a1 見守る [事務事業 9-9-99]
                  a1 もう一度
                産出
                  o1 増える [指標 K-999]
                矢印
                  a1 => o1
                  a1 から o1
                """, "changeReason", "試し"))))
                .hasMessageContaining("「箱と矢印」1行目: 「はじめに」の前に見出しがありません")
                .hasMessageContaining("「箱と矢印」3行目: 箱「a1見守る」を読めません")
                .hasMessageContaining("「箱と矢印」5行目: 箱の番号「a1」は4行目にもあります")
                .hasMessageContaining("「箱と矢印」10行目: 矢印「a1 から o1」を読めません")
                .hasMessageContaining("「箱と矢印」7行目: 指標「K-999」は登録されていません")
                .hasMessageContaining("「箱と矢印」4行目: 事務事業「9-9-99」は登録されていません");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("confirmRest", false))))
                .hasMessageContaining("新しい実績のない矢印が3本あります");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("arrows", List.of()))))
                .hasMessageContaining("矢印「d1 -> f1」の判定がありません");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("arrows", List.of(
                Map.of("arrow", "d1 -> f1"))))))
                .hasMessageContaining("1行目の「判定」を入力してください");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("arrows", List.of(
                Map.of("arrow", "i1 -> a1", "judgement", "SUPPORTED"))))))
                .hasMessageContaining("矢印「i1 -> a1」は、この様式の判定の対象ではありません");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("arrows", List.of(
                Map.of("arrow", "どれでもない", "judgement", "SUPPORTED"))))))
                .hasMessageContaining("矢印「どれでもない」は、この様式の判定の対象ではありません");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("title", "別の名称"))))
                .hasMessageContaining("「変更の理由」を入力してください");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("effect", "GREAT"))))
                .hasMessageContaining("「意図した効果は出ましたか」の値「GREAT」は選べません");
        assertThatThrownBy(() -> desk.submit(task, "welfare-01-1", answer(shown, Map.of("approved", true))))
                .hasMessageContaining("「approved」という項目はこの様式にありません");
        assertThat(reviews.of(MAY, CODE).effect()).isEmpty();
        assertThat(models.draft(CODE).arrows()).extracting(LogicModelArrow::judgedInCycle).containsOnly(2026);
        assertThat(desk.openTasks(UNIT)).containsExactly(LogicModelMonthProcess.VERIFY);
    }

    @Test
    void poorQualityIsAWarningWithAnOfferOfHelpAndNeverARefusal() {
        verify(Map.of("changeReason", "作り直し中", "publicSummary", "", "outline", """
                活動
                  a1 見守り協力員を養成する
                産出
                  o1 協力員が増える
                矢印
                  a1 -> o1
                  a1 -> x9
                """));
        Map<String, Object> shown = desk.open(desk.task(UNIT, LogicModelMonthProcess.SUBMIT), "welfare-01-head");
        assertThat(rows(shown, "warnings")).extracting(row -> row.get("message").toString()).anySatisfy(text ->
                assertThat(text).contains("「x9」という箱がありません")).anySatisfy(text ->
                assertThat(text).contains("行き止まりです")).anySatisfy(text ->
                assertThat(text).contains("指標がありません")).anySatisfy(text ->
                assertThat(text).contains("公表文がありません"));
        assertThat(shown).containsEntry("help", "部担当（政策推進課 主任1）がお手伝いします。");
        desk.submit(UNIT, LogicModelMonthProcess.SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, LogicModelMonthProcess.ADVISE, "policy-1", Map.of());
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
    }

    @Test
    void whoDoesNotReviseAnswersWithoutTheModelsFields() {
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        desk.submit(task, "welfare-01-1", Map.of("arrows", List.of(Map.of("arrow", "d1 -> f1",
                "judgement", "NOT_YET_MEASURABLE")), "confirmRest", true, "effect", "UNKNOWN",
                "effectNote", "公表待ち", "publicSummary", "わかりやすい文"));
        assertThat(models.draft(CODE).nodes()).hasSize(5);
        assertThat(models.draft(CODE).publicSummary()).isEqualTo("わかりやすい文");
        assertThat(models.draft(CODE).commitment()).isEqualTo("相談員2名");
    }

    @Test
    void theMayorsWordsAboutTheMeasureAreShown() {
        decisions.record(2027, "mayor-interview-april", "welfare", List.of(new NewDecision(null, null, "3-1", "welfare-01",
                Verdicts.MODIFY, "担い手を増やすこと", LocalDate.of(2027, 9, 30), Set.of())), "policy-1");
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        assertThat(rows(desk.open(task, "welfare-01-1"), "words")).as("not fixed yet").isEmpty();
        decisions.fixAll(2027, "mayor-interview-april", new RecordedDecision(LocalDate.of(2027, 5, 6), "政推第9号"), "policy-1");
        assertThat(rows(desk.open(task, "welfare-01-1"), "words")).singleElement().satisfies(row ->
                assertThat(row).containsEntry("when", "2027年 4月面談").containsEntry("subject", "地域福祉の充実")
                        .containsEntry("verdict", "修正").containsEntry("words", "担い手を増やすこと"));
    }

    @Test
    void nobodyElseSeesOrSubmitsTheForms() {
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        assertThatThrownBy(() -> desk.open(task, "tax-1")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> desk.submit(task, "welfare-02-1", Map.of("dataVersion", "x")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void outsideTheMonthsOnlyTheMayorsDecisionWithAReasonMakesARevision() {
        EntryContext july = new EntryContext("welfare-01-1", 2027, null);
        assertThatThrownBy(() -> models.submit(CODE, july)).hasMessageContaining("市長の決定と理由が必要です");
        assertThatThrownBy(() -> revisions.byDecision(CODE, "D-2027-spring-4", " ", july))
                .hasMessageContaining("「reason」を入力してください");
        assertThatThrownBy(() -> revisions.byDecision(CODE, null, "災害で前提が変わった", july))
                .hasMessageContaining("「decision」を入力してください");
        LogicModelVersion version = revisions.byDecision(CODE, "D-2027-spring-4", "災害で前提が変わった", july);
        assertThat(revisions.of(CODE)).singleElement().satisfies(revision -> {
            assertThat(revision.number()).isEqualTo(version.number());
            assertThat(revision.decision()).isEqualTo("D-2027-spring-4");
            assertThat(revision.reason()).isEqualTo("災害で前提が変わった");
        });
    }

    private void verify(Map<String, Object> changes) {
        Task task = desk.task(UNIT, LogicModelMonthProcess.VERIFY);
        desk.submit(task, "welfare-01-1", answer(desk.open(task, "welfare-01-1"), changes));
    }

    /** The form filled in as it was opened, with a judgement for every arrow that asks for one. */
    static Map<String, Object> answer(Map<String, Object> shown, Map<String, Object> changes) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : List.of("title", "problem", "target", "commitment", "publicSummary", "outline")) {
            values.put(key, shown.get(key));
        }
        List<Map<String, Object>> arrows = new ArrayList<>();
        rows(shown, "arrows").forEach(row -> arrows.add(Map.of("arrow", row.get("arrow"), "judgement", "NOT_SUPPORTED",
                "evidence", "目標の80%")));
        values.put("arrows", arrows);
        values.put("confirmRest", true);
        values.put("effect", "PARTLY");
        values.put("effectNote", "相談は増えたが満足度が届かない");
        values.put("revise", changes.containsKey("outline") || changes.containsKey("title"));
        values.putAll(changes);
        return values;
    }

    private static Map<String, Object> newProgramme(String name) {
        return Map.of("programme", name, "measure", "3-1", "basis", "D-2026-autumn-1", "title", name + "のモデル",
                "outline", "活動\n  a1 地区を回る\n産出\n  o1 相談を受ける [指標 K-101]\n矢印\n  a1 -> o1\n");
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) (List<?>) shown.get(key);
    }
}
