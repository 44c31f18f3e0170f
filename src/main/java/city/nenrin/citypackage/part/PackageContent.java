package city.nenrin.citypackage.part;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A package as it was read. */
public final class PackageContent {
    private final Map<String, Table> tables;
    private final Map<String, List<TextFile>> texts;
    private final Faults faults;
    private final Map<Reference, Set<String>> known = new HashMap<>();

    /**
     * What was read of a package.
     *
     * @param tables every table of every part by name; one that is missing is there, but not readable or empty
     * @param texts  by folder
     * @param faults takes what is found wrong
     */
    public PackageContent(Map<String, Table> tables, Map<String, List<TextFile>> texts, Faults faults) {
        this.tables = Map.copyOf(tables);
        this.texts = Map.copyOf(texts);
        this.faults = faults;
    }

    /** A table by its name, of whatever part. */
    public Table table(String name) {
        return Objects.requireNonNull(tables.get(name), () -> "No part brings the table " + name);
    }

    public Table table(TableSpec<?> spec) {
        return table(spec.name());
    }

    /** The rows of a table as values. */
    public <V> List<V> rows(TableSpec<?> spec, Function<Table.Row, V> value) {
        return table(spec).rows().stream().map(value).toList();
    }

    /** The texts of a folder, by name. */
    public List<TextFile> texts(TextFolder folder) {
        return texts.getOrDefault(folder.name(), List.of());
    }

    /** Takes what is wrong with something that is no row of a table. */
    public Faults faults() {
        return faults;
    }

    /**
     * What is wrong with a value that must stand elsewhere; nothing where a table that may hold it cannot be read.
     *
     * @param label what the value is called where it stands, for example {@code owner_section}
     */
    public Optional<String> unknown(Reference reference, String label, String value) {
        return known.computeIfAbsent(reference, this::values).contains(value)
                || reference.tables().stream().anyMatch(name -> !table(name).readable())
                ? Optional.empty() : Optional.of(label + "「" + value + "」は " + reference.unknown());
    }

    /** Notes the values of all columns that stand nowhere. */
    public void checkReferences(TableSpec<?> spec) {
        spec.references().forEach((column, elsewhere) -> {
            for (Table.Row row : table(spec).rows()) {
                String value = row.raw(column);
                if (!value.isEmpty()) {
                    unknown(elsewhere, column, value).ifPresent(fault -> row.refuse(column, fault));
                }
            }
        });
    }

    private Set<String> values(Reference reference) {
        Set<String> values = new HashSet<>();
        if (reference.also() != null) {
            values.add(reference.also());
        }
        for (String name : reference.tables()) {
            for (Table.Row row : table(name).rows()) {
                if (reference.only() == null || row.mayBe(reference.only().column(), reference.only().value())) {
                    values.add(row.raw(reference.column()));
                }
            }
        }
        return values;
    }
}
