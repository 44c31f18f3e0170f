package city.nenrin.policy.kpi.process;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.policy.kpi.KpiColumns;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiRounds;
import city.nenrin.typed.Shown;

/**
 * A figure with what the rating table made of it.
 *
 * @param section name of the section, where several stand side by side
 * @param rating  null as long as there is none
 */
record RatedFigure(KpiFigure figure, String section, KpiRounds.Rating rating) {

    static final String UNRATED = "未評価";

    /** What a department inspects. */
    static final Listing<RatedFigure> INSPECTED = KpiColumns.ENTERED.from(RatedFigure::line)
            .and(Column.text("rating", "評価", rated -> rated.ratingOr(Shown.NOTHING)));
    /** What the city looks at. */
    static final Listing<RatedFigure> ATTENTION = KpiColumns.ATTENTION.from(RatedFigure::line)
            .and(Column.text("section", "課", RatedFigure::section), Column.text("rating", "評価", rated -> rated.ratingOr(UNRATED)));

    String ratingOr(String none) {
        return rating == null ? none : rating.rating();
    }

    private KpiGrids.Line line() {
        return KpiGrids.Line.entered(figure);
    }
}
