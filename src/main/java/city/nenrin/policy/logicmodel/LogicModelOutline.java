package city.nenrin.policy.logicmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boxes and arrows of a logic model as text that a person writes in one field: a heading for each column, a line
 * for each box ({@code o1 産出の文 [指標 K-101]}), and under 矢印 a line for each arrow ({@code a1 -> o1: 前提}).
 * What cannot be read is a fault with its line; what is merely poor is left to {@link LogicModelQuality}.
 */
public final class LogicModelOutline {

    private static final Pattern HEADING = Pattern.compile("([^ 　:：]+)[ 　]*[:：]?");

    private static final int LENGTH_MAX = 200_000;
    private static final int LINES_MAX = 2000;

    private final List<LogicModelNode> nodes = new ArrayList<>();
    private final List<LogicModelArrow> arrows = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeMap<Integer, String> faults = new TreeMap<>();
    private NodeKind column;
    private boolean inArrows;

    private LogicModelOutline() {
    }

    /** Reads the text; every fault is kept, so that all can be shown at once. A text beyond all measure is not read. */
    public static LogicModelOutline read(String text) {
        LogicModelOutline outline = new LogicModelOutline();
        String[] lines = text.length() > LENGTH_MAX ? new String[0] : text.split("\\R", LINES_MAX + 1);
        if (text.length() > LENGTH_MAX || lines.length > LINES_MAX) {
            outline.faults.put(0, "箱と矢印は、" + LINES_MAX + "行、" + LENGTH_MAX + "文字以内で書いてください（現在 " + text.length() + "文字）。");
            return outline;
        }
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()) {
                outline.line(i + 1, line);
            }
        }
        return outline;
    }

    /** The text that {@link #read} reads back to the same boxes and arrows; judgements are not part of it. */
    public static String write(LogicModelContent content) {
        StringBuilder out = new StringBuilder();
        for (NodeKind kind : NodeKind.values()) {
            out.append(kind.label()).append('\n');
            content.nodes().stream().filter(node -> node.kind() == kind).map(LogicModelLines::write).forEach(out::append);
            out.append('\n');
        }
        out.append(LogicModelLines.ARROWS).append('\n');
        content.arrows().stream().map(LogicModelLines::write).forEach(out::append);
        return out.toString();
    }

    /** In the order of the text. */
    public List<LogicModelNode> nodes() {
        return List.copyOf(nodes);
    }

    /** In the order of the text, without judgements. */
    public List<LogicModelArrow> arrows() {
        return List.copyOf(arrows);
    }

    /** Line (from 1) of the box with this id or of the arrow with this key; 0 if there is none. */
    public int line(String idOrKey) {
        return lines.getOrDefault(idOrKey, 0);
    }

    /** What cannot be read, by line: Japanese, each with what was found and what is expected. */
    public List<String> faults() {
        return List.copyOf(faults.values());
    }

    private void line(int number, String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && heading(heading.group(1))) {
            return;
        }
        if (inArrows) {
            arrow(number, line);
        } else if (column != null) {
            node(number, line);
        } else {
            fault(number, "「" + LogicModelLines.shorten(line) + "」の前に見出しがありません。" + LogicModelLines.kinds() + "、"
                    + LogicModelLines.ARROWS + " のどれかの見出しの下に書いてください");
        }
    }

    private boolean heading(String word) {
        Optional<NodeKind> kind = LogicModelLines.kind(word);
        if (kind.isPresent()) {
            column = kind.get();
            inArrows = false;
            return true;
        }
        if (word.equals(LogicModelLines.ARROWS)) {
            inArrows = true;
            return true;
        }
        return false;
    }

    private void node(int number, String line) {
        Optional<LogicModelNode> read = LogicModelLines.node(line, column);
        if (read.isEmpty()) {
            fault(number, "箱「" + LogicModelLines.shorten(line) + "」を読めません。「o1 産出の文 [指標 K-101]」のように、半角英数字の番号、空白、文の順に書いてください");
            return;
        }
        LogicModelNode node = read.get();
        if (lines.putIfAbsent(node.id(), number) != null) {
            fault(number, "箱の番号「" + node.id() + "」は" + lines.get(node.id()) + "行目にもあります。別の番号にしてください");
        } else if (node.text().isEmpty() || node.text().length() > LogicModelLines.TEXT_MAX) {
            fault(number, "箱「" + node.id() + "」の文は1文字から" + LogicModelLines.TEXT_MAX + "文字で書いてください（現在 "
                    + node.text().length() + "文字）");
        } else {
            nodes.add(node);
        }
    }

    private void arrow(int number, String line) {
        Optional<LogicModelArrow> read = LogicModelLines.arrow(line);
        if (read.isEmpty()) {
            fault(number, "矢印「" + LogicModelLines.shorten(line) + "」を読めません。「a1 -> o1: 前提」のように、箱の番号を -> でつないで書いてください");
            return;
        }
        LogicModelArrow arrow = read.get();
        String assumption = arrow.assumption();
        if (lines.putIfAbsent(arrow.key(), number) != null) {
            fault(number, "矢印「" + arrow.key() + "」は" + lines.get(arrow.key()) + "行目にもあります。1本にしてください");
        } else if (assumption != null && assumption.length() > LogicModelLines.TEXT_MAX) {
            fault(number, "矢印「" + arrow.key() + "」の前提は" + LogicModelLines.TEXT_MAX + "文字以内で書いてください（現在 "
                    + assumption.length() + "文字）");
        } else {
            arrows.add(arrow);
        }
    }

    private void fault(int number, String message) {
        faults.put(number, number + "行目: " + message + "。");
    }
}
