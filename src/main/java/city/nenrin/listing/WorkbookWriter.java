package city.nenrin.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes {@code .xlsx} workbooks, sheet by sheet. Rows and columns count from 0. */
public final class WorkbookWriter implements AutoCloseable {

    private final Workbook workbook;

    public WorkbookWriter(OutputStream out) {
        workbook = new Workbook(out, "Nenrin", "1.0");
    }

    /** A new sheet. */
    public Sheet sheet(String name) {
        return new Sheet(workbook.newWorksheet(name));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** One sheet. */
    public static final class Sheet {

        private static final String LINE = "thin";
        private final Worksheet sheet;

        private Sheet(Worksheet sheet) {
            this.sheet = sheet;
        }

        /** Cells of one row from the left: a {@link BigDecimal} as a number, all else as text; null and "" stay empty. */
        public void row(int row, List<?> cells) {
            for (int column = 0; column < cells.size(); column++) {
                Object cell = cells.get(column);
                if (cell instanceof BigDecimal number) {
                    sheet.value(row, column, number);
                } else if (cell != null && !cell.toString().isEmpty()) {
                    sheet.value(row, column, cell.toString());
                }
            }
        }

        /** The sheet's own title, in its first cell. */
        void title(String text) {
            sheet.value(0, 0, text);
            sheet.style(0, 0).bold().fontSize(14).set();
        }

        void heading(int row, int column, int width, String colour) {
            sheet.style(row, column).bold().wrapText(true).borderStyle(LINE).fillColor(colour).set();
            sheet.width(column, width);
        }

        void cell(int row, int column, String colour) {
            sheet.style(row, column).wrapText(true).verticalAlignment("top").borderStyle(LINE).fillColor(colour).set();
        }

        /** Lets the spreadsheet take nothing but one of these words. */
        void choice(int first, int last, int column, String title, List<String> words) {
            sheet.range(first, column, last, column).validateWithListByFormula("\"" + String.join(",", words) + "\"")
                    .allowBlank(true).showErrorMessage(true).errorTitle(title).error(String.join("・", words) + "から選んでください。");
        }

        /** Lets the spreadsheet take nothing but numbers. */
        void numbers(int first, int last, int column, String title) {
            sheet.range(first, column, last, column)
                    .validateWithFormula("ISNUMBER(" + WorkbookWriter.letter(column) + (first + 1) + ")").allowBlank(true)
                    .showErrorMessage(true).errorTitle(title).error("数字で入力してください。");
        }

        /** Hides a column, keeps what is above a row and left of a column in sight, and prints one page wide. */
        void view(int hidden, int columns, int rows) {
            sheet.hideColumn(hidden);
            sheet.freezePane(columns, rows);
            sheet.fitToWidth((short) 1);
        }
    }

    /** The letters of a column: A, …, Z, AA. */
    static String letter(int column) {
        return (column < 26 ? "" : letter(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
