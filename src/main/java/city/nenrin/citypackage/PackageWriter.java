package city.nenrin.citypackage;

import city.nenrin.listing.WorkbookWriter;
import city.nenrin.policy.logicmodel.LogicModelMaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables and logic models as a package, in the order in which they are given. */
final class PackageWriter {

    private PackageWriter() {
    }

    /**
     * Writes a folder. CSV is written as Japanese Excel opens it by a double click: byte order mark, CRLF, quotes only
     * where needed.
     *
     * @throws CityPackageNotWritten if the folder holds anything already, or cannot be written
     */
    static void folder(Path folder, Map<TableSpec, List<List<String>>> tables, List<LogicModelMaster.Entry> models) {
        try {
            demandEmpty(folder);
            for (Map.Entry<TableSpec, List<List<String>>> table : tables.entrySet()) {
                csv(folder.resolve(table.getKey().file()), table.getKey().header(), table.getValue());
            }
            Path texts = Files.createDirectories(folder.resolve(PackageSchema.LOGIC_MODELS));
            for (LogicModelMaster.Entry model : models) {
                Files.writeString(texts.resolve(model.code() + ".txt"), LogicModelText.write(model), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CityPackageNotWritten("都市パッケージを「" + folder + "」に書けません。書き込めるフォルダを指定してください", e);
        }
    }

    /**
     * Writes one workbook; all cells are text, so that codes such as 3-1 stay codes.
     *
     * @throws CityPackageNotWritten if the file exists or cannot be written
     */
    static void workbook(Path file, Map<TableSpec, List<List<String>>> tables, List<LogicModelMaster.Entry> models) {
        if (Files.exists(file)) {
            throw new CityPackageNotWritten("「" + file + "」は既にあります。別の名前を指定してください", null);
        }
        try (OutputStream out = Files.newOutputStream(file); WorkbookWriter workbook = new WorkbookWriter(out)) {
            tables.forEach((spec, rows) -> sheet(workbook, spec, rows));
            sheet(workbook, PackageSchema.LOGIC_MODEL_SHEET, models.stream()
                    .map(model -> List.of(model.code() + ".txt", LogicModelText.write(model))).toList());
        } catch (IOException e) {
            throw new CityPackageNotWritten("「" + file + "」に書けません。書き込めるファイルを指定してください", e);
        }
    }

    /** Rows by their cells from left to right; keys stand first. */
    static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted((a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                int order = a.get(i).compareTo(b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }).toList();
    }

    private static void csv(Path file, List<String> header, List<List<String>> rows) throws IOException {
        StringBuilder out = new StringBuilder(PackageText.BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    private static void sheet(WorkbookWriter workbook, TableSpec spec, List<List<String>> rows) {
        WorkbookWriter.Sheet sheet = workbook.sheet(spec.name());
        sheet.row(0, spec.header());
        for (int row = 0; row < rows.size(); row++) {
            sheet.row(row + 1, rows.get(row));
        }
    }

    static void demandEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new CityPackageNotWritten("フォルダ「" + folder + "」は空ではありません。空のフォルダを指定してください", null);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
