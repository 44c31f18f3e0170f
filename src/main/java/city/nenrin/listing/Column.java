package city.nenrin.listing;

import city.nenrin.typed.SheetCell;
import city.nenrin.typed.Shown;
import city.nenrin.typed.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A column of a list, described once: under which key and label, what its cells hold, what it shows of a row's datum and
 * whether it asks for anything.
 *
 * @param <D> the datum of a row
 * @param <V> the value of a cell; null for an empty one
 */
public final class Column<D, V> {

    private static final int WIDTH = 12;

    private final String key;
    private final String label;
    private final Function<D, V> shows;
    private Type<V> type;
    private Reader<D, V> reader;
    private boolean asked;
    private boolean required;
    private boolean informative;
    private boolean rowKey;
    private String empty;
    private Function<D, String> link;
    private int width = WIDTH;

    /** Reads what somebody wrote into a cell; only where a type's own reading needs to know the row. */
    @FunctionalInterface
    private interface Reader<D, V> {

        V read(SheetCell cell, D datum, LocalDate today);
    }

    private Column(String key, String label, Type<V> type, Function<D, V> shows) {
        this.key = key;
        this.label = label;
        this.type = type;
        this.shows = shows;
    }

    /**
     * A column that shows something.
     *
     * @param key   as the form and the package have it
     * @param label Japanese, as the form has it
     * @param shows the value of a datum; null for an empty cell
     */
    public static <D, V> Column<D, V> of(String key, String label, Type<V> type, Function<D, V> shows) {
        return new Column<>(key, label, type, shows);
    }

    /** A column of texts. */
    public static <D> Column<D, String> text(String key, String label, Function<D, String> shows) {
        return of(key, label, new Type.Text(0), shows);
    }

    /** A column of numbers. */
    public static <D> Column<D, BigDecimal> number(String key, String label, Function<D, BigDecimal> shows) {
        return of(key, label, new Type.Number(-1, false), shows);
    }

    /** A column of counts. */
    public static <D> Column<D, BigDecimal> count(String key, String label, Function<D, Integer> shows) {
        return of(key, label, new Type.Number(0, false), datum -> BigDecimal.valueOf(shows.apply(datum)));
    }

    /** A column of days. */
    public static <D> Column<D, LocalDate> day(String key, String label, Function<D, LocalDate> shows) {
        return of(key, label, new Type.Day(), shows);
    }

    /** The same column, which people fill in. */
    public Column<D, V> asked() {
        return changed(column -> column.asked = true);
    }

    /** The same column, which people fill in and may not leave empty. */
    public Column<D, V> required() {
        return changed(column -> {
            column.asked = true;
            column.required = true;
        });
    }

    /** The same column, which only shows. */
    public Column<D, V> shown() {
        return changed(column -> {
            column.asked = false;
            column.required = false;
        });
    }

    /** The same column, by which a row is recognised when it comes back. */
    public Column<D, V> rowKey() {
        return changed(column -> column.rowKey = true);
    }

    /** The same column, of which nothing that is typed can be in conflict: if it moves, a form stays as it is. */
    public Column<D, V> informative() {
        return changed(column -> column.informative = true);
    }

    /** The same column, where 「－」 stands in an empty cell that nobody fills in. */
    public Column<D, V> dashed() {
        return changed(column -> column.empty = Shown.NOTHING);
    }

    /** The same column, which leads on a page to the page of this path. */
    public Column<D, V> linked(Function<D, String> path) {
        return changed(column -> column.link = path);
    }

    /** The same column, so many characters wide in a workbook. */
    public Column<D, V> width(int characters) {
        return changed(column -> column.width = characters);
    }

    /** The same column with another type of the same values, such as a choice of which less is offered. */
    public Column<D, V> as(Type<V> other) {
        return changed(column -> column.type = other);
    }

    /** The same column, where a day without its year is one of the fiscal year of this day. */
    public static <D> Column<D, LocalDate> within(Column<D, LocalDate> column, Function<D, LocalDate> day) {
        return column.changed(copy -> copy.reader = (cell, datum, today) -> cell.date(day.apply(datum)));
    }

    /** The same column of numbers in a unit that each row has of its own: a percent sign is taken where that is 「%」. */
    public static <D> Column<D, BigDecimal> in(Column<D, BigDecimal> column, Function<D, String> unit) {
        return column.changed(copy -> {
            copy.type = new Type.Number(-1, true);
            copy.reader = (cell, datum, today) -> cell.number().in(unit.apply(datum));
        });
    }

    /**
     * The same column of rows with another datum.
     *
     * @param datum what the column was described for; null where a row has none, whose cell is empty then
     */
    public <E> Column<E, V> from(Function<E, D> datum) {
        Column<E, V> column = new Column<>(key, label, type, row -> shows(datum.apply(row)));
        column.reader = reader == null ? null : (cell, row, today) -> reader.read(cell, datum.apply(row), today);
        column.asked = asked;
        column.required = required;
        column.informative = informative;
        column.rowKey = rowKey;
        column.empty = empty;
        column.link = link == null ? null : row -> link.apply(datum.apply(row));
        column.width = width;
        return column;
    }

    private Column<D, V> changed(Consumer<Column<D, V>> change) {
        Column<D, V> copy = from(Function.identity());
        change.accept(copy);
        return copy;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Type<V> type() {
        return type;
    }

    public boolean isAsked() {
        return asked;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isInformative() {
        return informative;
    }

    public boolean isRowKey() {
        return rowKey;
    }

    public int width() {
        return width;
    }

    /** The value of a datum; null if it has none. */
    public V shows(D datum) {
        return datum == null ? null : shows.apply(datum);
    }

    /** The cell as people read it; null for an empty one. */
    String text(D datum) {
        V value = shows(datum);
        return value == null ? empty : type.text(value);
    }

    /** The cell of a page's table. */
    PageTable.Cell page(D datum) {
        String text = text(datum);
        return new PageTable.Cell(text == null ? "" : text, type instanceof Type.Number,
                link == null ? null : link.apply(datum));
    }

    /** The cell as a form holds it, in a field or only to read; null for an empty one. */
    Object field(D datum) {
        V value = shows(datum);
        // A column of numbers is sorted by them, unless something else stands among them.
        return value == null || empty != null ? text(datum) : asked ? type.field(value) : type.shown(value);
    }

    /** The cell as a workbook holds it; null for an empty one. */
    Object cell(D datum) {
        V value = shows(datum);
        return value == null ? null : type.cell(value);
    }

    /**
     * Reads what somebody wrote, as people write it.
     *
     * @param datum the row's; null for a row that nobody asked for
     * @return null for an empty cell
     * @throws Unreadable if it is no such value
     */
    V read(SheetCell cell, D datum, LocalDate today) {
        if (cell.isEmpty()) {
            return null;
        }
        return reader == null || datum == null ? type.read(cell, today) : reader.read(cell, datum, today);
    }

    /** The same of what a form sends, which its gateway has checked and made plain. */
    V typed(Object field, D datum) {
        SheetCell cell = SheetCell.of(field);
        if (cell.isEmpty()) {
            return null;
        }
        return reader == null || datum == null ? type.typed(field) : reader.read(cell, datum, null);
    }
}
