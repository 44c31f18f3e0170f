package city.nenrin.typed;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
     * @param label gives the label of a field, a list or a column of one ({@code list.column})
     */
    public String under(UnaryOperator<String> label) {
        return place(label).orElse("") + text;
    }

    private Optional<String> place(UnaryOperator<String> label) {
        if (field == null) {
            return Optional.empty();
        }
        if (row == null) {
            return Optional.of(quoted(label.apply(field)));
        }
        int column = field.indexOf('.');
        String line = quoted(label.apply(column < 0 ? field : field.substring(0, column))) + (row + 1) + "行目";
        return Optional.of(column < 0 ? line : line + "の" + quoted(label.apply(field)));
    }

    private static String quoted(String label) {
        return "「" + label + "」";
    }
}
