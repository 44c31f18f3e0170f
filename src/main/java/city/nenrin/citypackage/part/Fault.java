package city.nenrin.citypackage.part;

import java.util.Comparator;

/**
 * One thing that is wrong with a city package.
 *
 * @param file    file inside the package, or sheet of a workbook, for example {@code kpis.csv}
 * @param line    line in the file, from 1
 * @param column  number of the column in a table, or of the character in a text, from 1
 * @param message Japanese: the value found and what is expected
 */
public record Fault(String file, long line, int column, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file).thenComparing(Fault::line)
            .thenComparing(Fault::column).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** The fault as the import prints it: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
