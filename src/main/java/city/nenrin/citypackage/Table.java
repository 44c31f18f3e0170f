package city.nenrin.citypackage;

import city.nenrin.typed.Quoted;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a package as it was read: texts with their places, and readers that note what is wrong. */
final class Table {
    private final TableSpec spec;
    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final boolean readable;
    private final Faults faults;

    /** @param readable false when the table is missing or cannot be read: references to it are not checked then */
    Table(TableSpec spec, String file, boolean readable, Faults faults) {
        this.spec = spec;
        this.file = file;
        this.readable = readable;
        this.faults = faults;
    }

    /**
     * Adds a row.
     *
     * @param columns place of each column of the schema in the file, from 1
     */
    void add(long line, Map<String, String> cells, Map<String, Integer> columns) {
        rows.add(new Row(line, cells, columns));
    }

    /**
     * Adds a row with too few or too many cells, which was told already. Its key still counts, so that rows that
     * refer to it are not blamed as well.
     */
    void addBroken(long line, Map<String, String> cells, Map<String, Integer> columns) {
        Row row = new Row(line, cells, columns);
        row.sound = false;
        row.broken = true;
        rows.add(row);
    }

    TableSpec spec() {
        return spec;
    }

    String file() {
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    boolean readable() {
        return readable;
    }

    /** Whether a value stands in a column; always true when the table could not be read. */
    boolean has(String column, String value) {
        return !readable || rows.stream().anyMatch(row -> row.raw(column).equals(value));
    }

    /** The first row with a value in a column. */
    Optional<Row> find(String column, String value) {
        return rows.stream().filter(row -> row.raw(column).equals(value)).findFirst();
    }

    /** Checks every cell by its column and that keys occur once. */
    void check() {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            if (!row.broken) {
                spec.columns().forEach(row::check);
            }
            if (!spec.keys().isEmpty()) {
                List<String> key = spec.keys().stream().map(row::raw).toList();
                Row first = key.contains("") ? null : seen.putIfAbsent(key, row);
                if (first != null) {
                    row.fault(spec.keys().get(0), String.join("・", spec.keys()) + "「" + String.join("・", key)
                            + "」が重複しています（" + first.line + "行目にもあります）。一行にまとめてください");
                }
            }
        }
    }

    void fault(String message) {
        faults.add(file, 1, 1, message);
    }

    /** One row. Values are asked for after {@link #check}; what was refused there is read as empty. */
    final class Row {
        private final long line;
        private final Map<String, String> cells;
        private final Map<String, Integer> columns;
        private boolean sound = true;
        private boolean broken;

        private Row(long line, Map<String, String> cells, Map<String, Integer> columns) {
            this.line = line;
            this.cells = cells;
            this.columns = columns;
        }

        long line() {
            return line;
        }

        /** False when a cell of the row was refused. */
        boolean sound() {
            return sound;
        }

        int column(String name) {
            return columns.getOrDefault(name, 1);
        }

        void fault(String column, String message) {
            sound = false;
            faults.add(file, line, column(column), message);
        }

        String raw(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Text by column name, in the order of the schema. */
        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            spec.columns().forEach(column -> values.put(column.name(), raw(column.name())));
            return values;
        }

        /** The text, or null when empty. */
        String text(String column) {
            return raw(column).isEmpty() ? null : raw(column);
        }

        Integer integer(String column) {
            Long value = whole(column);
            return value == null ? null : value.intValue();
        }

        Long whole(String column) {
            try {
                return raw(column).isEmpty() ? null : Long.valueOf(raw(column));
            } catch (NumberFormatException e) {
                return null;
            }
        }

        /** The number, with whether a percent sign was written; null when empty. */
        TypedNumber number(String column) {
            try {
                return raw(column).isEmpty() ? null : TypedNumber.read(raw(column));
            } catch (Unreadable e) {
                return null;
            }
        }

        BigDecimal decimal(String column) {
            TypedNumber number = number(column);
            return number == null ? null : number.value();
        }

        LocalDate date(String column) {
            try {
                return raw(column).isEmpty() ? null : TypedDate.of(raw(column));
            } catch (Unreadable e) {
                return null;
            }
        }

        boolean yes(String column) {
            return raw(column).equalsIgnoreCase("true");
        }

        <E extends Enum<E>> E constant(Class<E> type, String column) {
            return PackageSchema.constant(type, raw(column)).orElse(null);
        }

        private void check(Column column) {
            String value = raw(column.name());
            if (column.type() == Column.Type.OWN) {
                return;
            }
            if (value.isEmpty()) {
                if (column.required()) {
                    fault(column.name(), column.name() + " が空です。" + Expected.of(column));
                }
            } else if (!Expected.holds(column, value)) {
                fault(column.name(), column.name() + Quoted.of(value) + "は使えません。" + Expected.of(column));
            }
        }
    }
}
