package city.nenrin.policy.logicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogicModelQualityTest {
    private static final List<LogicModelNode> SOUND = List.of(
            node("i1", NodeKind.INPUT, null), node("a1", NodeKind.ACTIVITY, null),
            node("o1", NodeKind.OUTPUT, "K-1"), node("d1", NodeKind.DIRECT, "K-2"), node("f1", NodeKind.FINAL, "K-3"));
    private static final List<LogicModelArrow> CHAIN = List.of(
            LogicModelArrow.of("i1", "a1", null), LogicModelArrow.of("a1", "o1", null),
            LogicModelArrow.of("o1", "d1", null), LogicModelArrow.of("d1", "f1", null));

    @Test
    void aSoundModelIsSilent() {
        assertThat(LogicModelQuality.check(model(SOUND, CHAIN))).isEmpty();
    }

    @Test
    void anArrowToNowhereNamesTheMissingBox() {
        List<LogicModelArrow> arrows = new ArrayList<>(CHAIN);
        arrows.add(LogicModelArrow.of("d1", "x9", null));

        assertThat(LogicModelQuality.check(model(SOUND, arrows))).containsExactly(new QualityWarning(
                QualityRule.ARROW_TO_NOWHERE, "d1 -> x9", "「d1の文」から「x9」への矢印の「x9」という箱がありません。つなぐ先の箱を確認してください"));
    }

    @Test
    void anArrowThatEndsBeforeTheFinalOutcomeIsADeadEnd() {
        List<QualityWarning> warnings = LogicModelQuality.check(model(SOUND, CHAIN.subList(0, 3)));

        assertThat(warnings).extracting(QualityWarning::rule, QualityWarning::subject).containsExactly(
                tuple(QualityRule.DEAD_END, "o1 -> d1"),
                tuple(QualityRule.UNCONNECTED, "f1"));
        assertThat(warnings.get(0).message()).isEqualTo("「o1の文」から「d1の文」への矢印は「d1の文」で行き止まりです。どの成果につながるかを矢印で示してください");
    }

    @Test
    void aLoopIsToldOnceWithItsWay() {
        List<LogicModelArrow> arrows = new ArrayList<>(CHAIN);
        arrows.add(LogicModelArrow.of("d1", "a1", null));

        assertThat(LogicModelQuality.check(model(SOUND, arrows))).containsExactly(new QualityWarning(QualityRule.CYCLE,
                "a1", "矢印が輪になっています（「a1の文」 → 「o1の文」 → 「d1の文」 → 「a1の文」）。原因から成果へ一方向に並べてください"));
    }

    @Test
    void outputsAndOutcomesNeedIndicatorsAndOutcomesTheirOwn() {
        List<LogicModelNode> nodes = List.of(SOUND.get(0), SOUND.get(1), SOUND.get(2),
                node("d1", NodeKind.DIRECT, "K-1"), node("f1", NodeKind.FINAL, null));

        assertThat(LogicModelQuality.check(model(nodes, CHAIN))).containsExactly(
                new QualityWarning(QualityRule.REPEATED_INDICATOR, "d1",
                        "直接成果「d1の文」の指標（K-1）は産出と同じです。活動の量ではなく、対象の変化を測る指標を選んでください"),
                new QualityWarning(QualityRule.NO_INDICATOR, "f1",
                        "最終成果「f1の文」に指標がありません。達成を測る指標を選んでください"));
    }

    @Test
    void aJudgementNeedsEvidenceAndThePublicATextOfItsOwn() {
        List<LogicModelArrow> arrows = new ArrayList<>(CHAIN.subList(0, 3));
        arrows.add(new LogicModelArrow("d1", "f1", null, Judgement.SUPPORTED, " ", null, null, null));
        LogicModelContent model = new LogicModelContent("題", null, null, null, null, null, SOUND, arrows);

        assertThat(LogicModelQuality.check(model)).extracting(QualityWarning::message).containsExactly(
                "「d1の文」から「f1の文」への矢印の判定（支持された）に根拠がありません。根拠となる実績を書いてください",
                "公表文がありません。市民に伝える文を書いてください");
    }

    private static LogicModelContent model(List<LogicModelNode> nodes, List<LogicModelArrow> arrows) {
        return new LogicModelContent("題", "課題", "対象", null, null, "公表文", nodes, arrows);
    }

    private static LogicModelNode node(String id, NodeKind kind, String kpi) {
        return new LogicModelNode(id, kind, id + "の文", kpi, null);
    }
}
