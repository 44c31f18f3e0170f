package city.nenrin.lane;

import city.nenrin.calendar.UnitFunction;
import java.util.List;

/**
 * Answers to what decisions need (措置: money, people), from the lane whose own work decides on it. They come back by
 * themselves: nobody types again what a budget or a transfer has settled, and a step that only waited for it is over.
 */
public interface ProvisionAnswers {

    /**
     * A provision that still waits for an office.
     *
     * @param id           by which a request names it, and the answer
     * @param decision     code of the decision
     * @param fiscalYear   in which it is to come
     * @param wantedYen    in yen; null where it is not about money
     * @param wantedPeople null where it is not about people
     */
    record Wanted(long id, String decision, int fiscalYear, Long wantedYen, Integer wantedPeople) {
    }

    /**
     * What became of one. Less than what was wanted is a part of it. Each budget answers for itself, and what it answers
     * later takes the place of what it answered before.
     *
     * @param id     of the provision
     * @param budget which budget or request answers, for example 「9月補正予算」
     * @param came   whether anything of it came
     * @param yen    granted, in yen; null where nothing came or it is not about money
     * @param people granted; null where nothing came or it is not about people
     * @param reason why; null only where all of it came
     */
    record Answer(long id, String budget, boolean came, Long yen, Integer people, String reason) {
    }

    /** The provisions of a section's open decisions that still wait for the section with this function, by fiscal year. */
    List<Wanted> wanted(UnitFunction office, String section);

    /**
     * Registers what came, in the caller's transaction.
     *
     * @param actor staff code of the person whose decision it was
     * @throws city.nenrin.typed.Refused with the fields of the form on which people answer, if a provision is not asked of
     *                                   this office, or amount and reason do not fit
     */
    void answer(UnitFunction office, List<Answer> answers, String actor);
}
