package city.nenrin.citypackage.part;

import java.util.List;

/**
 * A table of the package.
 *
 * @param name     name without extension; also the name of the sheet in a workbook
 * @param required whether a package may go without it
 * @param keys     columns that together occur once
 * @param meaning  Japanese: what it holds
 * @param <T>      what a row is written of
 */
public record TableSpec<T>(String name, boolean required, List<String> keys, String meaning, List<Column<T>> columns) {
    static final String EXTENSION = ".csv";

    /** A table that every package has. */
    public static Draft required(String name, String meaning) {
        return new Draft(name, true, List.of(), meaning);
    }

    /** A table that a package may go without. */
    public static Draft optional(String name, String meaning) {
        return new Draft(name, false, List.of(), meaning);
    }

    /** A table that has no columns yet. */
    public record Draft(String name, boolean required, List<String> keys, String meaning) {

        /** Columns that together occur once. */
        public Draft key(String... columns) {
            return new Draft(name, required, List.of(columns), meaning);
        }

        @SafeVarargs
        public final <T> TableSpec<T> columns(Column<T>... columns) {
            return new TableSpec<>(name, required, keys, meaning, List.of(columns));
        }
    }

    public String file() {
        return name + EXTENSION;
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** @throws IllegalArgumentException if there is no such column */
    public Column<T> column(String column) {
        return columns.stream().filter(found -> found.name().equals(column)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    int indexOf(String column) {
        return columns.indexOf(column(column));
    }

    List<String> cells(T row) {
        return columns.stream().map(column -> column.cell(row)).toList();
    }
}
