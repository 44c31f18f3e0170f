package city.nenrin.citypackage.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the rows of a city that is written as a package. */
public final class PackageRows {
    private final Map<String, List<List<String>>> tables = new HashMap<>();
    private final Map<String, List<TextFile>> texts = new HashMap<>();

    /** Rows of a table, in the order in which they are given. */
    public <D> void add(TableSpec<D> table, List<? extends D> rows) {
        tables.put(table.name(), rows.stream().map(table::cells).toList());
    }

    /** Rows of a table, in the order of its keys. */
    public <D> void addByKey(TableSpec<D> table, List<? extends D> rows) {
        add(table, rows);
        Comparator<List<String>> order = table.keys().stream().map(table.header()::indexOf)
                .map(key -> Comparator.<List<String>, String>comparing(cells -> cells.get(key)))
                .reduce(Comparator::thenComparing).orElseThrow();
        tables.computeIfPresent(table.name(), (name, cells) -> cells.stream().sorted(order).toList());
    }

    /** One text; texts stand in the order in which they are given. */
    public void add(TextFolder folder, TextFile text) {
        texts.computeIfAbsent(folder.name(), name -> new ArrayList<>()).add(text);
    }

    /** The cells of a table from left to right, as its columns stand. */
    public List<List<String>> of(TableSpec<?> table) {
        return tables.getOrDefault(table.name(), List.of());
    }

    public List<TextFile> of(TextFolder folder) {
        return texts.getOrDefault(folder.name(), List.of());
    }
}
