package city.nenrin.policy.logicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.policy.kpi.Aggregation;
import city.nenrin.policy.kpi.BetterDirection;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.testing.StoreTest;
import city.nenrin.typed.Refused;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class LogicModelsTest {
    private static final Instant NOON = Instant.parse("2027-05-10T03:00:00Z");
    private static final EntryContext MAY = new EntryContext("s0101", 2027, "logic-model-month-may");

    @Autowired
    private LogicModels models;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void register() {
        entities.persist(PlanNode.policy("T", "福祉", "welfare-01", SourceMark.SAMPLE));
        entities.persist(PlanNode.measure("T-1", "地域福祉の推進", "T", 1, "welfare-01", SourceMark.SAMPLE));
        entities.persist(new Programme("T-1-01", "見守り活動", "T-1", "welfare-01", true, false, ProgrammeState.ACTIVE,
                2020, null, SourceMark.SAMPLE));
        for (String code : List.of("T-K1", "T-K2", "T-K3")) {
            entities.persist(new Kpi(code, code, "定義", "式", "人", BetterDirection.UP, Aggregation.CUMULATIVE, "所管課調べ",
                    null, "welfare-01", "T-1", SourceMark.SAMPLE));
        }
        entities.flush();
        models.createForMeasure("lm-T-1", "T-1", "welfare-01", content("登録した協力員が見守る"), SourceMark.SAMPLE);
        forget();
    }

    @Test
    void nodesAndArrowsAreRowsInTheirOrder() {
        assertThat(jdbc.queryForList("select id from logic_model_node where model_code = 'lm-T-1' order by position",
                String.class)).containsExactly("i1", "a1", "o1", "d1", "f1");
        assertThat(jdbc.queryForList("""
                select from_node || '>' || to_node from logic_model_arrow where model_code = 'lm-T-1'
                order by position""", String.class)).containsExactly("i1>a1", "a1>o1", "o1>d1", "d1>f1");
        assertThat(models.draft("lm-T-1")).isEqualTo(content("登録した協力員が見守る"));
    }

    @Test
    void aPublishedVersionIsFrozenAndHoldsNothingInternal() {
        models.judge("lm-T-1", List.of(new ArrowJudgement("d1", "f1", Judgement.SUPPORTED, "内部の根拠")), MAY);
        models.submit("lm-T-1", MAY);
        models.publish("lm-T-1", MAY);
        models.saveDraft("lm-T-1", revision(), content("書き直した文"));
        forget();

        assertThat(models.versions("lm-T-1")).extracting(LogicModelVersion::number, LogicModelVersion::kind)
                .containsExactly(tuple(1, SnapshotKind.SUBMITTED),
                        tuple(2, SnapshotKind.PUBLISHED));
        String published = jdbc.queryForObject(
                "select content::text from logic_model_version where model_code = 'lm-T-1' and kind = 'PUBLISHED'", String.class);
        assertThat(published).contains("登録した協力員が見守る", "SUPPORTED").doesNotContain("内部の根拠", "主任2名", "書き直した文");
        assertThat(models.find("lm-T-1").orElseThrow().state()).isEqualTo(LogicModelState.DRAFT);
    }

    @Test
    void theDifferenceToTheLastSubmissionNamesWhatChanged() {
        models.submit("lm-T-1", MAY);
        LogicModelContent changed = content("商店も見守る");
        models.saveDraft("lm-T-1", revision(), changed.with(changed.nodes(), changed.arrows().subList(0, 3)));
        forget();

        assertThat(models.changesSinceSubmission("lm-T-1").changes()).extracting(LogicModelDiff.Change::describe)
                .containsExactly("変更 「商店も見守る」の文: 登録した協力員が見守る → 商店も見守る", "削除 「相談が早まる」から「安心して暮らす」への矢印: 安心が続く");
    }

    @Test
    void arrowsWithoutNewDataAreConfirmedInOneGo() {
        models.judge("lm-T-1", models.draft("lm-T-1").arrows().stream()
                .map(arrow -> new ArrowJudgement(arrow.from(), arrow.to(), Judgement.SUPPORTED, "実績")).toList(), MAY);
        entities.persist(new KpiEntry(KpiInput.figure("T-K3", 2026, Term.ANNUAL, BigDecimal.TEN, Certainty.ACTUAL,
                LocalDate.of(2027, 3, 31)), 1, MAY, NOON.plusSeconds(60), SourceMark.SAMPLE));
        forget();

        assertThat(models.arrowsWithNewData("lm-T-1")).containsExactly("d1 -> f1");
        assertThat(models.confirmWithoutNewData("lm-T-1", new EntryContext("s0102", 2027, "logic-model-month-november")))
                .containsExactly("i1 -> a1", "a1 -> o1", "o1 -> d1");
        forget();
        assertThat(jdbc.queryForList("""
                select judged_in_phase from logic_model_arrow where model_code = 'lm-T-1' order by position""", String.class))
                .containsExactly("logic-model-month-november", "logic-model-month-november",
                        "logic-model-month-november", "logic-model-month-may");
    }

    @Test
    void anUnjudgedArrowKeepsItsJudgementWhenTheTextIsSaved() {
        models.judge("lm-T-1", List.of(new ArrowJudgement("d1", "f1", Judgement.NOT_SUPPORTED, "減った")), MAY);
        models.saveDraft("lm-T-1", revision(), content("書き直した文"));
        forget();

        assertThat(models.draft("lm-T-1").arrows().get(3)).extracting(LogicModelArrow::judgement, LogicModelArrow::evidence)
                .containsExactly(Judgement.NOT_SUPPORTED, "減った");
    }

    @Test
    void refusalsAreJapaneseAndNameTheValue() {
        int stale = revision();
        models.saveDraft("lm-T-1", stale, content("書き直した文"));
        forget();
        assertThatThrownBy(() -> models.saveDraft("lm-T-1", stale, content("古い画面から")))
                .isInstanceOf(Refused.class).hasMessage("他の人が更新しました。「lm-T-1」を開き直して、変更点を確認してください。");

        LogicModelContent content = content("文");
        assertThatThrownBy(() -> models.saveDraft("lm-T-1", revision(), content.with(
                List.of(new LogicModelNode("o1", NodeKind.OUTPUT, "文", "T-K9", null)), List.of())))
                .hasMessage("指標「T-K9」は登録されていません。登録済みのコードを入力してください。");
        assertThatThrownBy(() -> models.saveDraft("lm-T-1", revision(), content.with(
                List.of(new LogicModelNode("箱1", NodeKind.OUTPUT, "文", null, null)), List.of())))
                .hasMessage("箱の番号は半角英数字20文字以内で入力してください（入力値: 箱1）。");
        assertThatThrownBy(() -> models.judge("lm-T-1",
                List.of(new ArrowJudgement("a1", "f1", Judgement.SUPPORTED, null)), MAY))
                .hasMessage("矢印「a1 -> f1」は「lm-T-1」にありません。今ある矢印を判定してください。");
        assertThatThrownBy(() -> models.publish("lm-T-1", MAY))
                .hasMessage("「lm-T-1」はまだ提出されていません。提出の後に公表してください。");
    }

    @Test
    void aModelOfRoutineWorkIsOfferedTheShortForm() {
        assertThat(models.warnings("lm-T-1")).extracting(QualityWarning::rule).containsExactly(QualityRule.SHORT_FORM);
        assertThat(models.withProgramme("T-1-01")).extracting(LogicModel::code).containsExactly("lm-T-1");
    }

    private int revision() {
        forget();
        return models.find("lm-T-1").orElseThrow().revision();
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    private static LogicModelContent content(String activity) {
        return new LogicModelContent("地域福祉の推進", "孤立", "高齢の世帯", null, "主任2名を置く", "公表文", List.of(
                new LogicModelNode("i1", NodeKind.INPUT, "職員2名", null, null),
                new LogicModelNode("a1", NodeKind.ACTIVITY, activity, null, "T-1-01"),
                new LogicModelNode("o1", NodeKind.OUTPUT, "訪問の回数", "T-K1", null),
                new LogicModelNode("d1", NodeKind.DIRECT, "相談が早まる", "T-K2", null),
                new LogicModelNode("f1", NodeKind.FINAL, "安心して暮らす", "T-K3", null)), List.of(
                LogicModelArrow.of("i1", "a1", null), LogicModelArrow.of("a1", "o1", null),
                LogicModelArrow.of("o1", "d1", "顔が見える"), LogicModelArrow.of("d1", "f1", "安心が続く")));
    }
}
