package city.nenrin.policy.interview.process;

import static city.nenrin.listing.Column.text;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.listing.Type;
import city.nenrin.listing.TypedRow;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.ProgrammeReview;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.policy.plan.Programme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A programme as its section reviews it.
 *
 * @param measure code and name of its measure; null where nobody is shown it
 * @param spend   its money as people read it; null where nobody is shown it
 * @param review  what is proposed; null before anything is
 */
record ReviewedProgramme(Programme programme, String measure, String spend, ProgrammeReview review) {

    // Most programmes go on as they are: the proposal begins there, and only what changes is typed.
    private static final Column<ReviewedProgramme, String> DIRECTION =
            text("direction", "方向性の案", (ReviewedProgramme one) -> one.review == null ? Verdicts.KEEP : one.review.direction()).asked();
    private static final Column<ReviewedProgramme, Change> CHANGE = Column.of("change", "やめる・減らす・変える",
            Type.Choice.of(Change.class, Change::label), (ReviewedProgramme one) -> one.review == null ? Change.NONE : one.review.change()).asked();
    private static final Column<ReviewedProgramme, Long> BUDGET_NEED =
            Column.of("budgetNeed", "要る予算（千円）", new Type.ThousandYen(), proposed(ProgrammeReview::budgetNeedYen)).asked();
    private static final Column<ReviewedProgramme, BigDecimal> PEOPLE_NEED =
            Column.of("peopleNeed", "要る人（人）", new Type.Number(1, false), proposed(ProgrammeReview::peopleNeed)).asked();
    private static final Column<ReviewedProgramme, String> CONTENT =
            Column.of("content", "内容", new Type.Text(1000), proposed(ProgrammeReview::content)).asked();
    private static final Column<ReviewedProgramme, String> QUESTION =
            Column.of("question", "市長への問い", new Type.Text(1000), proposed(ProgrammeReview::question)).asked();
    private static final Column<ReviewedProgramme, String> CODE =
            text("code", "コード", (ReviewedProgramme one) -> one.programme.code()).rowKey();

    /** What a section fills in. */
    static final Listing<ReviewedProgramme> REVIEW = Listing.of("programmes", "事務事業", CODE,
            text("name", "事務事業", one -> one.programme.name() + (one.programme.basicService() ? "（基本的行政サービス）" : "")),
            text("measure", "施策", ReviewedProgramme::measure), text("spend", "予算・決算", ReviewedProgramme::spend),
            DIRECTION, CHANGE, BUDGET_NEED, PEOPLE_NEED, CONTENT, QUESTION);

    /** What its head confirms; the directions by the city's names. */
    static Listing<ReviewedProgramme> confirmed(List<Verdict> verdicts) {
        Map<String, String> names = verdicts.stream().collect(Collectors.toMap(Verdict::code, Verdict::name));
        return Listing.of("programmes", "事務事業", CODE, text("name", "事務事業", one -> one.programme.name()),
                text("direction", "方向性の案", one -> names.getOrDefault(one.review.direction(), one.review.direction())),
                text("change", "見直し", one -> one.review.change().label()), CONTENT,
                text("needs", "要る予算・人", one -> SheetLists.needs(one.review.budgetNeedYen().orElse(null),
                        one.review.peopleNeed().orElse(null))), QUESTION).shown();
    }

    /** What was typed into a row. */
    static ReviewInput input(TypedRow<ReviewedProgramme> row) {
        return new ReviewInput(row.key(), row.get(DIRECTION), Optional.ofNullable(row.get(CHANGE)).orElse(Change.NONE),
                row.get(CONTENT), row.get(BUDGET_NEED), row.get(PEOPLE_NEED), row.get(QUESTION));
    }

    private static <V> Function<ReviewedProgramme, V> proposed(Function<ProgrammeReview, Optional<V>> of) {
        return one -> one.review == null ? null : of.apply(one.review).orElse(null);
    }
}
