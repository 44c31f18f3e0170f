package city.nenrin.insight;

import java.util.List;

/**
 * 引継書: what a post has in hand, as a value that is printed at a transfer. Texts are as people read them, days are in
 * era years, what is missing is 「－」; {@code origin} is the mark of a predecessor or empty.
 *
 * @param post    code of the post
 * @param title   for example 「福祉課長」
 * @param unit    name of its unit
 * @param holders names of those who hold the post today
 */
public record Handover(String post, String title, String unit, List<String> holders, List<TaskLine> tasks,
                       List<DecisionLine> decisions, List<KpiLine> kpis, List<ModelLine> models,
                       List<ConsultationLine> consultations, List<ImprovementLine> improvements) {

    /** An open task; {@code holder} is who has taken it. */
    public record TaskLine(String title, String due, String holder, String origin) {
    }

    /** A decision that is not finished: interview and number, the mayor's words, what is planned, and what has still to come. */
    public record DecisionLine(String number, String subject, String words, String due, String state, String plan,
                               String provisions, String origin) {
    }

    /** A KPI with its newest value and what is awaited. */
    public record KpiLine(String code, String name, String unit, String target, String latest, String awaited,
                          String origin) {
    }

    /** A logic model with its newest version and what is still to be looked at. */
    public record ModelLine(String title, String state, String version, String warnings, String origin) {
    }

    /** A question that nobody has answered yet. */
    public record ConsultationLine(String code, String unit, String askedOn, String question) {
    }

    /** A work improvement that is not finished. */
    public record ImprovementLine(String code, String work, String kind, String state, String expected, String origin) {
    }
}
