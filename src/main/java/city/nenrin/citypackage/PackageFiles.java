package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Faults;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.citypackage.part.TextFile;
import city.nenrin.citypackage.part.TextFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a package and notes everything that is wrong inside single ones. */
final class PackageFiles {
    private final List<TableSpec<?>> specs;
    private final List<TextFolder> folders;
    private final Faults faults;

    PackageFiles(PackageParts parts, Faults faults) {
        this.specs = parts.tables();
        this.folders = parts.folders();
        this.faults = faults;
    }

    /** Reads a folder of CSV files, or a workbook with the same sheets; nothing, with a fault, where it is neither. */
    Optional<PackageContent> read(Path path) {
        try {
            if (Files.isRegularFile(path) && path.toString().endsWith(".xlsx")) {
                return workbook(path);
            }
            if (!Files.isDirectory(path)) {
                faults.add(String.valueOf(path.getFileName()), 1, 1, "フォルダがありません。都市パッケージのフォルダか .xlsx のブックを指定してください");
                return Optional.empty();
            }
            return Optional.of(folder(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackageContent folder(Path folder) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (TableSpec<?> spec : specs) {
            Path file = folder.resolve(spec.file());
            tables.put(spec.name(), !Files.isRegularFile(file) ? missing(spec)
                    : PackageText.decode(spec.file(), Files.readAllBytes(file), faults)
                            .map(text -> CsvTables.read(spec, text, faults))
                            .orElseGet(() -> new Table(spec, false, faults)));
        }
        for (Path file : sorted(folder, ".csv")) {
            String name = file.getFileName().toString();
            if (specs.stream().noneMatch(spec -> spec.file().equals(name))) {
                faults.add(name, 1, 1, "このファイル名は使えません。" + String.join("、",
                        specs.stream().map(TableSpec::file).toList()) + " のどれかにしてください");
            }
        }
        Map<String, List<TextFile>> texts = new HashMap<>();
        for (TextFolder kind : folders) {
            texts.put(kind.name(), texts(kind, folder.resolve(kind.name())));
        }
        return content(tables, texts);
    }

    private List<TextFile> texts(TextFolder kind, Path folder) throws IOException {
        List<TextFile> texts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : sorted(folder, TextFolder.EXTENSION)) {
                String name = file.getFileName().toString();
                PackageText.decode(kind.path(name), Files.readAllBytes(file), faults)
                        .ifPresent(text -> texts.add(new TextFile(name, text)));
            }
        }
        return texts;
    }

    private Optional<PackageContent> workbook(Path file) {
        int before = faults.count();
        Map<String, Table> tables = new LinkedHashMap<>(XlsxTables.read(file,
                Stream.concat(specs.stream(), folders.stream().map(TextFolder::sheet)).toList(), faults));
        if (tables.isEmpty() && faults.count() > before) {
            return Optional.empty();
        }
        specs.forEach(spec -> tables.computeIfAbsent(spec.name(), name -> missing(spec)));
        Map<String, List<TextFile>> texts = new HashMap<>();
        for (TextFolder kind : folders) {
            Table sheet = tables.get(kind.name());
            texts.put(kind.name(), sheet == null ? List.of()
                    : sheet.rows().stream().map(row -> new TextFile(row.raw("file"), row.raw("text"))).toList());
        }
        return Optional.of(content(tables, texts));
    }

    private PackageContent content(Map<String, Table> tables, Map<String, List<TextFile>> texts) {
        tables.values().forEach(Table::check);
        return new PackageContent(tables, texts, faults);
    }

    private Table missing(TableSpec<?> spec) {
        if (spec.required()) {
            faults.add(spec.file(), 1, 1, "ファイルがありません。" + spec.meaning() + "の表（見出し: "
                    + String.join(",", spec.header()) + "）を置いてください");
        }
        return new Table(spec, !spec.required(), faults);
    }

    private static List<Path> sorted(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
    }
}
