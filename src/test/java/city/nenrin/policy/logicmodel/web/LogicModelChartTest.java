package city.nenrin.policy.logicmodel.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogicModelChartTest {

    @Test
    void longTextsWrapAndAClosingMarkNeverBeginsALine() {
        assertThat(LogicModelChart.wrap("一人暮らしの高齢者を見守る、配達の途中で")).containsExactly("一人暮らしの高齢者を", "見守る、配達の途中で");
        assertThat(LogicModelChart.wrap("十文字ちょうどの文です。次")).containsExactly("十文字ちょうどの文で", "す。次");
        assertThat(LogicModelChart.wrap("一二三四五六七八九十。次")).containsExactly("一二三四五六七八九十。", "次");
        assertThat(LogicModelChart.wrap("KPI 100 items")).containsExactly("KPI 100 items");
    }

    @Test
    void columnsStandInTheOrderOfTheChainAndBoxesDoNotOverlap() {
        LogicModelChart chart = new LogicModelChart(content("""
                最終成果
                  f1 安心して暮らせる
                活動
                  a1 見守り協力員を養成して地域のすみずみまで登録してもらう
                  a2 相談を受ける
                産出
                  o1 相談の数
                  o2 協力員の数
                矢印
                  a1 -> o2
                  a2 -> o1
                  o1 -> f1
                  o2 -> f1
                  o2 -> x9
                """));
        assertThat(chart.headings()).extracting(LogicModelChart.Column::label).containsExactly("活動", "産出", "最終成果");
        Map<String, LogicModelChart.Box> boxes = chart.boxes().stream()
                .collect(Collectors.toMap(LogicModelChart.Box::id, Function.identity()));
        assertThat(boxes.get("a1").y()).isLessThan(boxes.get("a2").y());
        assertThat(boxes.get("o2").y()).as("moved beside what it comes from").isLessThan(boxes.get("o1").y());
        assertThat(boxes.get("a1").y() + boxes.get("a1").height()).isLessThan(boxes.get("a2").y());
        assertThat(boxes.get("f1").x() + boxes.get("f1").width()).isLessThan(chart.width());
        assertThat(chart.arrows()).as("an arrow to nowhere is not drawn").hasSize(4);
        assertThat(chart.boxes()).allSatisfy(box -> assertThat(box.y() + box.height()).isLessThan(chart.height()));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String text = "活動\n  a1 見守る [事務事業 3-1-01]\n産出\n  o1 増える [指標 K-101]\n矢印\n  a1 -> o1: 届く\n";
        LogicModelContent content = content(text);
        LogicModelOutline again = LogicModelOutline.read(LogicModelOutline.write(content));
        assertThat(again.faults()).isEmpty();
        assertThat(again.nodes()).isEqualTo(content.nodes());
        assertThat(again.arrows()).isEqualTo(content.arrows());
        LogicModelOutline wide = LogicModelOutline.read("活動：\nａ１　見守る ［指標 Ｋ－１］\n矢印\nａ１→ａ１");
        assertThat(wide.faults()).isEmpty();
        assertThat(wide.nodes().get(0).id()).isEqualTo("a1");
        assertThat(wide.arrows().get(0).key()).isEqualTo("a1 -> a1");
    }

    private static LogicModelContent content(String outline) {
        LogicModelOutline read = LogicModelOutline.read(outline);
        assertThat(read.faults()).isEmpty();
        return new LogicModelContent("名称", null, null, null, null, null, List.copyOf(read.nodes()), read.arrows());
    }
}
