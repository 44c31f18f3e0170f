package city.nenrin.citypackage;

import java.util.List;

/**
 * A table of the package.
 *
 * @param name     name without extension; also the name of the sheet in a workbook
 * @param required whether a package may go without it
 * @param keys     columns that together occur once
 * @param meaning  Japanese: what it holds
 */
record TableSpec(String name, boolean required, List<String> keys, String meaning, List<Column> columns) {

    String file() {
        return name + ".csv";
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    Column column(String column) {
        return columns.stream().filter(found -> found.name().equals(column)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    int indexOf(String column) {
        return columns.indexOf(column(column));
    }
}
