package city.nenrin.typed;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell of a workbook as the person at the spreadsheet sees it, though never rounded by its format.
 *
 * @param text of a number its 15 significant digits ({@code 0.3} for {@code =0.1+0.2}), of a percentage with its sign
 *             ({@code 18.5%}), of a date {@code 2027-03-01}, of an error its name ({@code #DIV/0!}); without blanks
 *             around it
 */
public record SheetCell(Kind kind, String text) {

    /** What stands in a cell. */
    public enum Kind {
        TEXT, NUMBER, DATE, ERROR
    }

    /** What a cell holds that nobody has filled in. */
    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /** What a field of a form holds, as a cell; null and blanks are an empty one. */
    public static SheetCell of(Object field) {
        if (field instanceof BigDecimal number) {
            return new SheetCell(Kind.NUMBER, number.toPlainString());
        }
        if (field instanceof TypedNumber number) {
            return new SheetCell(Kind.NUMBER, number.value().toPlainString() + (number.percent() ? "%" : ""));
        }
        return field == null ? EMPTY : new SheetCell(Kind.TEXT, field.toString().strip());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * The number in it, with whether it is a percentage; null for an empty cell.
     *
     * @throws Unreadable if it holds no number; a date is named as one, for spreadsheets make dates of {@code 3-1}
     */
    public TypedNumber number() {
        if (kind == Kind.DATE) {
            throw Unreadable.of(text, "は日付になっています。セルの書式を「標準」に戻し、数値を入力し直してください。");
        }
        refuseError();
        return isEmpty() ? null : TypedNumber.read(text);
    }

    /**
     * The date in it; null for an empty cell.
     *
     * @param within a date without a year is that day of the fiscal year of this day; null where a date needs its year
     * @throws Unreadable if it holds no date
     */
    public LocalDate date(LocalDate within) {
        refuseError();
        if (isEmpty()) {
            return null;
        }
        return within == null ? TypedDate.of(text) : TypedDate.of(text, within);
    }

    private void refuseError() {
        if (kind == Kind.ERROR) {
            throw Unreadable.of(text, "は計算のエラーです。式を直すか、値を入力してください。");
        }
    }
}
