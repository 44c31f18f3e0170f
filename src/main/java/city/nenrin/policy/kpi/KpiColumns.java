package city.nenrin.policy.kpi;

import static city.nenrin.listing.Column.day;
import static city.nenrin.listing.Column.number;
import static city.nenrin.listing.Column.text;

import city.nenrin.calendar.FiscalYear;
import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.listing.Type;
import city.nenrin.listing.TypedRow;
import city.nenrin.policy.kpi.KpiGrids.Line;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a section's grid, wherever it is shown: forms, workbook, page. */
public final class KpiColumns {

    private static final Type.Choice<Certainty> CERTAINTIES = Type.Choice.of(Certainty.class, Certainty::label);

    public static final Column<Line, String> CODE = text("code", "コード", kpi(Kpi::code)).rowKey();
    static final Column<Line, BigDecimal> VALUE = Column.in(number("value", "実績値", input(KpiInput::value)).asked(),
            kpi(Kpi::unit)).width(13);
    static final Column<Line, Certainty> CERTAINTY =
            Column.of("certainty", "確度", CERTAINTIES, input(KpiInput::certainty)).asked().width(9);
    // A day of the figure lies in its own year; one on which it is to appear is yet to come.
    static final Column<Line, LocalDate> BASE_DATE = Column.within(day("baseDate", "基準日", input(KpiInput::baseDate)).asked(),
            line -> new FiscalYear(line.figure().fiscalYear()).start()).width(13);
    static final Column<Line, LocalDate> NO_DATA_UNTIL =
            day("noDataUntil", "公表予定日", input(KpiInput::noDataUntil)).asked().width(13);
    static final Column<Line, String> CAUSE =
            Column.of("cause", "要因", new Type.Text(1000), input(KpiInput::cause)).asked().width(44);

    private static final Column<Line, String> NAME = text("name", "KPI", kpi(Kpi::name)).width(28);
    private static final Column<Line, String> UNIT = text("unit", "単位", kpi(Kpi::unit)).width(8);
    private static final Column<Line, String> DEFINITION = text("definition", "定義", kpi(Kpi::definition)).width(34);
    private static final Column<Line, String> FORMULA = text("formula", "算式", kpi(Kpi::formula)).width(30);
    private static final Column<Line, String> SOURCE = text("source", "出典", kpi(Kpi::sourceStatistic)).width(18);
    private static final Column<Line, BigDecimal> TARGET =
            number("target", "目標値", (Line line) -> line.figure().target().orElse(null)).dashed().width(11);
    private static final Column<Line, BigDecimal> PREVIOUS = number("previous", "前回の値",
            (Line line) -> line.figure().previous().flatMap(KpiEntry::value).orElse(null)).dashed().width(11);
    private static final Column<Line, String> TREND = text("trend", "５年の推移", KpiColumns::trend).width(26);
    private static final Column<Line, String> ORIGIN = text("origin", "値の出所", Line::origin).informative();
    private static final Column<Line, String> ATTAINMENT =
            text("attainment", "達成率", line -> line.figure().attainmentShown());

    /** What the form asks of a section. */
    public static final Listing<Line> GRID = Listing.of("kpis", "KPI", CODE, NAME, UNIT, TARGET, PREVIOUS, TREND, VALUE,
            CERTAINTY, BASE_DATE, NO_DATA_UNTIL, ORIGIN, CAUSE);
    /** What its figures mean. */
    public static final Listing<Line> DEFINITIONS = Listing.of("definitions", "KPIの定義", CODE, DEFINITION, FORMULA, SOURCE);
    /** What has been entered, for whoever confirms it. */
    public static final Listing<Line> ENTERED = Listing.of("kpis", "KPI", NAME, VALUE, UNIT, TARGET, ATTAINMENT, CERTAINTY,
            BASE_DATE, NO_DATA_UNTIL, CAUSE, CODE).shown();
    /** What is known of a figure that needs attention. */
    public static final Listing<Line> ATTENTION =
            Listing.of("attention", "目標を下回るKPI", NAME, ATTAINMENT, CAUSE, CODE).shown();
    /** What stands in the form now, on the page of the workbook. */
    public static final Listing<Line> PAGE = Listing.of("kpis", "KPI", NAME, TARGET, VALUE, CERTAINTY, BASE_DATE,
            NO_DATA_UNTIL, CAUSE, ORIGIN, CODE).shown();

    private KpiColumns() {
    }

    /** The workbook of a moment: certainties that it does not take are not offered. */
    public static Listing<Line> workbook(KpiMoment moment) {
        return Listing.of("kpis", "KPI", CODE, NAME, UNIT, DEFINITION, FORMULA, SOURCE, TARGET, PREVIOUS, TREND, VALUE,
                CERTAINTY.as(CERTAINTIES.offering(moment.taken())), BASE_DATE, NO_DATA_UNTIL, CAUSE);
    }

    /** What was typed into a row, of the form or of the workbook. */
    public static KpiInput input(KpiMoment moment, TypedRow<Line> row) {
        return new KpiInput(row.key(), moment.fiscalYear(), moment.term(), row.get(VALUE), row.get(CERTAINTY),
                row.get(BASE_DATE), row.get(NO_DATA_UNTIL), row.get(CAUSE), null);
    }

    /** A fault of a cell of the grid; the text names the KPI behind the column's label. */
    static Fault fault(Column<?, ?> column, int row, Kpi kpi, String text) {
        return fault(column, row, "（" + kpi.code() + " " + kpi.name() + "）: " + text);
    }

    static Fault fault(Column<?, ?> column, int row, String text) {
        return new Fault(GRID.key() + "." + column.key(), row, text);
    }

    private static <V> Function<Line, V> kpi(Function<Kpi, V> of) {
        return line -> of.apply(line.figure().kpi());
    }

    private static <V> Function<Line, V> input(Function<KpiInput, V> of) {
        return line -> line.shown().map(of).orElse(null);
    }

    private static String trend(Line line) {
        return line.figure().trend().stream().map(point -> point.value().map(TARGET.type()::text).orElse(Shown.NOTHING))
                .collect(Collectors.joining(" → "));
    }
}
