package city.nenrin.policy.logicmodel;

import java.util.List;
import java.util.Optional;

/**
 * Everything a logic model says, as a value: the draft, a frozen version, or a text file of the city package.
 *
 * @param problem         課題, or null
 * @param targetGroup     対象, or null
 * @param externalFactors 外部要因, or null
 * @param commitment      これをやる → 要る予算・人・能力 (BR-12), or null; not published
 * @param publicSummary   plain words for citizens, or null
 */
public record LogicModelContent(String title, String problem, String targetGroup, String externalFactors,
                                String commitment, String publicSummary, List<LogicModelNode> nodes,
                                List<LogicModelArrow> arrows) {
    public LogicModelContent {
        nodes = List.copyOf(nodes);
        arrows = List.copyOf(arrows);
    }

    /** The node with this id. */
    public Optional<LogicModelNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** An arrow in the words of its boxes, for people: ids mean nothing to them. An end that is no box keeps its id. */
    public String words(LogicModelArrow arrow) {
        return box(arrow.from()) + "から" + box(arrow.to()) + "への矢印";
    }

    private String box(String id) {
        return "「" + node(id).map(LogicModelNode::text).orElse(id) + "」";
    }

    /** The same with other nodes and arrows. */
    public LogicModelContent with(List<LogicModelNode> otherNodes, List<LogicModelArrow> otherArrows) {
        return new LogicModelContent(title, problem, targetGroup, externalFactors, commitment, publicSummary,
                otherNodes, otherArrows);
    }

    /** The same with another text for citizens. */
    public LogicModelContent withPublicSummary(String summary) {
        return new LogicModelContent(title, problem, targetGroup, externalFactors, commitment, summary, nodes, arrows);
    }

    /** What citizens may read: without evidence, internal stamps and the money and people asked for (BR-4). */
    public LogicModelContent forPublication() {
        return new LogicModelContent(title, problem, targetGroup, externalFactors, null, publicSummary, nodes,
                arrows.stream().map(LogicModelArrow::withoutInternals).toList());
    }
}
