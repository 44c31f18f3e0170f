package city.nenrin.policy.logicmodel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonth;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import city.nenrin.policy.logicmodel.LogicModelPublication;
import city.nenrin.policy.logicmodel.LogicModelState;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.SnapshotKind;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NenrinTest
class LogicModelRoundTest {

    private static final LogicModelMoment MAY = LogicModelMoment.of(2027, LogicModelMoment.MAY);
    private static final LogicModelMoment NOVEMBER = LogicModelMoment.of(2027, LogicModelMoment.NOVEMBER);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired LogicModels models;
    @Autowired LogicModelMonths months;
    @Autowired JdbcClient database;

    @Test
    void inMayWhatWasSubmittedIsSharedDecidedFrozenAndPublished() {
        String round = open(MAY, LocalDateTime.of(2027, 5, 6, 9, 0));
        Task announce = desk.task(round, LogicModelMonthProcess.ANNOUNCE);
        assertThat(desk.open(announce, "policy-1")).containsEntry("count", "2件（2課）")
                .containsEntry("due", "令和9年5月31日（月）");
        desk.submit(announce, "policy-1", Map.of("notice", "成果の矢印を確かめてください"));
        desk.runJobs();
        assertThat(months.of(MAY).notice()).hasValue("成果の矢印を確かめてください");
        complete("lm-3-1", "welfare-01", MAY);
        complete("lm-3-2", "welfare-02", MAY);
        desk.runJobs();

        Task share = desk.task(round, LogicModelMonthProcess.SHARE);
        Map<String, Object> collected = desk.open(share, "policy-2");
        assertThat(LogicModelMonthTest.rows(collected, "models")).extracting(row -> row.get("model"), row -> row.get("version"))
                .containsExactly(tuple("地域福祉の充実（施策3-1 地域福祉の充実）", "第1版"),
                        tuple("子育ての支え合い（施策3-2 子育ての支え合い）", "第1版"));
        assertThat(LogicModelMonthTest.rows(collected, "missing")).isEmpty();
        assertThatThrownBy(() -> desk.submit(share, "policy-2", Map.of()))
                .hasMessageContaining("「集約の要点」を入力してください");
        desk.submit(share, "policy-2", Map.of("summary", "成果の指標が増えました"));

        edit("lm-3-1", "決裁を待つ間に直した文");
        Task decision = desk.task(round, LogicModelMonthProcess.REGISTER_DECISION);
        assertThatThrownBy(() -> desk.submit(decision, "policy-1", Map.of("decidedOn", "2027-06-30",
                "documentNumber", "政推第12号"))).hasMessageContaining("「決裁日」の値「令和9年6月30日」は未来の日です");
        assertThatThrownBy(() -> desk.submit(decision, "policy-1", Map.of("decidedOn", "2027-05-01",
                "documentNumber", "政推第12号"))).hasMessageContaining("庁内共有の日（令和9年5月6日）より前です");
        assertThatThrownBy(() -> desk.submit(decision, "policy-1", Map.of("decidedOn", "2027-05-06")))
                .hasMessageContaining("「文書番号」を入力してください");
        city.advance(LocalDateTime.of(2027, 6, 10, 9, 0));
        desk.submit(decision, "policy-1", Map.of("decidedOn", "2027-06-09", "documentNumber", "政推第12号"));
        assertThat(months.publications(MAY)).extracting(LogicModelPublication::modelCode,
                        LogicModelPublication::submittedVersion, LogicModelPublication::publishedVersion)
                .containsExactly(tuple("lm-3-1", 1, Optional.empty()), tuple("lm-3-2", 1, Optional.empty()));
        edit("lm-3-1", "決裁の後に直した文");
        desk.runJobs();
        assertThat(months.publications(MAY)).extracting(LogicModelPublication::publishedVersion)
                .containsExactly(Optional.of(2), Optional.of(2));

        Task publish = desk.task(round, LogicModelMonthProcess.PUBLISH);
        assertThatThrownBy(() -> desk.submit(publish, "policy-1", Map.of("publishedOn", "2027-06-01", "place", "市ホームページ")))
                .hasMessageContaining("「公表日」の値「令和9年6月1日」は決裁日（令和9年6月9日）より前です");
        desk.submit(publish, "policy-1", Map.of("publishedOn", "2027-06-10", "place", "市ホームページ"));
        edit("lm-3-1", "公表の後に直した文");
        desk.runJobs();

        LogicModelMonth month = months.of(MAY);
        assertThat(month.decidedOn()).hasValue(LocalDate.of(2027, 6, 9));
        assertThat(month.documentNumber()).hasValue("政推第12号");
        assertThat(month.publishedOn()).hasValue(LocalDate.of(2027, 6, 10));
        assertThat(month.summary()).hasValue("成果の指標が増えました");
        String published = database.sql("SELECT content::text FROM logic_model_version WHERE model_code = 'lm-3-1' "
                + "AND kind = 'PUBLISHED'").query(String.class).single();
        assertThat(published).contains("見本の公表文", "NOT_SUPPORTED")
                .doesNotContain("直した文", "目標の80%", "相談員2名");
        assertThat(models.latest("lm-3-1", SnapshotKind.PUBLISHED).orElseThrow().content())
                .isEqualTo(models.version("lm-3-1", 1).content().forPublication());
        assertThat(models.find("lm-3-1").orElseThrow().state()).isEqualTo(LogicModelState.DRAFT);
        assertThat(models.find("lm-3-2").orElseThrow().state()).isEqualTo(LogicModelState.PUBLISHED);
        assertThat(desk.path(round)).containsExactly("startEvent_startRound", LogicModelMonthProcess.ANNOUNCE,
                "serviceTask_releaseUnits", "receive_unitsClosed", LogicModelMonthProcess.SHARE, "gateway_publication",
                LogicModelMonthProcess.REGISTER_DECISION, LogicModelMonthProcess.FREEZE,
                LogicModelMonthProcess.PUBLISH, "gateway_modelsShared", "endEvent_monthFinished");
        assertThat(phases.require(new PhaseKey(2027, LogicModelMoment.MAY)).closedAt()).isNotNull();
        assertThat(desk.runs("2027/logic-model-month-may/phase")).isFalse();
    }

    @Test
    void inNovemberOnlyTheFirstPrioritiesAreAskedForAndNothingIsPublished() {
        String round = open(NOVEMBER, LocalDateTime.of(2027, 11, 1, 9, 0));
        assertThat(desk.open(desk.task(round, LogicModelMonthProcess.ANNOUNCE), "policy-1"))
                .containsEntry("count", "1件（1課）");
        desk.submit(round, LogicModelMonthProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        assertThat(desk.runs("2027/logic-model-month-november/lm-3-2")).isFalse();
        Task verify = desk.task("2027/logic-model-month-november/lm-3-1", LogicModelMonthProcess.VERIFY);
        assertThatThrownBy(() -> desk.submit(verify, "welfare-01-1", LogicModelMonthTest.answer(
                desk.open(verify, "welfare-01-1"), Map.of("newProgramme", true))))
                .hasMessageContaining("「新規事業LMの作成」は5月のロジックモデル月間で行います");
        complete("lm-3-1", "welfare-01", NOVEMBER);
        desk.runJobs();
        desk.submit(round, LogicModelMonthProcess.SHARE, "policy-1", Map.of("summary", "半期の検証です"));
        desk.runJobs();

        assertThat(desk.path(round)).containsExactly("startEvent_startRound", LogicModelMonthProcess.ANNOUNCE,
                "serviceTask_releaseUnits", "receive_unitsClosed", LogicModelMonthProcess.SHARE, "gateway_publication",
                "gateway_modelsShared", "endEvent_monthFinished");
        assertThat(models.latest("lm-3-1", SnapshotKind.PUBLISHED)).isEmpty();
        assertThat(models.latest("lm-3-1", SnapshotKind.SUBMITTED)).isPresent();
        assertThat(phases.require(new PhaseKey(2027, LogicModelMoment.NOVEMBER)).closedAt()).isNotNull();
    }

    @Test
    void aMonthInWhichNothingCameIsClosedAndListsWhatIsMissing() {
        String round = open(MAY, LocalDateTime.of(2027, 5, 6, 9, 0));
        desk.submit(round, LogicModelMonthProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        String phase = "2027/logic-model-month-may/phase";
        city.advance(LocalDateTime.of(2027, 6, 1, 9, 0));
        desk.fire(phase, PhaseProcess.TIMER_DUE);
        desk.submit(phase, PhaseProcess.REVIEW_OUTSTANDING, "policy-1", Map.of("verdict", "close", "reason", "災害対応のため"));
        desk.runJobs();
        assertThat(LogicModelMonthTest.rows(desk.open(desk.task(round, LogicModelMonthProcess.SHARE), "policy-1"), "missing"))
                .hasSize(2);
        desk.submit(round, LogicModelMonthProcess.SHARE, "policy-1", Map.of("summary", "提出はありませんでした"));
        assertThat(desk.path(round)).endsWith("gateway_publication", "gateway_modelsShared", "endEvent_monthFinished");
    }

    private String open(LogicModelMoment moment, LocalDateTime opens) {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(opens);
        cycle.open(2027, moment.phase());
        return "2027/" + moment.phase() + "/round";
    }

    private void complete(String code, String section, LogicModelMoment moment) {
        String unit = "2027/" + moment.phase() + "/" + code;
        Task verify = desk.task(unit, LogicModelMonthProcess.VERIFY);
        desk.submit(verify, section + "-1", LogicModelMonthTest.answer(desk.open(verify, section + "-1"), Map.of()));
        desk.submit(unit, LogicModelMonthProcess.SUBMIT, section + "-head", Map.of("verdict", "approve"));
        desk.submit(unit, LogicModelMonthProcess.ADVISE, "policy-1", Map.of("advice", "よくできています"));
    }

    private void edit(String code, String text) {
        LogicModelContent draft = models.draft(code);
        models.saveDraft(code, models.find(code).orElseThrow().revision(), new LogicModelContent(draft.title(), text,
                draft.targetGroup(), draft.externalFactors(), draft.commitment(), text, draft.nodes(), draft.arrows()));
    }
}
