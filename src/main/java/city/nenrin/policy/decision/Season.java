package city.nenrin.policy.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The two interviews of a year, and what belongs to each. */
public enum Season {
    /** April, 当初: last year's results, this year's execution. */
    SPRING("4月面談", "april", "march"),
    /** October, 中間: first half, next year's budget and people. */
    AUTUMN("10月面談", "october", "september");

    private final String label;
    private final String month;
    private final String monthBefore;

    Season(String label, String month, String monthBefore) {
        this.label = label;
        this.month = month;
        this.monthBefore = monthBefore;
    }

    /** As it stands in codes of decisions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Japanese name of the interview, for example 「4月面談」. */
    public String label() {
        return label;
    }

    /** The key of the phase in which the papers are prepared. */
    public String preparationPhase() {
        return "interview-preparation-" + month;
    }

    /** The key of the phase in which meetings are held and decisions made. */
    public String interviewPhase() {
        return "mayor-interview-" + month;
    }

    /** The key of the phase in which decisions of this season are followed up. */
    public String followUpPhase() {
        return "decision-follow-up-" + month;
    }

    /** The key of the phase in which the direction paper of this season is made. */
    public String directionPhase() {
        return "priority-policy-" + month;
    }

    /** The key of the phase whose figures and ratings the papers show. */
    public String kpiPhase() {
        return "kpi-check-" + monthBefore;
    }

    /**
     * The season of a phase from the interview on, for example {@code mayor-interview-april}.
     *
     * @throws IllegalArgumentException if the phase belongs to neither season
     */
    public static Season ofPhase(String phaseKey) {
        return Arrays.stream(values()).filter(season -> Stream.of(season.interviewPhase(), season.followUpPhase(),
                season.directionPhase()).anyMatch(phaseKey::equals)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("Phase of no interview season: " + phaseKey));
    }
}
