package city.nenrin.lane.handover;

import java.util.List;

/**
 * A table of a handover paper. Texts are as people read them, days are in era years, what is missing is 「－」.
 *
 * @param title   heading, without its number
 * @param none    what stands there instead of an empty table
 * @param columns the columns; their widths add up to 100
 * @param rows    a text for each column
 */
public record HandoverSection(String title, String none, List<Column> columns, List<List<String>> rows) {

    /** @param width percent of the paper's width */
    public record Column(String title, int width, Look look) {

        public static Column of(String title, int width) {
            return new Column(title, width, Look.PLAIN);
        }

        /** A text that may have several lines. */
        public static Column text(String title, int width) {
            return new Column(title, width, Look.TEXT);
        }

        public static Column number(String title, int width) {
            return new Column(title, width, Look.NUMBER);
        }

        /** The mark of a predecessor (備考), or nothing. */
        public static Column origin(int width) {
            return new Column("備考", width, Look.ORIGIN);
        }
    }

    /** How the cells of a column are set. */
    public enum Look {
        PLAIN(null), TEXT("text"), NUMBER("number"), ORIGIN("origin");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        /** Class in the style sheet; null for none. */
        public String style() {
            return style;
        }
    }
}
