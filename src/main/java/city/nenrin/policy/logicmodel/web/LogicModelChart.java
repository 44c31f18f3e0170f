package city.nenrin.policy.logicmodel.web;

import city.nenrin.policy.logicmodel.Judgement;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Where the boxes and arrows of a logic model stand on a drawing: one column for each kind, from inputs to final
 * outcomes. All lengths are in the drawing's own units.
 */
public final class LogicModelChart {

    private static final int BOX_WIDTH = 150;
    private static final int COLUMN_GAP = 62;
    private static final int ROW_GAP = 18;
    private static final int MARGIN = 16;
    private static final int HEAD = 40;
    private static final int LINE = 17;
    private static final int PADDING = 9;
    /** Width of a line in half-width characters; a Japanese character counts as two. */
    private static final int LINE_UNITS = 21;
    private static final int SWEEPS = 4;

    /** The heading of a column. */
    public record Column(double centre, String label) {
    }

    /** One line of a box's text. */
    public record Line(double y, String text) {
    }

    /** A box; the indicator stands in small letters below the text, or is null. */
    public record Box(String id, String kind, double x, double y, double width, double height, List<Line> lines,
                      double indicatorY, String indicator, String title) {
    }

    /** An arrow with the sign of its judgement in the middle; {@code way} is the path of the curve. */
    public record Arrow(String way, double x, double y, String judgement, String sign, String title) {
    }

    private final Map<NodeKind, List<LogicModelNode>> columns = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Column> headings = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final int width;
    private final double height;

    /** Lays out what a model says. */
    public LogicModelChart(LogicModelContent content) {
        for (NodeKind kind : NodeKind.values()) {
            List<LogicModelNode> nodes = new ArrayList<>(content.nodes().stream()
                    .filter(node -> node.kind() == kind).toList());
            if (!nodes.isEmpty()) {
                columns.put(kind, nodes);
            }
        }
        order(content);
        double tallest = columns.values().stream().mapToDouble(LogicModelChart::heightOf).max().orElse(0);
        int x = MARGIN;
        for (Map.Entry<NodeKind, List<LogicModelNode>> column : columns.entrySet()) {
            headings.add(new Column(x + BOX_WIDTH / 2.0, column.getKey().label()));
            double y = HEAD + (tallest - heightOf(column.getValue())) / 2;
            for (LogicModelNode node : column.getValue()) {
                Box box = box(node, x, y);
                boxes.put(node.id(), box);
                y += box.height() + ROW_GAP;
            }
            x += BOX_WIDTH + COLUMN_GAP;
        }
        width = Math.max(x - COLUMN_GAP + MARGIN, BOX_WIDTH);
        height = HEAD + tallest + MARGIN;
        List<LogicModelArrow> drawn = content.arrows().stream()
                .filter(arrow -> boxes.containsKey(arrow.from()) && boxes.containsKey(arrow.to())).toList();
        Map<LogicModelArrow, Double> starts = ports(drawn, LogicModelArrow::from, LogicModelArrow::to);
        Map<LogicModelArrow, Double> ends = ports(drawn, LogicModelArrow::to, LogicModelArrow::from);
        drawn.forEach(arrow -> arrows.add(arrow(arrow, content.words(arrow), starts.get(arrow), ends.get(arrow))));
    }

    /** Moves each box towards the middle of its neighbours, so that fewer arrows cross. */
    private void order(LogicModelContent content) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forwards = sweep % 2 == 0;
            Map<String, Double> rank = new HashMap<>();
            columns.values().forEach(nodes -> rank(nodes, rank));
            List<List<LogicModelNode>> inOrder = new ArrayList<>(columns.values());
            if (!forwards) {
                Collections.reverse(inOrder);
            }
            for (List<LogicModelNode> nodes : inOrder) {
                ToDoubleFunction<LogicModelNode> middle = node -> content.arrows().stream()
                        .filter(arrow -> node.id().equals(forwards ? arrow.to() : arrow.from()))
                        .map(forwards ? LogicModelArrow::from : LogicModelArrow::to)
                        .filter(rank::containsKey).mapToDouble(rank::get).average().orElse(rank.get(node.id()));
                Map<String, Double> middles = new HashMap<>();
                nodes.forEach(node -> middles.put(node.id(), middle.applyAsDouble(node)));
                nodes.sort(Comparator.comparing(node -> middles.get(node.id())));
                rank(nodes, rank);
            }
        }
    }

    private static void rank(List<LogicModelNode> nodes, Map<String, Double> rank) {
        for (int i = 0; i < nodes.size(); i++) {
            rank.put(nodes.get(i).id(), (i + 0.5) / nodes.size());
        }
    }

    private static double heightOf(List<LogicModelNode> nodes) {
        return nodes.stream().mapToDouble(LogicModelChart::heightOf).sum() + ROW_GAP * (nodes.size() - 1);
    }

    private static double heightOf(LogicModelNode node) {
        return 2 * PADDING + LINE * (wrap(node.text()).size() + (indicator(node) == null ? 0 : 1));
    }

    private static Box box(LogicModelNode node, double x, double y) {
        List<Line> lines = new ArrayList<>();
        double baseline = y + PADDING + LINE - 4;
        for (String text : wrap(node.text())) {
            lines.add(new Line(baseline, text));
            baseline += LINE;
        }
        return new Box(node.id(), node.kind().name().toLowerCase(Locale.ROOT), x, y, BOX_WIDTH, heightOf(node), lines,
                baseline, indicator(node), node.kind().label() + " " + node.text());
    }

    private static String indicator(LogicModelNode node) {
        return node.kpiCode() != null ? "指標 " + node.kpiCode()
                : node.programmeCode() != null ? "事業 " + node.programmeCode() : null;
    }

    /** Breaks a text into lines of {@link #LINE_UNITS}; a line never begins with a closing mark. */
    static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int units = 0;
        for (int c : text.codePoints().toArray()) {
            int wide = c < 0x0100 || c >= 0xFF61 && c <= 0xFF9F ? 1 : 2;
            boolean closing = "、。，．）」』】・ー".indexOf(c) >= 0;
            if (c == '\n' || units + wide > LINE_UNITS && !closing) {
                lines.add(line.toString());
                line.setLength(0);
                units = 0;
            }
            if (c != '\n') {
                line.appendCodePoint(c);
                units += wide;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Several arrows at one side of a box stand apart, in the order of the boxes at their other ends. */
    private Map<LogicModelArrow, Double> ports(List<LogicModelArrow> drawn, Function<LogicModelArrow, String> here,
                                               Function<LogicModelArrow, String> there) {
        Map<LogicModelArrow, Double> heights = new HashMap<>();
        for (Box box : boxes.values()) {
            List<LogicModelArrow> at = drawn.stream().filter(arrow -> here.apply(arrow).equals(box.id()))
                    .sorted(Comparator.comparing(arrow -> boxes.get(there.apply(arrow)).y())).toList();
            for (int i = 0; i < at.size(); i++) {
                heights.put(at.get(i), box.y() + box.height() * (i + 1) / (at.size() + 1));
            }
        }
        return heights;
    }

    private Arrow arrow(LogicModelArrow arrow, String words, double y1, double y2) {
        Box from = boxes.get(arrow.from());
        Box to = boxes.get(arrow.to());
        boolean onwards = to.x() > from.x();
        double x1 = from.x() + from.width();
        // An arrow within a column, or back, bends round the right side.
        double x2 = onwards ? to.x() : to.x() + to.width();
        double bend = onwards ? (x2 - x1) / 2 : COLUMN_GAP * 0.6;
        double c1 = x1 + bend;
        double c2 = onwards ? x2 - bend : x2 + bend;
        String way = String.format(Locale.ROOT, "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f", x1, y1, c1, y1, c2, y2, x2, y2);
        Judgement judgement = arrow.judgement();
        return new Arrow(way, (x1 + 3 * c1 + 3 * c2 + x2) / 8, (y1 + y2) / 2,
                judgement == null ? "none" : judgement.name().toLowerCase(Locale.ROOT).replace('_', '-'), sign(judgement),
                words + " " + (judgement == null ? "未判定" : judgement.label())
                        + (arrow.assumption() == null ? "" : "　前提: " + arrow.assumption()));
    }

    /** The sign of a judgement; empty where there is none. */
    public static String sign(Judgement judgement) {
        if (judgement == null) {
            return "";
        }
        return switch (judgement) {
            case SUPPORTED -> "○";
            case NOT_SUPPORTED -> "×";
            case NOT_YET_MEASURABLE -> "…";
            case MEASURE_MISSING -> "？";
        };
    }

    /** The signs with their meaning, for the legend. */
    public static Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        Arrays.stream(Judgement.values()).forEach(judgement -> legend.put(sign(judgement), judgement.label()));
        return legend;
    }

    public int width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Column> headings() {
        return headings;
    }

    public List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    public List<Arrow> arrows() {
        return arrows;
    }
}
