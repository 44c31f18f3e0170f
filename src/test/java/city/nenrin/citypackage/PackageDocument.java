package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.citypackage.part.TextFolder;
import city.nenrin.listing.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** {@code docs/city-package.md}, and the tables of it from what the parts say, so that document and import cannot differ. */
public final class PackageDocument {
    private static final Path FILE = Path.of("docs/city-package.md");

    private PackageDocument() {
    }

    /** The document as it stands. */
    public static String text() throws IOException {
        return Files.readString(FILE);
    }

    /** What stands between two marks of the document. */
    public static String between(String mark) throws IOException {
        String text = text();
        String start = "<!-- " + mark + " -->";
        return text.substring(text.indexOf(start) + start.length(), text.indexOf("<!-- /" + mark + " -->")).strip();
    }

    /** One section per file: what it holds, its key, and its columns with type, duty, maximum and meaning. */
    static String tables(PackageParts parts) {
        StringBuilder out = new StringBuilder();
        for (TableSpec<?> spec : parts.tables()) {
            table(out, spec, "`" + spec.file() + "`");
        }
        for (TextFolder folder : parts.folders()) {
            table(out, folder.sheet(), "シート `" + folder.name() + "`（.xlsx だけ）");
        }
        return out.toString();
    }

    private static void table(StringBuilder out, TableSpec<?> spec, String title) {
        out.append("### ").append(title).append("\n\n");
        out.append(spec.meaning()).append("。").append(spec.required() ? "必須。" : "無くてもよい。");
        if (!spec.keys().isEmpty()) {
            out.append("キー（重複不可）: ").append(spec.keys().stream().map(key -> "`" + key + "`")
                    .collect(Collectors.joining("＋"))).append("。");
        }
        out.append("\n\n| 列 | 型 | 必須 | 最大・選択肢 | 意味 |\n|---|---|---|---|---|\n");
        for (Column<?, ?> column : spec.columns()) {
            Cell<?> cell = spec.cell(column.key());
            out.append("| `").append(column.key()).append("` | ").append(cell.kind()).append(" | ")
                    .append(cell.duty() != null ? cell.duty() : column.isRequired() ? "○" : "")
                    .append(" | ").append(cell.limit()).append(" | ").append(column.label()).append(" |\n");
        }
        out.append('\n');
    }
}
