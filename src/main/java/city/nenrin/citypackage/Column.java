package city.nenrin.citypackage;

import java.util.List;

/**
 * A column of a table of the package.
 *
 * @param name     header
 * @param type     what its cells hold
 * @param required whether a cell may be empty
 * @param maximum  longest text in characters, or largest number; 0 where the type has no maximum
 * @param choices  allowed values of a {@link Type#CHOICE}
 * @param meaning  Japanese: what it says
 */
record Column(String name, Type type, boolean required, long maximum, List<String> choices, String meaning) {

    /** What cells of a column hold. */
    enum Type {
        TEXT("文字"), CODE("コード"), INTEGER("整数"), DECIMAL("数値"), DATE("日付"), BOOLEAN("true / false"), CHOICE("選択"),
        /** Read by the module that owns it. */
        OWN("文字");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Column text(String name, int maximum, String meaning) {
        return new Column(name, Type.TEXT, true, maximum, List.of(), meaning);
    }

    static Column code(String name, int maximum, String meaning) {
        return new Column(name, Type.CODE, true, maximum, List.of(), meaning);
    }

    static Column integer(String name, long maximum, String meaning) {
        return new Column(name, Type.INTEGER, true, maximum, List.of(), meaning);
    }

    static Column year(String name, String meaning) {
        return new Column(name, Type.INTEGER, true, 2100, List.of(), meaning);
    }

    static Column decimal(String name, String meaning) {
        return new Column(name, Type.DECIMAL, true, 0, List.of(), meaning);
    }

    static Column date(String name, String meaning) {
        return new Column(name, Type.DATE, true, 0, List.of(), meaning);
    }

    static Column yes(String name, String meaning) {
        return new Column(name, Type.BOOLEAN, true, 0, List.of(), meaning);
    }

    static Column choice(String name, List<String> choices, String meaning) {
        return new Column(name, Type.CHOICE, true, 0, choices, meaning);
    }

    static Column own(String name, String meaning) {
        return new Column(name, Type.OWN, false, 0, List.of(), meaning);
    }

    /** The same column, where a cell may be empty. */
    Column optional() {
        return new Column(name, type, false, maximum, choices, meaning);
    }
}
