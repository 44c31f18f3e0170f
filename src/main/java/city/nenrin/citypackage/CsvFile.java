package city.nenrin.citypackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as Japanese Excel opens it by a double click: byte order mark, CRLF, quotes only where needed. */
final class CsvFile {

    private CsvFile() {
    }

    static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        StringBuilder out = new StringBuilder(PackageText.BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }
}
