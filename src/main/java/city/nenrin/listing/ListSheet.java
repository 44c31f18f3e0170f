package city.nenrin.listing;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Quoted;
import city.nenrin.typed.SheetCell;
import city.nenrin.typed.UnreadableWorkbook;
import city.nenrin.typed.WorkbookLimits;
import city.nenrin.typed.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A list as a workbook that goes out, is filled in and comes back: what is known and what is asked for side by side, and
 * in a hidden column the state of each row that it was written with.
 *
 * @param name    of the sheet
 * @param edition which list of the city it is, such as {@code 2027/kpi-check-march/welfare-01}; one of another edition
 *                is refused
 * @param state   what a row was written with, in a few letters
 * @param <D>     the datum of a row
 */
public record ListSheet<D>(Listing<D> listing, String name, String edition, Function<D, String> state) {

    /** Row of the headings, from 0; the rows of the list follow. */
    private static final int HEADINGS = 2;
    private static final String EDITION = "版";
    /** Columns that stay in sight. */
    private static final int IN_SIGHT = 2;

    /** Writes the workbook; {@code title} and {@code hint} stand above the headings. */
    public void write(OutputStream out, String title, String hint, List<? extends D> data) throws IOException {
        List<Column<D, ?>> columns = listing.columns();
        try (WorkbookWriter writer = new WorkbookWriter(out)) {
            WorkbookWriter.Sheet sheet = writer.sheet(name);
            sheet.title(title);
            sheet.row(1, List.of(hint));
            sheet.row(HEADINGS, headings());
            for (int column = 0; column <= columns.size(); column++) {
                boolean asked = column < columns.size() && columns.get(column).isAsked();
                sheet.heading(HEADINGS, column, column < columns.size() ? columns.get(column).width() : 1,
                        asked ? "F6DFB8" : "E4E9E5");
                for (int row = 1; row <= data.size(); row++) {
                    sheet.cell(HEADINGS + row, column, asked ? "FDF6E9" : "FFFFFF");
                }
                if (asked && !data.isEmpty()) {
                    // What a spreadsheet can say at once; the rules themselves are asked when the workbook comes back.
                    restrict(sheet, column, columns.get(column), data.size());
                }
            }
            for (int row = 0; row < data.size(); row++) {
                D datum = data.get(row);
                List<Object> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(column.cell(datum)));
                cells.add(state.apply(datum));
                sheet.row(HEADINGS + 1 + row, cells);
            }
            sheet.view(columns.size(), IN_SIGHT, HEADINGS + 1);
        }
    }

    private static void restrict(WorkbookWriter.Sheet sheet, int at, Column<?, ?> column, int rows) {
        if (column.type() instanceof Type.Number) {
            sheet.numbers(HEADINGS + 1, HEADINGS + rows, at, column.label());
        } else if (!column.type().words().isEmpty()) {
            sheet.choice(HEADINGS + 1, HEADINGS + rows, at, column.label(), column.type().words());
        }
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(listing.columns().stream().map(Column::label).toList());
        headings.add(EDITION + " " + edition);
        return headings;
    }

    /**
     * A workbook as it came back.
     *
     * @param rows   those that could be read, from the top
     * @param unread keys of those that could not
     * @param faults everything that cannot be read, each with its cell
     */
    public record Filled<D>(List<TypedRow<D>> rows, Set<String> unread, List<String> faults) {
    }

    /** One row of the sheet as it came back; {@code number} counts from 1, as people do. */
    private record Line(int number, Map<Integer, SheetCell> cells) {

        SheetCell cell(int column) {
            return cells.getOrDefault(column, SheetCell.EMPTY);
        }
    }

    /**
     * Reads what was filled in.
     *
     * @param data  the rows of the list as they are now
     * @param stale whether a row has moved since it was written in this state
     * @param today a date without its year is one of today's fiscal year
     */
    public Filled<D> read(InputStream in, List<? extends D> data, BiPredicate<D, String> stale, LocalDate today)
            throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean[] found = new boolean[1];
        try {
            new WorkbookReader(WorkbookLimits.UPLOAD).read(in, sheet -> {
                found[0] |= sheet.equals(name);
                return sheet.equals(name) ? (number, cells) -> lines.add(new Line(number, cells)) : null;
            });
        } catch (UnreadableWorkbook e) {
            return refused(List.of(e.getMessage() + "。"));
        }
        List<String> faults = found[0] ? misplaced(lines)
                : List.of("シート「" + name + "」がありません。この画面からダウンロードしたブックを使ってください。");
        return faults.isEmpty() ? read(lines, listing.byKey(data), stale, today) : refused(faults);
    }

    /**
     * What is wrong with rows that could be read, each fault with the cell that it is about.
     *
     * @param found a fault's row is the row's place among those that were read
     */
    public List<String> located(Filled<D> filled, List<Fault> found) {
        return found.stream().map(fault -> fault.row() == null ? "シート「" + name + "」: " + fault.text()
                : located(new Fault(fault.field(), filled.rows().get(fault.row()).place(), fault.text()))).toList();
    }

    private String located(Fault fault) {
        String key = fault.field().substring(fault.field().indexOf('.') + 1);
        int column = listing.columns().stream().map(Column::key).toList().indexOf(key);
        return cell(fault.row(), column) + fault.text();
    }

    /** シート「KPI実績」4行 J列「実績値」; without a column that is not in the sheet. */
    private String cell(int row, int column) {
        String line = "シート「" + name + "」" + (row + 1) + "行";
        return column < 0 ? line : line + " " + WorkbookWriter.letter(column) + "列「"
                + (column < listing.columns().size() ? listing.columns().get(column).label() : EDITION) + "」";
    }

    private static <D> Filled<D> refused(List<String> faults) {
        return new Filled<>(List.of(), Set.of(), faults);
    }

    private List<String> misplaced(List<Line> lines) {
        List<String> faults = new ArrayList<>();
        Line headings = lines.stream().filter(line -> line.number() == HEADINGS + 1).findFirst()
                .orElse(new Line(HEADINGS + 1, Map.of()));
        List<String> expected = headings();
        for (int column = 0; column < expected.size(); column++) {
            String found = headings.cell(column).text();
            if (!found.equals(expected.get(column))) {
                faults.add(cell(HEADINGS, column) + (column == listing.columns().size()
                        ? "が違います。別の課か別の時期のブックです（" + (found.isEmpty() ? EDITION + "なし" : found) + "）。この画面からダウンロードしたブックを使ってください。"
                        : "の見出し" + Quoted.of(found) + "は「" + expected.get(column) + "」にしてください。列は動かせません。"));
            }
        }
        return faults;
    }

    private Filled<D> read(List<Line> lines, Map<String, D> known, BiPredicate<D, String> stale, LocalDate today) {
        List<Column<D, ?>> columns = listing.columns();
        int keys = columns.indexOf(listing.rowKey().orElseThrow());
        List<TypedRow<D>> rows = new ArrayList<>();
        Set<String> unread = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (Line line : lines) {
            if (line.number() <= HEADINGS + 1 || line.cells().values().stream().allMatch(SheetCell::isEmpty)) {
                continue;
            }
            String key = line.cell(keys).text();
            if (key.isEmpty()) {
                String label = columns.get(keys).label();
                told.add(cell(line.number() - 1, keys) + "が空です。" + listing.label() + "の" + label
                        + "を入力するか、行を空にしてください。");
                continue;
            }
            D datum = known.get(key);
            if (datum != null && stale.test(datum, line.cell(columns.size()).text())) {
                moved.add(key + " " + columns.get(keys == 0 ? 1 : 0).text(datum));
            }
            TypedRow<D> row = new TypedRow<>(listing, line.number() - 1, key, datum);
            int before = faults.size();
            row.read(column -> column.read(line.cell(columns.indexOf(column)), datum, today), faults);
            faults.subList(before, faults.size()).forEach(fault -> told.add(located(fault)));
            if (faults.size() > before) {
                unread.add(key);
            } else {
                rows.add(row);
            }
        }
        if (!moved.isEmpty()) {
            told.add(0, "他の人が更新しました。変わった" + listing.label() + ": " + String.join("、", moved)
                    + "。入力した内容を控えてから、ブックをダウンロードし直してください。");
        }
        return new Filled<>(rows, unread, told);
    }
}
