package city.nenrin.policy.logicmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What changed from one version of a logic model to another. Nodes are matched by id, arrows by their two ends.
 *
 * @param changes texts first, then nodes, then arrows; each in the order of the newer version, removed ones last
 */
public record LogicModelDiff(List<Change> changes) {

    /** Whether a part was added, removed or altered. */
    public enum Action {
        ADDED("追加"),
        REMOVED("削除"),
        CHANGED("変更");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        /** The action as people read it. */
        public String label() {
            return label;
        }
    }

    /**
     * One change.
     *
     * @param subject Japanese name of a text such as 課題, or a box or an arrow in words
     * @param field   Japanese name of what changed in it; empty when the whole part was added or removed
     * @param before  old value, or null
     * @param after   new value, or null
     */
    public record Change(Action action, String subject, String field, String before, String after) {

        /** The change in one Japanese line. */
        public String describe() {
            String what = field.isEmpty() ? subject : subject + "の" + field;
            return switch (action) {
                case ADDED -> "追加 " + what + (after.isEmpty() ? "" : ": " + after);
                case REMOVED -> "削除 " + what + (before.isEmpty() ? "" : ": " + before);
                case CHANGED -> "変更 " + what + ": " + shown(before) + " → " + shown(after);
            };
        }

        private static String shown(String value) {
            return value == null ? "（なし）" : value;
        }
    }

    /** True when both versions say the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Compares {@code before} with {@code after}; stamps of a judgement (when, in which phase) do not count. */
    public static LogicModelDiff between(LogicModelContent before, LogicModelContent after) {
        List<Change> changes = new ArrayList<>();
        compare(changes, "名称", "", before.title(), after.title());
        compare(changes, "課題", "", before.problem(), after.problem());
        compare(changes, "対象", "", before.targetGroup(), after.targetGroup());
        compare(changes, "外部要因", "", before.externalFactors(), after.externalFactors());
        compare(changes, "必要な予算・人・能力", "", before.commitment(), after.commitment());
        compare(changes, "公表文", "", before.publicSummary(), after.publicSummary());
        Function<LogicModelNode, String> box = node -> node.kind().label() + "「" + node.text() + "」";
        parts(changes, before.nodes(), after.nodes(), new Part<>(LogicModelNode::id, box, box, node -> "",
                LogicModelDiff::node));
        parts(changes, before.arrows(), after.arrows(), new Part<>(LogicModelArrow::key, before::words, after::words,
                arrow -> Objects.toString(arrow.assumption(), ""), (all, old, now) -> arrow(all, after.words(now), old, now)));
        return new LogicModelDiff(List.copyOf(changes));
    }

    private static void node(List<Change> changes, LogicModelNode before, LogicModelNode after) {
        String box = "「" + after.text() + "」";
        compare(changes, box, "種類", before.kind().label(), after.kind().label());
        compare(changes, box, "文", before.text(), after.text());
        compare(changes, box, "指標", before.kpiCode(), after.kpiCode());
        compare(changes, box, "事務事業", before.programmeCode(), after.programmeCode());
    }

    private static void arrow(List<Change> changes, String words, LogicModelArrow before, LogicModelArrow after) {
        compare(changes, words, "前提", before.assumption(), after.assumption());
        compare(changes, words, "判定", label(before.judgement()), label(after.judgement()));
        compare(changes, words, "根拠", before.evidence(), after.evidence());
    }

    private static String label(Judgement judgement) {
        return judgement == null ? null : judgement.label();
    }

    private static void compare(List<Change> changes, String subject, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(Action.CHANGED, subject, field, before, after));
        }
    }

    private static <T> void parts(List<Change> changes, List<T> before, List<T> after, Part<T> part) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(one -> old.put(part.key().apply(one), one));
        for (T one : after) {
            T earlier = old.remove(part.key().apply(one));
            if (earlier == null) {
                changes.add(new Change(Action.ADDED, part.now().apply(one), "", null, part.said().apply(one)));
            } else {
                part.comparison().compare(changes, earlier, one);
            }
        }
        old.values().forEach(one ->
                changes.add(new Change(Action.REMOVED, part.before().apply(one), "", part.said().apply(one), null)));
    }

    /** How parts of one kind are matched (key), named in the old and the new version, told and compared. */
    private record Part<T>(Function<T, String> key, Function<T, String> before, Function<T, String> now,
                           Function<T, String> said, Comparison<T> comparison) {
    }

    private interface Comparison<T> {
        void compare(List<Change> changes, T before, T after);
    }
}
