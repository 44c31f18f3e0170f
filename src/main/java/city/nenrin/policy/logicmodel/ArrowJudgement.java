package city.nenrin.policy.logicmodel;

/**
 * What a section says about one arrow.
 *
 * @param from     id of the node where the arrow starts
 * @param to       id of the node where it ends
 * @param evidence what the judgement rests on; null or blank where nothing is known (a warning, not a refusal)
 */
public record ArrowJudgement(String from, String to, Judgement judgement, String evidence) {

    /**
     * About the arrow with this key.
     *
     * @param key as {@link LogicModelArrow#key()} writes it; with any other text it is about an arrow that no model has
     */
    public static ArrowJudgement about(String key, Judgement judgement, String evidence) {
        int gap = key.indexOf(LogicModelArrow.TO);
        return gap < 0 ? new ArrowJudgement(key, "", judgement, evidence)
                : new ArrowJudgement(key.substring(0, gap), key.substring(gap + LogicModelArrow.TO.length()), judgement, evidence);
    }

    /** Key of the arrow, as {@link LogicModelArrow#key()} writes it, or the text that was none. */
    public String arrow() {
        return to.isEmpty() ? from : LogicModelArrow.key(from, to);
    }
}
