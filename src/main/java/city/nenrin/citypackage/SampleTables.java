package city.nenrin.citypackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The tables and texts of the sample city, as they stand there. */
final class SampleTables {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<String>> headers = new TreeMap<>();
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    private final List<String> models = new ArrayList<>();

    SampleTables(Path folder) throws IOException {
        for (Path file : files(folder)) {
            try (CSVParser table = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
                String name = file.getFileName().toString().replace(".csv", "");
                headers.put(name, table.getHeaderNames());
                rows.put(name, table.stream().map(row -> row.toMap()).toList());
            }
        }
        for (Path file : files(folder.resolve("logic-models"))) {
            models.add(Files.readString(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The columns of every table. */
    Map<String, List<String>> headers() {
        return headers;
    }

    /** The rows of a table, text by column in the order of the columns. */
    List<Map<String, String>> rows(String table) {
        return rows.get(table);
    }

    /** The row of a code. */
    Map<String, String> find(String table, String code) {
        return rows(table).stream().filter(row -> row.get("code").equals(code)).findFirst().orElseThrow();
    }

    /** The logic models, each as a text. */
    List<String> models() {
        return models;
    }
}
