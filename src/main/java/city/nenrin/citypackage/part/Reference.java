package city.nenrin.citypackage.part;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the values of a column must stand.
 *
 * @param tables names of the tables, any of which may hold the value
 * @param column the column of those tables
 * @param also   a value that stands in none of them and is right too; null if there is none
 * @param only   which rows of the tables count; null for all
 */
public record Reference(List<String> tables, String column, String also, Only only) {

    /** The code of one of these tables. */
    public static Reference to(String... tables) {
        return new Reference(List.of(tables), "code", null, null);
    }

    /** Another column than the code. */
    public Reference by(String key) {
        return new Reference(tables, key, also, only);
    }

    /** This value too, such as the city itself. */
    public Reference or(String value) {
        return new Reference(tables, column, value, only);
    }

    /** Only rows where a column has a value; they are called by {@code noun}. */
    public Reference where(String where, String value, String noun) {
        return new Reference(tables, column, also, new Only(where, value, noun));
    }

    /** Rows of a kind, for example 施策. */
    public record Only(String column, String value, String noun) {
    }

    /** For example 「plan.csv の施策（kind が measure）の code にありません。施策のコードにしてください」. */
    String unknown() {
        return tables.stream().map(table -> table + TableSpec.EXTENSION).collect(Collectors.joining("、"))
                + (only == null ? " の " : " の" + only.noun + "（" + only.column + " が " + only.value + "）の ") + column
                + (also == null ? "" : "、または " + also) + " にありません。" + (only == null ? "登録されている" : only.noun + "の")
                + "コードにしてください";
    }
}
