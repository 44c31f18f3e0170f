package city.nenrin.citypackage;

import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.citypackage.part.TextFile;
import city.nenrin.citypackage.part.TextFolder;
import city.nenrin.listing.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables and texts as a package, in the order of the parts. */
final class PackageWriter {
    private final PackageParts parts;

    PackageWriter(PackageParts parts) {
        this.parts = parts;
    }

    /**
     * Writes a folder.
     *
     * @throws CityPackageNotWritten if the folder holds anything already, or cannot be written
     */
    void folder(Path folder, PackageRows rows) {
        try {
            demandEmpty(folder);
            for (TableSpec<?> table : written(rows)) {
                csv(folder.resolve(table.file()), table.header(), rows.of(table));
            }
            for (TextFolder kind : parts.folders()) {
                Path texts = Files.createDirectories(folder.resolve(kind.name()));
                for (TextFile text : rows.of(kind)) {
                    Files.writeString(texts.resolve(text.file()), text.text(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * Writes one workbook; all cells are text, so that codes such as 3-1 stay codes.
     *
     * @throws CityPackageNotWritten if the file exists or cannot be written
     */
    void workbook(Path file, PackageRows rows) {
        if (Files.exists(file)) {
            throw new CityPackageNotWritten("「" + file + "」は既にあります。別の名前を指定してください", null);
        }
        for (TextFolder kind : parts.folders()) {
            rows.add(kind.sheet(), rows.of(kind));
        }
        try (OutputStream out = Files.newOutputStream(file); WorkbookWriter workbook = new WorkbookWriter(out)) {
            written(rows).forEach(table -> sheet(workbook, table, rows.of(table)));
            parts.folders().stream().map(TextFolder::sheet).forEach(table -> sheet(workbook, table, rows.of(table)));
        } catch (IOException e) {
            throw new CityPackageNotWritten("「" + file + "」に書けません。書き込めるファイルを指定してください", e);
        }
    }

    /** The tables that may be missing only when they have rows. */
    private List<TableSpec<?>> written(PackageRows rows) {
        return parts.tables().stream().filter(table -> table.required() || !rows.of(table).isEmpty()).toList();
    }

    /** A table as Japanese Excel opens it by a double click: byte order mark, CRLF, quotes only where needed. */
    static void csv(Path file, List<String> header, List<List<String>> rows) throws IOException {
        StringBuilder out = new StringBuilder(PackageText.BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    private static void sheet(WorkbookWriter workbook, TableSpec<?> spec, List<List<String>> rows) {
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

    static CityPackageNotWritten notWritten(Path folder, IOException cause) {
        return new CityPackageNotWritten("都市パッケージを「" + folder + "」に書けません。書き込めるフォルダを指定してください", cause);
    }
}
