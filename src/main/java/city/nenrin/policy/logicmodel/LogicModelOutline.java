package city.nenrin.policy.logicmodel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The boxes and arrows of a logic model as text that a person writes in one field: a heading for each column, a line
 * for each box ({@code o1 産出の文 [指標 K-101]}), and under 矢印 a line for each arrow ({@code a1 -> o1: 前提}).
 * What cannot be read is a fault with its line; what is merely poor is left to {@link LogicModelQuality}.
 */
public final class LogicModelOutline {

    private static final String ARROWS = "矢印";
    /** Stands for a line break inside a text. */
    private static final String LINE_BREAK = "⏎";
    private static final int TEXT_MAX = 500;
    private static final String ID = "([A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{1,20})";
    private static final Pattern HEADING = Pattern.compile("([^ 　:：]+)[ 　]*[:：]?");
    private static final Pattern NODE = Pattern.compile(ID + "[ 　:：.．]+(.+)");
    private static final Pattern MARK = Pattern.compile("(.*?)[ 　]*[\\[［](指標|事務事業)[ 　]+([^\\]］]*)[\\]］]");
    private static final Pattern ARROW = Pattern.compile(ID + "[ 　]*(?:->|=>|→|⇒|－＞)[ 　]*" + ID
            + "[ 　]*(?:[:：](.*))?");

    private final List<LogicModelNode> nodes = new ArrayList<>();
    private final List<LogicModelArrow> arrows = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeMap<Integer, String> faults = new TreeMap<>();
    private NodeKind column;
    private boolean inArrows;

    private LogicModelOutline() {
    }

    /** Reads the text; every fault is kept, so that all can be shown at once. */
    public static LogicModelOutline read(String text) {
        LogicModelOutline outline = new LogicModelOutline();
        String[] lines = text.split("\\R", -1);
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
            content.nodes().stream().filter(node -> node.kind() == kind).forEach(node -> write(out, node));
            out.append('\n');
        }
        out.append(ARROWS).append('\n');
        for (LogicModelArrow arrow : content.arrows()) {
            out.append("  ").append(arrow.key());
            if (arrow.assumption() != null) {
                out.append(": ").append(oneLine(arrow.assumption()));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void write(StringBuilder out, LogicModelNode node) {
        out.append("  ").append(node.id()).append(' ').append(oneLine(node.text()));
        if (node.programmeCode() != null) {
            out.append(" [事務事業 ").append(node.programmeCode()).append(']');
        }
        if (node.kpiCode() != null) {
            out.append(" [指標 ").append(node.kpiCode()).append(']');
        }
        out.append('\n');
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
            fault(number, "「" + shorten(line) + "」の前に見出しがありません。" + headings() + " のどれかの見出しの下に書いてください");
        }
    }

    private boolean heading(String word) {
        Optional<NodeKind> kind = Arrays.stream(NodeKind.values()).filter(found -> found.label().equals(word)).findFirst();
        if (kind.isPresent()) {
            column = kind.get();
            inArrows = false;
            return true;
        }
        if (word.equals(ARROWS)) {
            inArrows = true;
            return true;
        }
        return false;
    }

    private void node(int number, String line) {
        Matcher matcher = NODE.matcher(line);
        if (!matcher.matches()) {
            fault(number, "箱「" + shorten(line) + "」を読めません。「o1 産出の文 [指標 K-101]」のように、半角英数字の番号、空白、文の順に書いてください");
            return;
        }
        String id = plain(matcher.group(1));
        String text = matcher.group(2);
        String kpi = null;
        String programme = null;
        for (Matcher mark = MARK.matcher(text); mark.matches(); mark = MARK.matcher(text)) {
            if (mark.group(2).equals("指標")) {
                kpi = plain(mark.group(3));
            } else {
                programme = plain(mark.group(3));
            }
            text = mark.group(1);
        }
        text = text.strip().replace(LINE_BREAK, "\n");
        if (lines.putIfAbsent(id, number) != null) {
            fault(number, "箱の番号「" + id + "」は" + lines.get(id) + "行目にもあります。別の番号にしてください");
        } else if (text.isEmpty() || text.length() > TEXT_MAX) {
            fault(number, "箱「" + id + "」の文は1文字から" + TEXT_MAX + "文字で書いてください（現在 " + text.length() + "文字）");
        } else {
            nodes.add(new LogicModelNode(id, column, text, kpi, programme));
        }
    }

    private void arrow(int number, String line) {
        Matcher matcher = ARROW.matcher(line);
        if (!matcher.matches()) {
            fault(number, "矢印「" + shorten(line) + "」を読めません。「a1 -> o1: 前提」のように、箱の番号を -> でつないで書いてください");
            return;
        }
        String assumption = matcher.group(3) == null || matcher.group(3).isBlank() ? null
                : matcher.group(3).strip().replace(LINE_BREAK, "\n");
        LogicModelArrow arrow = LogicModelArrow.of(plain(matcher.group(1)), plain(matcher.group(2)), assumption);
        if (lines.putIfAbsent(arrow.key(), number) != null) {
            fault(number, "矢印「" + arrow.key() + "」は" + lines.get(arrow.key()) + "行目にもあります。1本にしてください");
        } else if (assumption != null && assumption.length() > TEXT_MAX) {
            fault(number, "矢印「" + arrow.key() + "」の前提は" + TEXT_MAX + "文字以内で書いてください（現在 "
                    + assumption.length() + "文字）");
        } else {
            arrows.add(arrow);
        }
    }

    private void fault(int number, String message) {
        faults.put(number, number + "行目: " + message + "。");
    }

    private static String headings() {
        return Arrays.stream(NodeKind.values()).map(NodeKind::label).collect(Collectors.joining("、")) + "、" + ARROWS;
    }

    /** Ids and codes typed in full-width letters count as the plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String shorten(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\R", LINE_BREAK);
    }
}
