package city.nenrin.listing;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list by its columns, from left to right. Columns may stand in several lists: what a form asks, what the next one
 * shows of it, a workbook.
 *
 * @param key     of the list in the form
 * @param label   Japanese: what a row is about, as the form calls the list
 * @param columns each key once
 * @param <D>     the datum of a row
 */
public record Listing<D>(String key, String label, List<Column<D, ?>> columns) {

    @SafeVarargs
    public static <D> Listing<D> of(String key, String label, Column<D, ?>... columns) {
        return new Listing<>(key, label, List.of(columns));
    }

    /** The same list with further columns on the right. */
    @SafeVarargs
    public final Listing<D> and(Column<D, ?>... further) {
        return new Listing<>(key, label, Stream.concat(columns.stream(), Stream.of(further)).toList());
    }

    /** The same columns under another key. */
    public Listing<D> named(String otherKey, String otherLabel) {
        return new Listing<>(otherKey, otherLabel, columns);
    }

    /** The same list, which the form shows only to inform: whatever moves of it, what was typed is still taken. */
    public Listing<D> toInform() {
        return new Listing<>(key, label, columns.stream().<Column<D, ?>>map(Column::informative).toList());
    }

    /** The same columns of rows with another datum. */
    public <E> Listing<E> from(Function<E, D> datum) {
        return new Listing<>(key, label, columns.stream().<Column<E, ?>>map(column -> column.from(datum)).toList());
    }

    /** The same columns, which only show. */
    public Listing<D> shown() {
        return new Listing<>(key, label, columns.stream().<Column<D, ?>>map(Column::shown).toList());
    }

    /** The rows as a form holds them: by key, without what is empty. */
    public List<Map<String, Object>> rows(Collection<? extends D> data) {
        return data.stream().map(this::row).toList();
    }

    private Map<String, Object> row(D datum) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column<D, ?> column : columns) {
            Object field = column.field(datum);
            if (field != null) {
                row.put(column.key(), field);
            }
        }
        return row;
    }

    /** What a form shows only to inform, as {@code list.key}, or the list as a whole. */
    public Set<String> informative() {
        return columns.stream().allMatch(Column::isInformative) ? Set.of(key) : columns.stream().filter(Column::isInformative).map(column -> key + "." + column.key())
                .collect(Collectors.toSet());
    }

    /** The table of a page. */
    public PageTable table(Collection<? extends D> data) {
        return new PageTable(label, columns.stream().map(Column::label).toList(), data.stream()
                .map(datum -> columns.stream().map(column -> column.page(datum)).toList()).toList());
    }

    /**
     * What was typed into the rows of a form.
     *
     * @param rows  by the keys of the columns, as the form's gateway has checked them
     * @param known the data of the rows that the form showed; empty where people add rows of their own
     * @param take  makes of a row what the service takes
     * @throws Refused with everything that is no such value
     */
    public <T> List<T> typed(List<Map<String, Object>> rows, Collection<? extends D> known, Function<TypedRow<D>, T> take) {
        Map<String, D> byKey = byKey(known);
        List<Fault> faults = new ArrayList<>();
        List<TypedRow<D>> typed = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            String id = rowKey().map(Column::key).map(row::get).map(Object::toString).orElse("");
            typed.add(new TypedRow<>(this, typed.size(), id, byKey.get(id)));
            TypedRow<D> last = typed.get(typed.size() - 1);
            last.read(column -> column.typed(row.get(column.key()), last.datum().orElse(null)), faults);
        }
        Refused.ifAny(faults);
        return typed.stream().map(take).toList();
    }

    /** The column by which a row is recognised. */
    Optional<Column<D, ?>> rowKey() {
        return columns.stream().filter(Column::isRowKey).findFirst();
    }

    Map<String, D> byKey(Collection<? extends D> data) {
        Map<String, D> byKey = new LinkedHashMap<>();
        rowKey().ifPresent(column -> data.forEach(datum -> byKey.put(column.text(datum), datum)));
        return byKey;
    }
}
