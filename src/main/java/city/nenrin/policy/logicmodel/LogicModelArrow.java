package city.nenrin.policy.logicmodel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * An arrow: the hypothesis that one box brings about the next (BR-1).
 *
 * @param from          id of the node where it starts
 * @param to            id of the node where it ends
 * @param assumption    why it should work, or null
 * @param judgement     what the actuals said, or null while nobody has judged
 * @param evidence      what the judgement rests on, or null; not published
 * @param judgedAt      when it was judged or confirmed last, or null
 * @param judgedInCycle cycle year of that judgement, or null
 * @param judgedInPhase phase key of that judgement, or null
 */
@Embeddable
public record LogicModelArrow(@Column(name = "from_node") String from, @Column(name = "to_node") String to,
                              String assumption, @Enumerated(EnumType.STRING) Judgement judgement, String evidence,
                              Instant judgedAt, Integer judgedInCycle, String judgedInPhase) {

    /** An arrow nobody has judged yet. */
    public static LogicModelArrow of(String from, String to, String assumption) {
        return new LogicModelArrow(from, to, assumption, null, null, null, null, null);
    }

    /** The arrow as people write it: {@code a1 -> o1}. It identifies the arrow within its model. */
    @JsonIgnore
    public String key() {
        return key(from, to);
    }

    static String key(String from, String to) {
        return from + " -> " + to;
    }

    LogicModelArrow judged(Judgement verdict, String grounds, Instant at, Integer cycle, String phase) {
        return new LogicModelArrow(from, to, assumption, verdict, grounds, at, cycle, phase);
    }

    LogicModelArrow withJudgementOf(LogicModelArrow other) {
        return new LogicModelArrow(from, to, assumption, other.judgement, other.evidence, other.judgedAt,
                other.judgedInCycle, other.judgedInPhase);
    }

    LogicModelArrow withoutInternals() {
        return new LogicModelArrow(from, to, assumption, judgement, null, null, null, null);
    }
}
