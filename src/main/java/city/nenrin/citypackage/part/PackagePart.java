package city.nenrin.citypackage.part;

import java.util.List;
import java.util.Optional;

/**
 * The tables that one module brings to the city package. Cells, keys and references are checked by what the columns
 * say; a part adds what only its module knows. Parts are loaded after those whose tables theirs refer to, and cleared
 * before them; all in one transaction.
 */
public interface PackagePart {

    /** In the order in which people read and write them. */
    List<TableSpec<?>> tables();

    /** A folder of texts beside the tables. */
    default Optional<TextFolder> texts() {
        return Optional.empty();
    }

    /** Notes what is wrong beyond cells, keys and references; tables may be unreadable and rows unsound. */
    default void check(PackageContent content) {
    }

    /** Notes what is wrong with the whole; asked only of a package without any other fault. */
    default void checkWhole(PackageContent content) {
    }

    /** Removes what {@link #load} puts in place anew; nothing where loading replaces. */
    default void clear() {
    }

    /** Stores what a faultless package holds. */
    void load(PackageContent content);

    /** Gives the rows as they stand in the store, equal rows always in the same order. */
    void export(PackageRows out);
}
