package city.nenrin.citypackage.part;

import city.nenrin.listing.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the package.
 *
 * @param name       name without extension; also the name of the sheet in a workbook
 * @param required   whether a package may go without it
 * @param meaning    Japanese: what it holds
 * @param columns    of {@link Cell}s; those marked as row keys together occur once
 * @param references by column, where its values must stand
 * @param <D>        what a row is written of
 */
public record TableSpec<D>(String name, boolean required, String meaning, List<Column<D, ?>> columns,
                           Map<String, Reference> references) {
    static final String EXTENSION = ".csv";

    /** A table that every package has. */
    @SafeVarargs
    public static <D> TableSpec<D> required(String name, String meaning, Column<D, ?>... columns) {
        return new TableSpec<>(name, true, meaning, List.of(columns), Map.of());
    }

    /** A table that a package may go without. */
    @SafeVarargs
    public static <D> TableSpec<D> optional(String name, String meaning, Column<D, ?>... columns) {
        return new TableSpec<>(name, false, meaning, List.of(columns), Map.of());
    }

    /** The same table, where values of a column must stand elsewhere. */
    public TableSpec<D> refers(String column, Reference elsewhere) {
        Map<String, Reference> more = new HashMap<>(references);
        more.put(column(column).key(), elsewhere);
        return new TableSpec<>(name, required, meaning, columns, more);
    }

    public String file() {
        return name + EXTENSION;
    }

    public List<String> header() {
        return columns.stream().map(Column::key).toList();
    }

    /** The columns that together occur once; empty if rows may be equal. */
    public List<String> keys() {
        return columns.stream().filter(Column::isRowKey).map(Column::key).toList();
    }

    /**
     * What a column holds.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Cell<?> cell(String column) {
        return (Cell<?>) column(column).type();
    }

    private Column<D, ?> column(String key) {
        return columns.stream().filter(found -> found.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + key));
    }

    List<String> cells(D datum) {
        return columns.stream().map(column -> text(column, datum)).toList();
    }

    private static <D, V> String text(Column<D, V> column, D datum) {
        V value = column.shows(datum);
        return value == null ? "" : column.type().text(value);
    }
}
