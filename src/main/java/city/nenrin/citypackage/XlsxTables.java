package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.Faults;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.typed.SheetCell;
import city.nenrin.typed.UnreadableWorkbook;
import city.nenrin.typed.WorkbookLimits;
import city.nenrin.typed.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables from a workbook whose sheets are named like the CSV files, without extension. */
final class XlsxTables {

    private XlsxTables() {
    }

    /** The tables by name; sheets are read row by row. A fault when it is no workbook or too large. */
    static Map<String, Table> read(Path workbookFile, List<TableSpec<?>> specs, Faults faults) {
        Map<String, Reading> sheets = new LinkedHashMap<>();
        String name = workbookFile.getFileName().toString();
        try (InputStream in = Files.newInputStream(workbookFile)) {
            new WorkbookReader(WorkbookLimits.CITY).read(in, sheet -> {
                TableSpec<?> spec = specs.stream().filter(found -> found.name().equals(sheet)).findFirst().orElse(null);
                if (spec == null) {
                    faults.add(name, 1, 1, "シート「" + sheet + "」は使えません。"
                            + String.join("、", specs.stream().map(TableSpec::name).toList()) + " のどれかにしてください");
                    return null;
                }
                return sheets.computeIfAbsent(sheet, first -> new Reading(spec, faults));
            });
        } catch (UnreadableWorkbook e) {
            faults.add(name, 1, 1, e.getMessage());
        } catch (IOException e) {
            faults.add(name, 1, 1, "ファイルを読めません。ほかのプログラムで開いているときは閉じてください");
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        sheets.forEach((sheet, reading) -> tables.put(sheet, reading.table()));
        return tables;
    }

    /** A sheet being read: its first row with anything in it names the columns. */
    private static final class Reading implements WorkbookReader.Rows {
        private final TableSpec<?> spec;
        private final Faults faults;
        private Table table;
        private Map<String, Integer> columns;

        Reading(TableSpec<?> spec, Faults faults) {
            this.spec = spec;
            this.faults = faults;
        }

        @Override
        public void row(int number, Map<Integer, SheetCell> row) {
            if (table == null) {
                columns = CsvTables.header(spec, headerOf(row), number, faults);
                table = new Table(spec, columns != null, faults);
            } else if (columns != null) {
                Map<String, String> cells = cells(row);
                if (cells.values().stream().anyMatch(value -> !value.isEmpty())) {
                    table.add(number, cells, columns);
                }
            }
        }

        private Map<String, String> cells(Map<Integer, SheetCell> row) {
            Map<String, String> cells = new HashMap<>();
            columns.forEach((name, place) -> cells.put(name, text(spec.cell(name), row.getOrDefault(place - 1, SheetCell.EMPTY))));
            return cells;
        }

        /** A date that a spreadsheet has made of {@code 3-1} says so, where it could pass as a code. */
        private static String text(Cell<?> expected, SheetCell cell) {
            return cell.kind() == SheetCell.Kind.DATE && !expected.takesDates() ? "日付 " + cell.text() : cell.text();
        }

        Table table() {
            if (table == null) {
                faults.add(spec.file(), 1, 1, "見出しの行がありません。1行目に " + String.join(",", spec.header()) + " と書いてください");
                table = new Table(spec, false, faults);
            }
            return table;
        }
    }

    private static List<String> headerOf(Map<Integer, SheetCell> row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= Collections.max(row.keySet()); i++) {
            names.add(row.getOrDefault(i, SheetCell.EMPTY).text());
        }
        return names;
    }
}
