package city.nenrin.typed;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that is wrong with what was given.
 *
 * @param field key of the field as the form or the page declares it, {@code list.column} for a column of a list, or
 *              {@code list} where a whole row is meant; null where nothing typed is at fault
 * @param row   place of the row in the list, from 0; null outside lists
 * @param text  Japanese. With a field it goes on behind that field's label, which the form or the page knows and nobody
 *              else: {@code を入力してください。} or {@code の値「4」は選べません。一覧から選んでください。}
 */
public record Fault(String field, Integer row, String text) {

    public Fault {
        Objects.requireNonNull(text);
    }

    /** A fault of a field outside lists. */
    public static Fault of(String field, String text) {
        return new Fault(field, null, text);
    }

    /** A fault that is not one field's; the text is a whole sentence. */
    public static Fault of(String text) {
        return new Fault(null, null, text);
    }

    /**
     * The whole sentence, under the labels of who shows it: 「期限」を入力してください。, of a row 「決定」3行目の「期限」を….
     *
     * @param labels gives the label of a field, a list or a column of one ({@code list.column}), which must have one
     */
    public String under(Function<String, Optional<String>> labels) {
        if (field == null || row == null) {
            return field == null ? text : quoted(field, labels) + text;
        }
        int column = field.indexOf('.');
        String line = quoted(column < 0 ? field : field.substring(0, column), labels) + (row + 1) + "行目";
        return (column < 0 ? line : line + "の" + quoted(field, labels)) + text;
    }

    private static String quoted(String key, Function<String, Optional<String>> labels) {
        Optional<String> label = labels.apply(key);
        // Loud where it is tested; a person still reads what is wrong.
        assert label.isPresent() : "A fault names a field that nobody shows: " + key;
        return "「" + label.orElse(key) + "」";
    }
}
