package city.nenrin.policy.logicmodel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How people write a logic model as text, line by line: a heading for each column, a box
 * ({@code o1 産出の文 [指標 K-101]}), an arrow ({@code a1 -> o1: 前提}). The one grammar of everything that reads or writes
 * such text; who reads says what is wrong, and where.
 */
public final class LogicModelLines {

    /** The heading above the arrows. */
    public static final String ARROWS = "矢印";
    /** Stands for a line break inside a text, so that every text keeps to its line. */
    public static final String LINE_BREAK = "⏎";
    /** Longest text of a box, and longest assumption of an arrow. */
    public static final int TEXT_MAX = 500;

    private static final String ID = "([A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{1,20})";
    private static final Pattern NODE = Pattern.compile(ID + "[ 　:：.．]+(.+)", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("(指標|事務事業)[ 　]+(.*)", Pattern.DOTALL);
    private static final Pattern ARROW = Pattern.compile(ID + "[ 　]*(?:->|=>|→|⇒|－＞)[ 　]*" + ID
            + "[ 　]*(?:[:：](.*))?", Pattern.DOTALL);

    private LogicModelLines() {
    }

    /** The column that a heading names. */
    public static Optional<NodeKind> kind(String heading) {
        return Arrays.stream(NodeKind.values()).filter(found -> found.label().equals(heading)).findFirst();
    }

    /** The headings of the columns, for people who have none: 「投入、活動、…」. */
    public static String kinds() {
        return Arrays.stream(NodeKind.values()).map(NodeKind::label).collect(Collectors.joining("、"));
    }

    /** The box that a line describes, whose text may be empty or too long; empty if it describes none. */
    public static Optional<LogicModelNode> node(String line, NodeKind kind) {
        Matcher matcher = NODE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(2).strip();
        Map<String, String> marks = new HashMap<>();
        for (int from = mark(text); from >= 0; from = mark(text)) {
            Matcher mark = MARK.matcher(text.substring(from + 1, text.length() - 1));
            if (!mark.matches() || marks.putIfAbsent(mark.group(1), plain(mark.group(2))) != null) {
                break;
            }
            text = text.substring(0, from).strip();
        }
        return Optional.of(new LogicModelNode(plain(matcher.group(1)), kind, broken(text), marks.get("指標"),
                marks.get("事務事業")));
    }

    /**
     * Where the mark in brackets begins with which a text ends; negative if it ends with none. No pattern looks for it:
     * it would try each blank of a long line again and again.
     */
    private static int mark(String text) {
        return text.endsWith("]") || text.endsWith("］") ? Math.max(text.lastIndexOf('['), text.lastIndexOf('［')) : -1;
    }

    /** The arrow that a line describes, without a judgement; empty if it describes none. */
    public static Optional<LogicModelArrow> arrow(String line) {
        Matcher matcher = ARROW.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String assumption = matcher.group(3) == null || matcher.group(3).isBlank() ? null : broken(matcher.group(3));
        return Optional.of(LogicModelArrow.of(plain(matcher.group(1)), plain(matcher.group(2)), assumption));
    }

    /** The line, indented, that {@link #node} reads back. */
    public static String write(LogicModelNode node) {
        return "  " + node.id() + ' ' + oneLine(node.text())
                + (node.programmeCode() == null ? "" : " [事務事業 " + node.programmeCode() + ']')
                + (node.kpiCode() == null ? "" : " [指標 " + node.kpiCode() + ']') + '\n';
    }

    /** The line, indented, that {@link #arrow} reads back. */
    public static String write(LogicModelArrow arrow) {
        return "  " + arrow.key() + (arrow.assumption() == null ? "" : ": " + oneLine(arrow.assumption())) + '\n';
    }

    /** A text on one line. */
    public static String oneLine(String text) {
        return text.strip().replaceAll("\\R", LINE_BREAK);
    }

    /** The beginning of a line, for messages. */
    public static String shorten(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static String broken(String text) {
        return text.strip().replace(LINE_BREAK, "\n");
    }

    /** Ids and codes typed in full-width letters count as the plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
