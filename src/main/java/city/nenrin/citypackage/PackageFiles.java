package city.nenrin.citypackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A package as it was read, with everything that is wrong inside single files noted.
 *
 * @param tables every table of the schema by name; one that is missing is there, but not readable or empty
 */
record PackageFiles(Map<String, Table> tables, List<LogicModelText> logicModels) {

    /** Reads a folder of CSV files, or a workbook with the same sheets. */
    static PackageFiles read(Path path, Faults faults) {
        try {
            if (Files.isRegularFile(path) && path.toString().endsWith(".xlsx")) {
                return workbook(path, faults);
            }
            if (!Files.isDirectory(path)) {
                faults.add(String.valueOf(path.getFileName()), 1, 1, "フォルダがありません。都市パッケージのフォルダか .xlsx のブックを指定してください");
                return new PackageFiles(Map.of(), List.of());
            }
            return folder(path, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Table table(TableSpec spec) {
        return tables.get(spec.name());
    }

    private static PackageFiles folder(Path folder, Faults faults) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (TableSpec spec : PackageSchema.TABLES) {
            Path file = folder.resolve(spec.file());
            if (Files.isRegularFile(file)) {
                tables.put(spec.name(), PackageText.decode(spec.file(), Files.readAllBytes(file), faults)
                        .map(text -> CsvTables.read(spec, text, faults))
                        .orElseGet(() -> new Table(spec, spec.file(), false, faults)));
            } else {
                missing(spec, tables, faults);
            }
        }
        for (Path file : sorted(folder, ".csv")) {
            String name = file.getFileName().toString();
            if (PackageSchema.TABLES.stream().noneMatch(spec -> spec.file().equals(name))) {
                faults.add(name, 1, 1, "このファイル名は使えません。" + String.join("、",
                        PackageSchema.TABLES.stream().map(TableSpec::file).toList()) + " のどれかにしてください");
            }
        }
        List<LogicModelText> models = new ArrayList<>();
        Path texts = folder.resolve(PackageSchema.LOGIC_MODELS);
        if (Files.isDirectory(texts)) {
            for (Path file : sorted(texts, ".txt")) {
                String name = PackageSchema.LOGIC_MODELS + "/" + file.getFileName();
                PackageText.decode(name, Files.readAllBytes(file), faults)
                        .ifPresent(text -> models.add(LogicModelText.read(name, text, faults)));
            }
        }
        tables.values().forEach(Table::check);
        return new PackageFiles(tables, models);
    }

    private static PackageFiles workbook(Path file, Faults faults) {
        List<TableSpec> specs = Stream.concat(PackageSchema.TABLES.stream(),
                Stream.of(PackageSchema.LOGIC_MODEL_SHEET)).toList();
        int before = faults.count();
        Map<String, Table> tables = new LinkedHashMap<>(XlsxTables.read(file, specs, faults));
        if (tables.isEmpty() && faults.count() > before) {
            return new PackageFiles(Map.of(), List.of());
        }
        for (TableSpec spec : PackageSchema.TABLES) {
            if (!tables.containsKey(spec.name())) {
                missing(spec, tables, faults);
            }
        }
        tables.values().forEach(Table::check);
        Table sheet = tables.remove(PackageSchema.LOGIC_MODELS);
        List<LogicModelText> models = sheet == null ? List.of() : sheet.rows().stream()
                .map(row -> LogicModelText.read(PackageSchema.LOGIC_MODELS + "/" + row.raw("file"), row.raw("text"), faults))
                .toList();
        return new PackageFiles(tables, models);
    }

    private static void missing(TableSpec spec, Map<String, Table> tables, Faults faults) {
        if (spec.required()) {
            faults.add(spec.file(), 1, 1, "ファイルがありません。" + spec.meaning() + "の表（見出し: "
                    + String.join(",", spec.header()) + "）を置いてください");
        }
        tables.put(spec.name(), new Table(spec, spec.file(), !spec.required(), faults));
    }

    private static List<Path> sorted(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
    }
}
