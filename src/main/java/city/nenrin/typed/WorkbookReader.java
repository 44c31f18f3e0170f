package city.nenrin.typed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of an {@code .xlsx} workbook row by row, within {@link WorkbookLimits}; nothing of it is kept. Number
 * formats, the date system (1900 or 1904) and the values of formulas count as the spreadsheet shows them.
 */
public final class WorkbookReader {

    private static final String NO_WORKBOOK = "Excel のブック（.xlsx）として読めません。.xlsx の形式で保存し直してください";
    private static final String ERROR = "ERROR:";
    /** 31 December 9999. */
    private static final int LAST_SERIAL = 2_958_465;
    /** The dates of Japanese spreadsheets, whose formats no file writes down: 27 to 36 and 50 to 58. */
    private static final int[][] JAPANESE_DATES = {{27, 36}, {50, 58}};

    static {
        // What is unpacked is measured before, whatever it was packed to.
        ZipSecureFile.setMinInflateRatio(0);
    }

    /** Receives the rows of one sheet that hold anything, from the top. */
    @FunctionalInterface
    public interface Rows {

        /**
         * One row.
         *
         * @param number from 1
         * @param cells  by column, 0 being A; empty cells may be missing
         */
        void row(int number, Map<Integer, SheetCell> cells);
    }

    private final WorkbookLimits limits;

    public WorkbookReader(WorkbookLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a workbook.
     *
     * @param sheets who receives the rows of a sheet of this name; null for a sheet that is not to be read
     * @throws UnreadableWorkbook if it is none or exceeds the limits; rows may have been given out by then
     * @throws IOException        if the stream cannot be read
     */
    public void read(InputStream in, Function<String, Rows> sheets) throws IOException {
        byte[] file = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.expandedBytes() + 1));
        measure(file);
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(workbook);
            Display display = new Display(date1904(reader));
            // Without furigana, which the spreadsheet does not show either.
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook, false);
            StylesTable styles = styles(reader);
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    Rows rows = sheets.apply(each.getSheetName());
                    if (rows != null) {
                        parse(sheet, new XSSFSheetXMLHandler(styles, texts, new Cells(rows, display), display, false));
                    }
                }
            }
        } catch (UnreadableWorkbook e) {
            throw e;
        } catch (ReceiverFailed e) {
            throw e.failure;
        } catch (OpenXML4JException | SAXException | IOException | RuntimeException e) {
            throw new UnreadableWorkbook(NO_WORKBOOK);
        }
    }

    /** A small file may hold gigabytes: everything is unpacked once, and counted, before anything is built of it. */
    private void measure(byte[] file) throws IOException {
        long left = limits.expandedBytes();
        byte[] buffer = new byte[1 << 16];
        // Not that of the JDK, which does not know the large format that some programs write.
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new UnreadableWorkbook("ブックが大きすぎます。展開して" + (limits.expandedBytes() >> 20)
                                + "MBまでにしてください。要らないシート・行・書式・画像を消して保存し直してください");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbook(NO_WORKBOOK);
        }
    }

    private static StylesTable styles(XSSFReader reader) throws IOException, OpenXML4JException {
        StylesTable found = reader.getStylesTable();
        StylesTable styles = found == null ? new StylesTable() : found;
        for (int[] range : JAPANESE_DATES) {
            for (short id = (short) range[0]; id <= range[1]; id++) {
                if (styles.getNumberFormatAt(id) == null) {
                    styles.putNumberFormat(id, "yyyy/m/d");
                }
            }
        }
        return styles;
    }

    private static boolean date1904(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        boolean[] found = new boolean[1];
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String localName, String name, Attributes attributes) {
                    if (localName.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return found[0];
    }

    private static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows a number by its format: a percentage with its sign, a date as ISO, all else with 15 significant digits. */
    private static final class Display extends DataFormatter {

        /** What a format shows as it stands, quoted or after a backslash, and its conditions in brackets. */
        private static final Pattern PLAIN_TEXT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
        /** A date by era, as {@code ggge年m月d日}, which the library does not take for one. */
        private static final Pattern ERA = Pattern.compile("(?i)[^;]*[ger][^;]*m[^;]*d.*");

        private final boolean date1904;
        private boolean number;
        private boolean date;

        Display(boolean date1904) {
            this.date1904 = date1904;
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format) {
            number = true;
            String letters = PLAIN_TEXT.matcher(format).replaceAll("");
            date = (DateUtil.isADateFormat(formatIndex, format) || ERA.matcher(letters).matches()) && value >= 0 && value <= LAST_SERIAL;
            if (date) {
                return DateUtil.getLocalDateTime(value, date1904).toLocalDate().toString();
            }
            BigDecimal shown = new BigDecimal(NumberToTextConverter.toText(value));
            return letters.contains("%")
                    ? shown.movePointRight(2).stripTrailingZeros().toPlainString() + "%" : shown.toPlainString();
        }
    }

    /** Gathers the cells of a row and keeps to the limits. */
    private final class Cells implements SheetContentsHandler {

        private final Rows rows;
        private final Display display;
        private final Map<Integer, SheetCell> cells = new TreeMap<>();

        Cells(Rows rows, Display display) {
            this.rows = rows;
            this.display = display;
        }

        @Override
        public void startRow(int row) {
            if (row < 0 || row >= limits.rows()) {
                throw new UnreadableWorkbook("行が多すぎます。" + limits.rows() + "行までにしてください");
            }
            cells.clear();
        }

        @Override
        public void cell(String reference, String shown, XSSFComment comment) {
            boolean number = display.number;
            boolean date = display.date;
            display.number = false;
            display.date = false;
            if (shown == null || shown.isBlank()) {
                return;
            }
            cells.put(column(reference), date ? new SheetCell(SheetCell.Kind.DATE, shown)
                    : number ? new SheetCell(SheetCell.Kind.NUMBER, shown)
                    : shown.startsWith(ERROR) ? new SheetCell(SheetCell.Kind.ERROR, shown.substring(ERROR.length()))
                    : new SheetCell(SheetCell.Kind.TEXT, shown.strip()));
        }

        private int column(String reference) {
            // At most three letters: a longer reference would count up to anything.
            int column = reference != null && reference.matches("[A-Z]{1,3}[0-9]{1,7}")
                    ? CellReference.convertColStringToIndex(reference.replaceAll("[0-9]", "")) : Integer.MAX_VALUE;
            if (column >= limits.columns()) {
                throw new UnreadableWorkbook("セル" + Quoted.of(reference) + "は読めません。"
                        + CellReference.convertNumToColString(limits.columns() - 1) + "列までに入力してください");
            }
            return column;
        }

        @Override
        public void endRow(int row) {
            if (!cells.isEmpty()) {
                try {
                    rows.row(row + 1, new LinkedHashMap<>(cells));
                } catch (RuntimeException e) {
                    throw new ReceiverFailed(e);
                }
            }
        }
    }

    /** A failure of who receives the rows, which is no fault of the workbook. */
    private static final class ReceiverFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient RuntimeException failure;

        ReceiverFailed(RuntimeException failure) {
            this.failure = failure;
        }
    }
}
