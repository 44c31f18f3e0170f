package city.nenrin.policy.logicmodel;

/**
 * What a section says about one arrow.
 *
 * @param from     id of the node where the arrow starts
 * @param to       id of the node where it ends
 * @param evidence what the judgement rests on; null or blank where nothing is known (a warning, not a refusal)
 */
public record ArrowJudgement(String from, String to, Judgement judgement, String evidence) {
}
