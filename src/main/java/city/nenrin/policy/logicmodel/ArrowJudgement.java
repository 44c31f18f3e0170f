package city.nenrin.policy.logicmodel;

/**
 * What a section says about one arrow.
 *
 * @param arrow    {@link LogicModelArrow#key()} of the arrow
 * @param evidence what the judgement rests on; null or blank where nothing is known (a warning, not a refusal)
 */
public record ArrowJudgement(String arrow, Judgement judgement, String evidence) {

    /** About the arrow between the nodes with these ids. */
    public ArrowJudgement(String from, String to, Judgement judgement, String evidence) {
        this(LogicModelArrow.key(from, to), judgement, evidence);
    }
}
