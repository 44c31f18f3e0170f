package city.nenrin.citypackage.part;

import city.nenrin.listing.Column;
import city.nenrin.typed.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a package as it was read: texts with their places, and readers that note what is wrong. */
public final class Table {
    private final TableSpec<?> spec;
    private final List<Row> rows = new ArrayList<>();
    private final boolean readable;
    private final Faults faults;

    /** @param readable false when the table is missing or cannot be read: references to it are not checked then */
    public Table(TableSpec<?> spec, boolean readable, Faults faults) {
        this.spec = spec;
        this.readable = readable;
        this.faults = faults;
    }

    /**
     * Adds a row.
     *
     * @param columns place of each column of the schema in the file, from 1
     */
    public void add(long line, Map<String, String> cells, Map<String, Integer> columns) {
        rows.add(new Row(line, cells, columns));
    }

    /**
     * Adds a row with too few or too many cells, which was told already. Its key still counts, so that rows that
     * refer to it are not blamed as well.
     */
    public void addBroken(long line, Map<String, String> cells, Map<String, Integer> columns) {
        Row row = new Row(line, cells, columns);
        row.sound = false;
        row.broken = true;
        rows.add(row);
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean readable() {
        return readable;
    }

    /** Whether a value stands in a column; always true when the table could not be read. */
    public boolean has(String column, String value) {
        return !readable || rows.stream().anyMatch(row -> row.raw(column).equals(value));
    }

    /** The first row with a value in a column. */
    public Optional<Row> find(String column, String value) {
        return rows.stream().filter(row -> row.raw(column).equals(value)).findFirst();
    }

    /** Checks every cell by its column and that keys occur once. */
    public void check() {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            if (!row.broken) {
                spec.columns().forEach(row::check);
            }
            if (!spec.keys().isEmpty()) {
                List<String> key = spec.keys().stream().map(row::plain).toList();
                Row first = key.contains("") ? null : seen.putIfAbsent(key, row);
                if (first != null) {
                    row.refuse(spec.keys().get(0), String.join("・", spec.keys()) + "「" + String.join("・", key)
                            + "」が重複しています（" + first.line + "行目にもあります）。一行にまとめてください");
                }
            }
        }
    }

    /** Notes terms that do not end after they begin. */
    public void checkTerms(String from, String to) {
        for (Row row : rows) {
            LocalDate first = row.value(from);
            LocalDate end = row.value(to);
            if (first != null && end != null && !end.isAfter(first)) {
                row.refuse(to, to + "「" + end + "」は " + from + "「" + first + "」より後の日にしてください（その日から無効になります）");
            }
        }
    }

    /** Notes what is wrong with the table as a whole. */
    public void refuse(String message) {
        faults.add(spec.file(), 1, 1, message);
    }

    /** One row. Values are asked for after {@link #check}; what was refused there is read as empty. */
    public final class Row {
        private final long line;
        private final Map<String, String> cells;
        private final Map<String, Integer> columns;
        private boolean sound = true;
        private boolean broken;

        private Row(long line, Map<String, String> cells, Map<String, Integer> columns) {
            this.line = line;
            this.cells = new HashMap<>(cells);
            this.cells.replaceAll((column, cell) -> cell.strip().replace("\r\n", "\n"));
            this.columns = columns;
        }

        /** False when a cell of the row was refused. */
        public boolean sound() {
            return sound;
        }

        /** Notes what is wrong with a cell; the row is unsound from now on. */
        public void refuse(String column, String message) {
            sound = false;
            faults.add(spec.file(), line, columns.getOrDefault(column, 1), message);
        }

        /** The text as it was read, without blanks around it; empty where nothing stands. */
        public String raw(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Text by column name, in the order of the schema. */
        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            spec.header().forEach(column -> values.put(column, raw(column)));
            return values;
        }

        /**
         * The value of a cell, by what its column holds; null when it is empty or was refused.
         *
         * @param <V> the column's
         */
        @SuppressWarnings("unchecked")
        public <V> V value(String column) {
            try {
                return raw(column).isEmpty() ? null : (V) spec.cell(column).read(raw(column));
            } catch (Unreadable e) {
                return null;
            }
        }

        /** A cell in one way of writing, whatever way of writing a date or a number was taken. */
        private String plain(String column) {
            return plain(spec.cell(column), raw(column));
        }

        private static <V> String plain(Cell<V> cell, String raw) {
            return raw.isEmpty() || cell.fault(raw).isPresent() ? raw : cell.text(cell.read(raw));
        }

        /** Whether the row is of a kind, or of no kind at all, which was told already. */
        boolean mayBe(String column, String kind) {
            return raw(column).equals(kind) || value(column) == null;
        }

        private void check(Column<?, ?> column) {
            String key = column.key();
            Cell<?> cell = spec.cell(key);
            if (!raw(key).isEmpty()) {
                cell.fault(raw(key)).ifPresent(fault -> refuse(key, key + fault));
            } else if (column.isRequired()) {
                refuse(key, key + " が空です。" + cell.expected());
            }
        }
    }
}
