package city.nenrin.policy.logicmodel;

import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.Faults;
import city.nenrin.citypackage.part.Words;
import city.nenrin.policy.plan.SourceMark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A logic model as indented text that a person can write in a mail: a head of 「項目: 文」 lines, one block per kind of
 * node, and a block of arrows {@code a1 -> o1}. What is wrong is noted while it is read.
 */
final class LogicModelText {
    static final String FIRST_LINE = "ロジックモデル";
    private static final String TITLE = "名称";
    private static final String MEASURE = "施策";
    private static final String NEW_PROGRAMME = "新規事業";
    private static final String OWNER = "主担当課";
    private static final String SOURCE = "出典";
    private static final String PROBLEM = "課題";
    private static final String TARGET = "対象";
    private static final String FACTORS = "外部要因";
    private static final String COMMITMENT = "必要な予算・人・能力";
    private static final String PUBLIC = "公表文";
    /** Head lines with the longest text of each. */
    static final Map<String, Integer> HEAD = head();
    private static final String JUDGEMENT = "判定";
    private static final String EVIDENCE = "根拠";

    private static final Pattern FIRST = Pattern.compile(FIRST_LINE + "[ 　]+([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern PAIR = Pattern.compile("([^:：]+)[:：](.*)", Pattern.DOTALL);
    private static final int EVIDENCE_MAX = 1000;

    private final String file;
    private final Faults faults;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, Integer> headLines = new LinkedHashMap<>();
    private final List<LogicModelNode> nodes = new ArrayList<>();
    private final List<Integer> nodeLines = new ArrayList<>();
    private final List<LogicModelArrow> arrows = new ArrayList<>();
    private String code;
    private NodeKind block;
    private boolean inArrows;

    private LogicModelText(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Reads a text; what is wrong goes to {@code faults}. */
    static LogicModelText read(String file, String text, Faults faults) {
        LogicModelText model = new LogicModelText(file, faults);
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                model.line(i + 1, lines[i].replace(LogicModelLines.LINE_BREAK, "\n"));
            }
        }
        model.checkHead();
        return model;
    }

    String file() {
        return file;
    }

    /** The model's code, or null where the first line is wrong. */
    String code() {
        return code;
    }

    /** A line of the head, or null. */
    String measure() {
        return head.get(MEASURE);
    }

    String owner() {
        return head.get(OWNER);
    }

    int line(String item) {
        return headLines.getOrDefault(item, 1);
    }

    int measureLine() {
        return line(MEASURE);
    }

    int ownerLine() {
        return line(OWNER);
    }

    List<LogicModelNode> nodes() {
        return nodes;
    }

    int nodeLine(int index) {
        return nodeLines.get(index);
    }

    LogicModelMaster.Entry entry() {
        SourceMark mark = Optional.ofNullable(head.get(SOURCE))
                .flatMap(word -> Words.constant(SourceMark.class, word)).orElse(SourceMark.SAMPLE);
        return new LogicModelMaster.Entry(code, head.get(MEASURE), head.get(NEW_PROGRAMME), head.get(OWNER), mark,
                new LogicModelContent(head.get(TITLE), head.get(PROBLEM), head.get(TARGET), head.get(FACTORS),
                        head.get(COMMITMENT), head.get(PUBLIC), nodes, arrows));
    }

    private static Map<String, Integer> head() {
        Map<String, Integer> head = new LinkedHashMap<>();
        head.put(TITLE, 200);
        head.put(MEASURE, 20);
        head.put(NEW_PROGRAMME, 200);
        head.put(OWNER, Cell.CODE_MAX);
        head.put(SOURCE, 10);
        head.put(PROBLEM, 1000);
        head.put(TARGET, 1000);
        head.put(FACTORS, 1000);
        head.put(COMMITMENT, 1000);
        head.put(PUBLIC, 2000);
        return head;
    }

    private void line(int number, String raw) {
        String line = raw.strip();
        int column = raw.indexOf(line.charAt(0)) + 1;
        boolean indented = Character.isWhitespace(raw.charAt(0));
        if (code == null && head.isEmpty()) {
            Matcher first = FIRST.matcher(line);
            if (first.matches()) {
                code = first.group(1);
            } else {
                faults.add(file, number, column, "1行目「" + LogicModelLines.shorten(line) + "」を読めません。「" + FIRST_LINE
                        + " lm-3-1」のように書いてください");
                code = "";
            }
        } else if (!indented) {
            block(number, column, line);
        } else if (inArrows) {
            arrow(number, column, line);
        } else if (block != null) {
            node(number, column, line);
        } else {
            faults.add(file, number, column, "字下げした行「" + LogicModelLines.shorten(line) + "」の前に見出し（" + LogicModelLines.kinds() + "、" + LogicModelLines.ARROWS + "）がありません");
        }
    }

    private void block(int number, int column, String line) {
        Optional<NodeKind> kind = LogicModelLines.kind(line);
        Matcher pair = PAIR.matcher(line);
        if (kind.isPresent()) {
            block = kind.get();
            inArrows = false;
        } else if (line.equals(LogicModelLines.ARROWS)) {
            inArrows = true;
        } else if (pair.matches() && HEAD.containsKey(pair.group(1).strip())) {
            headLine(number, line, pair.group(1).strip(), pair.group(2).strip());
        } else {
            faults.add(file, number, column, "見出し「" + LogicModelLines.shorten(line) + "」は使えません。" + LogicModelLines.kinds() + "、" + LogicModelLines.ARROWS
                    + " か、「" + String.join("」「", HEAD.keySet()) + "」の「項目: 文」を書いてください");
        }
    }

    private void headLine(int number, String line, String item, String value) {
        int column = line.length() - value.length() + 1;
        if (headLines.putIfAbsent(item, number) != null) {
            faults.add(file, number, 1, "「" + item + "」が2つあります（" + headLines.get(item) + "行目にもあります）。1つにしてください");
        } else if (value.isEmpty()) {
            faults.add(file, number, column, "「" + item + "」が空です。文を書くか、行を消してください");
        } else if (value.length() > HEAD.get(item)) {
            faults.add(file, number, column, "「" + item + "」は" + value.length() + "文字です。" + HEAD.get(item)
                    + "文字以内で書いてください");
        } else if (item.equals(SOURCE) && Words.constant(SourceMark.class, value).isEmpty()) {
            faults.add(file, number, column, "出典「" + value + "」は使えません。"
                    + String.join("、", Words.all(SourceMark.class))
                    + " のどれかを書いてください");
        } else {
            head.put(item, value);
        }
    }

    private void node(int number, int column, String line) {
        Optional<LogicModelNode> read = LogicModelLines.node(line, block);
        if (read.isEmpty()) {
            faults.add(file, number, column, "箱「" + LogicModelLines.shorten(line) + "」を読めません。「o1 産出の文 [指標 コード]」のように、番号と文を書いてください");
            return;
        }
        LogicModelNode node = read.get();
        if (nodes.stream().anyMatch(other -> other.id().equals(node.id()))) {
            faults.add(file, number, column, "箱の番号「" + node.id() + "」が2つあります。別の番号にしてください");
            return;
        }
        if (node.text().isBlank() || node.text().length() > LogicModelLines.TEXT_MAX) {
            faults.add(file, number, column + node.id().length() + 1, "箱「" + node.id() + "」の文は1文字から"
                    + LogicModelLines.TEXT_MAX + "文字で書いてください（" + node.text().length() + "文字）");
        }
        nodes.add(node);
        nodeLines.add(number);
    }

    private void arrow(int number, int column, String line) {
        Matcher pair = PAIR.matcher(line);
        boolean detail = pair.matches() && (pair.group(1).strip().equals(JUDGEMENT) || pair.group(1).strip().equals(EVIDENCE));
        if (detail) {
            detail(number, column, line, pair.group(1).strip(), pair.group(2).strip());
            return;
        }
        Optional<LogicModelArrow> read = LogicModelLines.arrow(line);
        if (read.isEmpty()) {
            faults.add(file, number, column, "矢印「" + LogicModelLines.shorten(line) + "」を読めません。「a1 -> o1: 前提」のように書いてください");
            return;
        }
        LogicModelArrow arrow = read.get();
        for (String end : List.of(arrow.from(), arrow.to())) {
            if (nodes.stream().noneMatch(node -> node.id().equals(end))) {
                faults.add(file, number, column + Math.max(0, line.indexOf(end)), "矢印の先「" + end + "」という箱がありません。上に書いた箱の番号にしてください");
            }
        }
        if (arrows.stream().anyMatch(found -> found.key().equals(arrow.key()))) {
            faults.add(file, number, column, "矢印「" + arrow.key() + "」が2本あります。1本にしてください");
            return;
        }
        if (arrow.assumption() != null && arrow.assumption().length() > LogicModelLines.TEXT_MAX) {
            faults.add(file, number, column, "矢印「" + arrow.key() + "」の前提は" + LogicModelLines.TEXT_MAX + "文字以内で書いてください（"
                    + arrow.assumption().length() + "文字）");
        }
        arrows.add(arrow);
    }

    private void detail(int number, int column, String line, String item, String value) {
        if (arrows.isEmpty()) {
            faults.add(file, number, column, "「" + item + "」の前に矢印がありません。矢印の行の下に書いてください");
            return;
        }
        LogicModelArrow last = arrows.get(arrows.size() - 1);
        Judgement judgement = last.judgement();
        String evidence = last.evidence();
        if (item.equals(EVIDENCE)) {
            evidence = blankToNull(value);
            if (value.length() > EVIDENCE_MAX) {
                faults.add(file, number, column, "根拠は" + EVIDENCE_MAX + "文字以内で書いてください（" + value.length() + "文字）");
            }
        } else {
            judgement = Arrays.stream(Judgement.values()).filter(found -> found.label().equals(value)).findFirst()
                    .orElse(null);
            if (judgement == null) {
                faults.add(file, number, column + line.indexOf(value), "判定「" + LogicModelLines.shorten(value) + "」は使えません。"
                        + Arrays.stream(Judgement.values()).map(Judgement::label).collect(Collectors.joining("、"))
                        + " のどれかを書いてください");
            }
        }
        arrows.set(arrows.size() - 1, new LogicModelArrow(last.from(), last.to(), last.assumption(), judgement, evidence,
                null, null, null));
    }

    private void checkHead() {
        if (code == null) {
            faults.add(file, 1, 1, "空のファイルです。1行目に「" + FIRST_LINE + " lm-3-1」のように書いてください");
            return;
        }
        for (String item : List.of(TITLE, OWNER)) {
            if (!headLines.containsKey(item)) {
                faults.add(file, 1, 1, "「" + item + ": …」の行がありません。書き加えてください");
            }
        }
        if (!headLines.containsKey(MEASURE) && !headLines.containsKey(NEW_PROGRAMME)) {
            faults.add(file, 1, 1, "「施策: コード」か「新規事業: 名称」の行がありません。どちらかを書き加えてください");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The text that {@link #read} reads back to the same model. */
    static String write(LogicModelMaster.Entry entry) {
        LogicModelContent content = entry.content();
        StringBuilder out = new StringBuilder(FIRST_LINE).append(' ').append(entry.code()).append('\n');
        item(out, TITLE, content.title());
        item(out, MEASURE, entry.measureCode());
        item(out, NEW_PROGRAMME, entry.newProgramme());
        item(out, OWNER, entry.ownerSection());
        item(out, SOURCE, Words.of(entry.mark()));
        item(out, PROBLEM, content.problem());
        item(out, TARGET, content.targetGroup());
        item(out, FACTORS, content.externalFactors());
        item(out, COMMITMENT, content.commitment());
        item(out, PUBLIC, content.publicSummary());
        for (NodeKind kind : NodeKind.values()) {
            List<LogicModelNode> ofKind = content.nodes().stream().filter(node -> node.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                out.append('\n').append(kind.label()).append('\n');
                ofKind.stream().map(LogicModelLines::write).forEach(out::append);
            }
        }
        if (!content.arrows().isEmpty()) {
            out.append('\n').append(LogicModelLines.ARROWS).append('\n');
            content.arrows().forEach(arrow -> arrow(out, arrow));
        }
        return out.toString();
    }

    private static void item(StringBuilder out, String item, String value) {
        if (value != null) {
            out.append(item).append(": ").append(LogicModelLines.oneLine(value)).append('\n');
        }
    }

    private static void arrow(StringBuilder out, LogicModelArrow arrow) {
        out.append(LogicModelLines.write(arrow));
        if (arrow.judgement() != null) {
            out.append("      ").append(JUDGEMENT).append(": ").append(arrow.judgement().label()).append('\n');
        }
        if (arrow.evidence() != null) {
            out.append("      ").append(EVIDENCE).append(": ").append(LogicModelLines.oneLine(arrow.evidence())).append('\n');
        }
    }
}
