package city.nenrin.policy.decision;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the mayor decided, as it is recorded. Exactly one of {@code programmeCode} and {@code measureCode} is given.
 *
 * @param code          code of the decision that is changed, or null for a new one
 * @param programmeCode the programme (事務事業) concerned, or null
 * @param measureCode   the measure (施策) concerned, or null
 * @param ownerSection  section in charge, or null for the section in charge of the programme or measure
 * @param verdict       code of a {@link Verdict}
 * @param words         the mayor's words as said
 * @param due           by when; may be null only where nothing is to be done
 * @param needs         what it needs; may be empty
 */
public record NewDecision(String code, String programmeCode, String measureCode, String ownerSection, String verdict,
                          String words, LocalDate due, Set<Provision> needs) {

    public NewDecision {
        code = blankToNull(code);
        programmeCode = blankToNull(programmeCode);
        measureCode = blankToNull(measureCode);
        ownerSection = blankToNull(ownerSection);
        words = words == null ? "" : words.strip();
        needs = needs == null ? Set.of() : Set.copyOf(needs);
    }

    /** A line without a verdict and without words: the question was put, and not decided. */
    public boolean undecided() {
        return verdict == null && words.isEmpty();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
