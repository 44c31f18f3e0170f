package city.nenrin.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** A workbook of one sheet, built of its XML: with what a spreadsheet writes, and with what none would. */
public final class Xlsx {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder strings = new StringBuilder();
    private String sheet = "KPI実績";
    private String workbookPr = "";
    private int number;
    private long padding;

    public Xlsx sheet(String name) {
        sheet = name;
        return this;
    }

    /** The next row, as cells in XML. Styles: 0 general, 1 0.0%, 2 yyyy/m/d, 3 [$-411]ge.m.d, 4 number 57, 5 0.0"%". */
    public Xlsx row(String cells) {
        return rawRow("<row r=\"" + ++number + "\">" + cells + "</row>");
    }

    /** A row, or anything else, as it stands. */
    public Xlsx rawRow(String xml) {
        rows.append(xml);
        return this;
    }

    /** A shared string, as XML. */
    public Xlsx string(String item) {
        strings.append(item);
        return this;
    }

    public Xlsx date1904() {
        workbookPr = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A shared string of so many characters, which packs to nearly nothing. */
    public Xlsx padding(long characters) {
        padding = characters;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet") + type("styles", "styles")
                    + type("sharedStrings", "sharedStrings") + "</Types>");
            part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", HEAD + "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS + "\">" + workbookPr
                    + "<sheets><sheet name=\"" + sheet + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                    + relation(2, "styles", "styles.xml") + relation(3, "sharedStrings", "sharedStrings.xml")));
            part(zip, "xl/styles.xml", HEAD + "<styleSheet " + MAIN + "><numFmts count=\"2\">"
                    + "<numFmt numFmtId=\"164\" formatCode=\"[$-411]ge\\.m\\.d;@\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot;%&quot;\"/></numFmts>"
                    + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\">"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"57\"/>"
                    + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            part(zip, "xl/worksheets/sheet1.xml", HEAD + "<worksheet " + MAIN + "><sheetData>" + rows
                    + "</sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, HEAD + "<sst " + MAIN + " count=\"2000000000\" uniqueCount=\"2000000000\">" + strings);
            if (padding > 0) {
                write(zip, "<si><t>");
                byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
                for (long left = padding; left > 0; left -= block.length) {
                    zip.write(block);
                }
                write(zip, "</t></si>");
            }
            write(zip, "</sst>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, xml);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Workbooks that are to cost the reader its time or its memory: a name, and the file. */
    public static Stream<Arguments> attacks() {
        Xlsx rows = new Xlsx();
        for (int i = 1; i <= 30_000; i++) {
            rows.row("<c r=\"A%d\"><v>1</v></c>".formatted(i));
        }
        return Stream.of(
                Arguments.of("index of a shared string", new Xlsx().row("<c r=\"A1\" t=\"s\"><v>2000000000</v></c>").bytes()),
                Arguments.of("a shared string of 400 MB", new Xlsx().padding(400L << 20).row("<c r=\"A1\" t=\"s\"><v>0</v></c>").bytes()),
                Arguments.of("many rows", rows.bytes()),
                Arguments.of("a row far down", new Xlsx().rawRow("<row r=\"1000000000\"><c r=\"A1000000000\"><v>1</v></c></row>").bytes()),
                Arguments.of("a column far out", new Xlsx().row("<c r=\"XFD1\"><v>1</v></c>").bytes()),
                Arguments.of("a column beyond all", new Xlsx().row("<c r=\"ZZZZZZZZZ4\"><v>1</v></c>").bytes()),
                Arguments.of("a cell without a name", new Xlsx().row("<c><v>1</v></c>").bytes()),
                Arguments.of("a number of millions of digits", new Xlsx().row("<c r=\"A1\" t=\"str\"><v>1E30000000</v></c>").bytes()),
                Arguments.of("the same as a number", new Xlsx().row("<c r=\"A1\"><v>1E30000000</v></c>").bytes()),
                Arguments.of("entities within entities", new Xlsx().rawRow("<row r=\"1\">&lol;</row>").bytes()),
                Arguments.of("no zip", "x".repeat(100_000).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }
}
