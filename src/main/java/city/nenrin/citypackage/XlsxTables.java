package city.nenrin.citypackage;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the tables from a workbook whose sheets are named like the CSV files, without extension. */
final class XlsxTables {

    private XlsxTables() {
    }

    /** The tables by name; sheets are read row by row. A fault when it is no workbook. */
    static Map<String, Table> read(Path workbookFile, List<TableSpec> specs, Faults faults) {
        Map<String, Table> tables = new LinkedHashMap<>();
        String name = workbookFile.getFileName().toString();
        try (InputStream in = Files.newInputStream(workbookFile); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                TableSpec spec = specs.stream().filter(found -> found.name().equals(sheet.getName())).findFirst()
                        .orElse(null);
                if (spec == null) {
                    faults.add(name, 1, 1, "シート「" + sheet.getName() + "」は使えません。"
                            + String.join("、", specs.stream().map(TableSpec::name).toList()) + " のどれかにしてください");
                } else {
                    tables.put(spec.name(), read(spec, sheet, faults));
                }
            }
        } catch (IOException | ExcelReaderException e) {
            faults.add(name, 1, 1, "Excel のブック（.xlsx）として読めません。.xlsx の形式で保存し直してください");
        }
        return tables;
    }

    private static Table read(TableSpec spec, Sheet sheet, Faults faults) throws IOException {
        Table table = null;
        Map<String, Integer> columns = Map.of();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (table == null) {
                    columns = CsvTables.header(spec, headerOf(row), row.getRowNum(), faults);
                    table = new Table(spec, spec.file(), columns != null, faults);
                    if (columns == null) {
                        return table;
                    }
                } else {
                    Map<String, String> cells = cells(spec, row, columns);
                    if (cells.values().stream().anyMatch(value -> !value.isEmpty())) {
                        table.add(row.getRowNum(), cells, columns);
                    }
                }
            }
        }
        if (table == null) {
            faults.add(spec.file(), 1, 1, "見出しの行がありません。1行目に " + String.join(",", spec.header()) + " と書いてください");
            table = new Table(spec, spec.file(), false, faults);
        }
        return table;
    }

    private static List<String> headerOf(Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            names.add(row.getOptionalCell(i).map(Cell::getText).orElse("").strip());
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static Map<String, String> cells(TableSpec spec, Row row, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((name, place) -> cells.put(name, row.getOptionalCell(place - 1)
                .map(cell -> Expected.tidy(spec.column(name), text(spec.column(name), cell))).orElse("")));
        return cells;
    }

    /** Numbers without exponent, dates as ISO, truth values as words. */
    private static String text(Column column, Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            if (column.type() == Column.Type.DATE) {
                return cell.asDate().toLocalDate().toString();
            }
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        return cell.getType() == CellType.EMPTY || cell.getText() == null ? "" : cell.getText();
    }
}
