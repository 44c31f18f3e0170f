package city.nenrin.citypackage.part;

import java.util.Set;

/**
 * A folder of texts in a package, one file each; in a workbook a sheet of this name.
 *
 * @param name     of the folder and the sheet
 * @param meaning  Japanese: what the texts are
 * @param example  the name of a text, with its ending
 * @param refersTo names of the tables whose codes the texts name
 */
public record TextFolder(String name, String meaning, String example, Set<String> refersTo) {

    /** How the texts end. */
    public static final String EXTENSION = ".txt";

    /** The sheet that holds them in a workbook. */
    public TableSpec<TextFile> sheet() {
        return TableSpec.optional(name, meaning + "（XLSXの場合）",
                Cell.code("file", "ファイル名（例: " + example + "）", TextFile::file).rowKey(),
                Cell.text("text", 32767, "本文", TextFile::text));
    }

    /** A text's path inside the package, for example {@code logic-models/lm-3-1.txt}. */
    public String path(String file) {
        return name + "/" + file;
    }
}
