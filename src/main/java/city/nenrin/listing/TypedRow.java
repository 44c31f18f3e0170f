package city.nenrin.listing;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody wrote into one row of a list, read column by column.
 *
 * @param <D> the datum of a row
 */
public final class TypedRow<D> {

    private final Listing<D> listing;
    private final int place;
    private final String key;
    private final D datum;
    private final Map<String, Object> values = new HashMap<>();

    TypedRow(Listing<D> listing, int place, String key, D datum) {
        this.listing = listing;
        this.place = place;
        this.key = key;
        this.datum = datum;
    }

    /** Reads every column that asks for something, and notes what is no such value or missing. */
    void read(Function<Column<D, ?>, Object> reader, List<Fault> faults) {
        for (Column<D, ?> column : listing.columns()) {
            if (!column.isAsked()) {
                continue;
            }
            try {
                Object value = reader.apply(column);
                values.put(column.key(), value);
                if (value == null && column.isRequired()) {
                    faults.add(fault(column, "を入力してください。"));
                }
            } catch (Unreadable e) {
                faults.add(fault(column, "の値" + e.getMessage()));
            }
        }
    }

    /** Where the row stands in its list or sheet, from 0. */
    int place() {
        return place;
    }

    /** What stands in the column by which rows are recognised; empty in a new row. */
    public String key() {
        return key;
    }

    /** The datum of that key; empty for a row that nobody asked for. */
    public Optional<D> datum() {
        return Optional.ofNullable(datum);
    }

    /** The value; null if the cell was left empty. */
    @SuppressWarnings("unchecked")
    public <V> V get(Column<?, V> column) {
        return (V) values.get(column.key());
    }

    /** A fault of this row's cell; the text goes on behind the label of the column. */
    public Fault fault(Column<?, ?> column, String text) {
        return new Fault(listing.key() + "." + column.key(), place, text);
    }
}
