package city.nenrin.policy.logicmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what a logic model says and warns; gaps never block, else dummy indicators follow. */
public final class LogicModelQuality {
    private final LogicModelContent content;
    private final Map<String, LogicModelNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final List<QualityWarning> warnings = new ArrayList<>();

    private LogicModelQuality(LogicModelContent content) {
        this.content = content;
        content.nodes().forEach(node -> nodes.put(node.id(), node));
        for (LogicModelArrow arrow : content.arrows()) {
            if (nodes.containsKey(arrow.from()) && nodes.containsKey(arrow.to())) {
                next.computeIfAbsent(arrow.from(), from -> new ArrayList<>()).add(arrow.to());
                reached.add(arrow.to());
            }
        }
    }

    /** All warnings, rule by rule, in the order of nodes and arrows. Empty when nothing is to be said. */
    public static List<QualityWarning> check(LogicModelContent content) {
        LogicModelQuality quality = new LogicModelQuality(content);
        quality.arrowsToNowhere();
        quality.deadEnds();
        quality.unconnected();
        quality.cycle();
        quality.indicators();
        quality.evidence();
        quality.publicSummary();
        return List.copyOf(quality.warnings);
    }

    private void warn(QualityRule rule, String subject, String message) {
        warnings.add(new QualityWarning(rule, subject, message));
    }

    private void arrowsToNowhere() {
        for (LogicModelArrow arrow : content.arrows()) {
            for (String end : List.of(arrow.from(), arrow.to())) {
                if (!nodes.containsKey(end)) {
                    warn(QualityRule.ARROW_TO_NOWHERE, arrow.key(), content.words(arrow) + "の「" + end
                            + "」という箱がありません。つなぐ先の箱を確認してください");
                }
            }
        }
    }

    private void deadEnds() {
        for (LogicModelArrow arrow : content.arrows()) {
            LogicModelNode end = nodes.get(arrow.to());
            if (end != null && end.kind() != NodeKind.FINAL && !next.containsKey(end.id())) {
                warn(QualityRule.DEAD_END, arrow.key(), content.words(arrow) + "は「" + end.text()
                        + "」で行き止まりです。どの成果につながるかを矢印で示してください");
            }
        }
    }

    private void unconnected() {
        for (LogicModelNode node : nodes.values()) {
            boolean start = node.kind() == NodeKind.INPUT || node.kind() == NodeKind.ACTIVITY;
            if (start && !next.containsKey(node.id())) {
                warn(QualityRule.UNCONNECTED, node.id(), name(node) + "から出る矢印がありません。何を生み出すかを矢印で示してください");
            } else if (!start && !reached.contains(node.id())) {
                warn(QualityRule.UNCONNECTED, node.id(), name(node) + "に届く矢印がありません。何によって生まれるかを矢印で示してください");
            }
        }
    }

    private void cycle() {
        Map<String, Boolean> done = new HashMap<>();
        for (String start : next.keySet()) {
            List<String> loop = loopFrom(start, new LinkedHashSet<>(), done);
            if (!loop.isEmpty()) {
                warn(QualityRule.CYCLE, loop.get(0), "矢印が輪になっています（" + loop.stream().map(id -> "「" + nodes.get(id).text() + "」").collect(Collectors.joining(" → "))
                        + "）。原因から成果へ一方向に並べてください");
                return;
            }
        }
    }

    private List<String> loopFrom(String at, Set<String> path, Map<String, Boolean> done) {
        if (path.contains(at)) {
            List<String> way = new ArrayList<>(path);
            List<String> loop = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
            loop.add(at);
            return loop;
        }
        if (done.putIfAbsent(at, true) != null) {
            return List.of();
        }
        path.add(at);
        for (String to : next.getOrDefault(at, List.of())) {
            List<String> loop = loopFrom(to, path, done);
            if (!loop.isEmpty()) {
                return loop;
            }
        }
        path.remove(at);
        return List.of();
    }

    private void indicators() {
        Set<String> outputIndicators = nodes.values().stream()
                .filter(node -> node.kind() == NodeKind.OUTPUT && node.kpiCode() != null)
                .map(LogicModelNode::kpiCode).collect(Collectors.toSet());
        for (LogicModelNode node : nodes.values()) {
            if (node.kind() == NodeKind.INPUT || node.kind() == NodeKind.ACTIVITY) {
                continue;
            }
            if (node.kpiCode() == null) {
                warn(QualityRule.NO_INDICATOR, node.id(), name(node) + "に指標がありません。達成を測る指標を選んでください");
            } else if (node.kind() != NodeKind.OUTPUT && outputIndicators.contains(node.kpiCode())) {
                warn(QualityRule.REPEATED_INDICATOR, node.id(), name(node) + "の指標（" + node.kpiCode()
                        + "）は産出と同じです。活動の量ではなく、対象の変化を測る指標を選んでください");
            }
        }
    }

    private void evidence() {
        for (LogicModelArrow arrow : content.arrows()) {
            boolean needs = arrow.judgement() == Judgement.SUPPORTED || arrow.judgement() == Judgement.NOT_SUPPORTED;
            if (needs && (arrow.evidence() == null || arrow.evidence().isBlank())) {
                warn(QualityRule.NO_EVIDENCE, arrow.key(), content.words(arrow) + "の判定（" + arrow.judgement().label()
                        + "）に根拠がありません。根拠となる実績を書いてください");
            }
        }
    }

    private void publicSummary() {
        if (content.publicSummary() == null || content.publicSummary().isBlank()) {
            warn(QualityRule.NO_PUBLIC_SUMMARY, "", "公表文がありません。市民に伝える文を書いてください");
        }
    }

    private static String name(LogicModelNode node) {
        return node.kind().label() + "「" + node.text() + "」";
    }
}
