package city.nenrin.citypackage;

import java.util.stream.Collectors;

/** Writes the tables of {@code docs/city-package.md} from the schema, so that document and import cannot differ. */
final class PackageDocument {

    private PackageDocument() {
    }

    /** One section per file: what it holds, its key, and its columns with type, duty, maximum and meaning. */
    static String tables() {
        StringBuilder out = new StringBuilder();
        for (TableSpec spec : PackageSchema.TABLES) {
            table(out, spec, spec.file());
        }
        table(out, PackageSchema.LOGIC_MODEL_SHEET, "シート `" + PackageSchema.LOGIC_MODELS + "`（.xlsx だけ）");
        return out.toString();
    }

    private static void table(StringBuilder out, TableSpec spec, String title) {
        out.append("### ").append(title.startsWith("シート") ? title : "`" + title + "`").append("\n\n");
        out.append(spec.meaning()).append("。").append(spec.required() ? "必須。" : "無くてもよい。");
        if (!spec.keys().isEmpty()) {
            out.append("キー（重複不可）: ").append(spec.keys().stream().map(key -> "`" + key + "`")
                    .collect(Collectors.joining("＋"))).append("。");
        }
        out.append("\n\n| 列 | 型 | 必須 | 最大・選択肢 | 意味 |\n|---|---|---|---|---|\n");
        for (Column column : spec.columns()) {
            out.append("| `").append(column.name()).append("` | ").append(column.type().label()).append(" | ")
                    .append(column.type() == Column.Type.OWN ? "工程の規則による" : column.required() ? "○" : "")
                    .append(" | ").append(limit(column)).append(" | ").append(column.meaning()).append(" |\n");
        }
        out.append('\n');
    }

    private static String limit(Column column) {
        return switch (column.type()) {
            case TEXT, CODE -> column.maximum() + "文字";
            case INTEGER -> String.valueOf(column.maximum());
            case DECIMAL -> "整数部14桁・小数部4桁";
            case DATE -> "1947〜2100年";
            case CHOICE -> column.choices().stream().map(choice -> "`" + choice + "`").collect(Collectors.joining(" "));
            case BOOLEAN, OWN -> "";
        };
    }

    /** The lines of the head of a logic model, with the longest text of each. */
    static String logicModelHead() {
        return LogicModelText.HEAD.entrySet().stream()
                .map(item -> "| `" + item.getKey() + "` | " + item.getValue() + "文字 |")
                .collect(Collectors.joining("\n", "| 項目 | 最大 |\n|---|---|\n", "\n"));
    }

}
