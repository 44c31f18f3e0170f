package city.nenrin.policy.kpi.web;

import city.nenrin.calendar.FiscalYear;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFault;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.policy.kpi.KpiInput;
import city.nenrin.typed.Quoted;
import city.nenrin.typed.SheetCell;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import city.nenrin.typed.UnreadableWorkbook;
import city.nenrin.typed.WorkbookLimits;
import city.nenrin.typed.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The grid of one section as a workbook: what is known on the left, what is asked for on the right, and in a hidden
 * column for each KPI the state of the city's data that it was written with.
 */
final class KpiWorkbook {

    static final String SHEET = "KPI実績";
    /** Row of the headings, from 1; the KPIs follow. */
    private static final int HEADINGS = 3;

    /** The columns from left to right. {@code field} is the component of {@link KpiInput} that a fault is about. */
    private enum Column {
        CODE("コード", "kpiCode", 12), NAME("KPI", null, 28), UNIT("単位", null, 8), DEFINITION("定義", null, 34),
        FORMULA("算式", null, 30), SOURCE("出典", null, 18), TARGET("目標値", null, 11), PREVIOUS("前回の値", null, 11),
        TREND("５年の推移", null, 26), VALUE("実績値", "value", 13), CERTAINTY("確度", "certainty", 9),
        BASE_DATE("基準日", "baseDate", 13), NO_DATA_UNTIL("公表予定日", "noDataUntil", 13), CAUSE("要因", "cause", 44),
        VERSION("版", null, 10);

        private final String heading;
        private final String field;
        private final int width;

        Column(String heading, String field, int width) {
            this.heading = heading;
            this.field = field;
            this.width = width;
        }

        String letter() {
            return String.valueOf((char) ('A' + ordinal()));
        }

        boolean asked() {
            return ordinal() >= VALUE.ordinal() && this != VERSION;
        }

        static Column ofField(String field) {
            return Arrays.stream(values()).filter(column -> field.equals(column.field)).findFirst().orElse(VALUE);
        }
    }

    private final KpiGrids.Key key;
    private final List<KpiGrids.Line> lines;
    private final LocalDate today;

    KpiWorkbook(KpiGrids.Key key, List<KpiGrids.Line> lines, LocalDate today) {
        this.key = key;
        this.lines = lines;
        this.today = today;
    }

    /** Writes the workbook; what is asked for stays empty but for what has been brought in before. */
    void write(String section, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Nenrin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            sheet.value(0, 0, "KPI実績の入力　" + section + "　" + key.moment().label());
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, "色の付いた欄に入力してください。数値がまだ無いものは、公表予定日と要因（入力できない理由）だけを入力します。目標の80%未満か120%超のとき、前回の10倍以上か10分の1以下のときなども要因が要ります。"
                    + "この時期の確度は「" + key.moment().certainty().label() + "」です。");
            for (Column column : Column.values()) {
                sheet.value(HEADINGS - 1, column.ordinal(), column == Column.VERSION ? versionHeading() : column.heading);
                sheet.style(HEADINGS - 1, column.ordinal()).bold().wrapText(true).borderStyle("thin")
                        .fillColor(column.asked() ? "F6DFB8" : "E4E9E5").set();
                sheet.width(column.ordinal(), column.width);
            }
            for (int i = 0; i < lines.size(); i++) {
                row(sheet, HEADINGS + i, lines.get(i));
            }
            validations(sheet);
            sheet.hideColumn(Column.VERSION.ordinal());
            sheet.freezePane(2, HEADINGS);
            sheet.fitToWidth((short) 1);
        }
    }

    private void row(Worksheet sheet, int at, KpiGrids.Line line) {
        KpiFigure figure = line.figure();
        text(sheet, at, Column.CODE, figure.kpi().getCode());
        text(sheet, at, Column.NAME, figure.kpi().getName());
        text(sheet, at, Column.UNIT, figure.kpi().getUnit());
        text(sheet, at, Column.DEFINITION, figure.kpi().getDefinition());
        text(sheet, at, Column.FORMULA, figure.kpi().getFormula());
        text(sheet, at, Column.SOURCE, figure.kpi().getSourceStatistic());
        number(sheet, at, Column.TARGET, figure.target());
        number(sheet, at, Column.PREVIOUS, figure.previous().flatMap(KpiEntry::getValue));
        text(sheet, at, Column.TREND, figure.trend().stream().map(point -> point.value().map(KpiWorkbook::plain).orElse("－"))
                .collect(Collectors.joining(" → ")));
        line.shown().ifPresent(input -> {
            number(sheet, at, Column.VALUE, Optional.ofNullable(input.value()));
            text(sheet, at, Column.CERTAINTY, input.certainty() == null ? "" : input.certainty().label());
            text(sheet, at, Column.BASE_DATE, input.baseDate() == null ? "" : input.baseDate().toString());
            text(sheet, at, Column.NO_DATA_UNTIL, input.noDataUntil() == null ? "" : input.noDataUntil().toString());
            text(sheet, at, Column.CAUSE, input.cause() == null ? "" : input.cause());
        });
        text(sheet, at, Column.VERSION, known(line) + ":" + brought(line));
        for (Column column : Column.values()) {
            sheet.style(at, column.ordinal()).wrapText(true).verticalAlignment("top").borderStyle("thin")
                    .fillColor(column.asked() ? "FDF6E9" : "FFFFFF").set();
        }
    }

    private static void text(Worksheet sheet, int at, Column column, String text) {
        if (!text.isEmpty()) {
            sheet.value(at, column.ordinal(), text);
        }
    }

    private static void number(Worksheet sheet, int at, Column column, Optional<BigDecimal> value) {
        value.ifPresent(number -> sheet.value(at, column.ordinal(), new BigDecimal(plain(number))));
    }

    /** What Excel can say at once; the rules themselves are asked when the workbook comes back. */
    private void validations(Worksheet sheet) {
        if (lines.isEmpty()) {
            return;
        }
        int first = HEADINGS;
        int last = HEADINGS + lines.size() - 1;
        sheet.range(first, Column.VALUE.ordinal(), last, Column.VALUE.ordinal())
                .validateWithFormula("ISNUMBER(" + Column.VALUE.letter() + (first + 1) + ")").allowBlank(true)
                .showErrorMessage(true).errorTitle("実績値").error("数字で入力してください。");
        sheet.range(first, Column.CERTAINTY.ordinal(), last, Column.CERTAINTY.ordinal())
                .validateWithListByFormula("\"" + key.moment().taken().stream().map(Certainty::label)
                        .collect(Collectors.joining(",")) + "\"").allowBlank(true)
                .showErrorMessage(true).errorTitle("確度").error(Certainty.words(key.moment().taken()) + "から選んでください。");
    }

    /** A workbook as it came back: the inputs of the lines that could be read, or the faults, each with its cell. */
    record Read(List<KpiInput> inputs, List<String> faults, Map<String, Integer> rows) {

        /** Faults of the rules, with the cells that they are about. */
        List<String> located(List<KpiFault> found) {
            return found.stream().map(fault -> rows.containsKey(fault.kpiCode())
                    ? cell(rows.get(fault.kpiCode()), Column.ofField(fault.field())) + fault.message()
                    : "シート「" + SHEET + "」: " + fault.message()).toList();
        }
    }

    /** One row of the sheet as it came back. */
    private record Filled(int number, Map<Integer, SheetCell> cells) {

        SheetCell cell(Column column) {
            return cells.getOrDefault(column.ordinal(), SheetCell.EMPTY);
        }

        String text(Column column) {
            return cell(column).text();
        }
    }

    /** Reads what was filled in; says everything that cannot be read, and what has moved since it was written. */
    Read read(InputStream in, String actor) throws IOException {
        List<String> faults = new ArrayList<>();
        List<KpiInput> inputs = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        List<Filled> sheet = new ArrayList<>();
        boolean[] found = new boolean[1];
        try {
            new WorkbookReader(WorkbookLimits.UPLOAD).read(in, name -> {
                found[0] |= name.equals(SHEET);
                return name.equals(SHEET) ? (number, cells) -> sheet.add(new Filled(number, cells)) : null;
            });
            if (found[0]) {
                read(sheet, actor, inputs, rows, faults);
            } else {
                faults.add("シート「" + SHEET + "」がありません。この画面からダウンロードしたブックを使ってください。");
            }
        } catch (UnreadableWorkbook e) {
            faults.add(e.getMessage() + "。");
        }
        return new Read(inputs, faults, rows);
    }

    private void read(List<Filled> sheet, String actor, List<KpiInput> inputs, Map<String, Integer> rows,
                      List<String> faults) {
        Filled headings = sheet.stream().filter(row -> row.number() == HEADINGS).findFirst()
                .orElse(new Filled(HEADINGS, Map.of()));
        for (Column column : Column.values()) {
            String expected = column == Column.VERSION ? versionHeading() : column.heading;
            String found = headings.text(column);
            if (!found.equals(expected)) {
                faults.add(cell(HEADINGS, column) + (column == Column.VERSION
                        ? "別の課か別の時期のブックです（" + (found.isEmpty() ? "版なし" : found) + "）。この画面からダウンロードしたブックを使ってください。"
                        : "見出し" + Quoted.of(found) + "は「" + expected + "」にしてください。列は動かせません。"));
            }
        }
        if (!faults.isEmpty()) {
            return;
        }
        Map<String, KpiGrids.Line> known = lines.stream()
                .collect(Collectors.toMap(line -> line.figure().kpi().getCode(), Function.identity()));
        List<String> moved = new ArrayList<>();
        for (Filled row : sheet) {
            String code = row.text(Column.CODE);
            if (row.number() <= HEADINGS || Arrays.stream(Column.values()).allMatch(column -> row.text(column).isEmpty())) {
                continue;
            }
            if (code.isEmpty()) {
                faults.add(cell(row.number(), Column.CODE) + "コードが空です。KPIのコードを入力するか、行を空にしてください。");
                continue;
            }
            rows.putIfAbsent(code, row.number());
            KpiGrids.Line line = known.get(code);
            if (line != null && stale(line, row.text(Column.VERSION), actor)) {
                moved.add(code + " " + line.figure().kpi().getName());
            }
            input(row, code, line, faults).ifPresent(inputs::add);
        }
        if (!moved.isEmpty()) {
            faults.add(0, "他の人が更新しました。変わったKPI: " + String.join("、", moved) + "。入力した内容を控えてから、ブックをダウンロードし直してください。");
        }
    }

    private boolean stale(KpiGrids.Line line, String version, String actor) {
        String[] parts = (version + ":").split(":", -1);
        boolean own = line.uploadedBy().filter(actor::equals).isPresent();
        return !parts[0].equals(known(line)) || !own && !parts[1].equals(brought(line));
    }

    private Optional<KpiInput> input(Filled row, String code, KpiGrids.Line line, List<String> faults) {
        int before = faults.size();
        BigDecimal value = read(row, Column.VALUE, faults, cell -> {
            TypedNumber number = cell.number();
            return number == null ? null : line == null ? number.value() : number.in(line.figure().kpi().getUnit());
        });
        Certainty certainty = certainty(row, faults);
        // A day of the figure lies in its own year; one on which it is to appear is yet to come.
        LocalDate baseDate = read(row, Column.BASE_DATE, faults,
                cell -> cell.date(new FiscalYear(key.moment().fiscalYear()).start()));
        LocalDate noDataUntil = read(row, Column.NO_DATA_UNTIL, faults, cell -> cell.date(today));
        return faults.size() > before ? Optional.empty() : Optional.of(new KpiInput(code, key.moment().fiscalYear(),
                key.moment().term(), value, certainty, baseDate, noDataUntil, row.text(Column.CAUSE), null));
    }

    private static <T> T read(Filled row, Column column, List<String> faults, Function<SheetCell, T> reader) {
        try {
            return reader.apply(row.cell(column));
        } catch (Unreadable e) {
            faults.add(cell(row.number(), column) + "値" + e.getMessage());
            return null;
        }
    }

    private Certainty certainty(Filled row, List<String> faults) {
        String text = row.text(Column.CERTAINTY);
        Optional<Certainty> found = Arrays.stream(Certainty.values()).filter(value -> value.label().equals(text)).findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            faults.add(cell(row.number(), Column.CERTAINTY) + "値" + Quoted.of(text) + "は選べません。"
                    + Certainty.words(key.moment().taken()) + "のいずれかにしてください。");
        }
        return found.orElse(null);
    }

    private static String cell(int row, Column column) {
        return "シート「" + SHEET + "」" + row + "行 " + column.letter() + "列（" + column.heading + "）: ";
    }

    private String versionHeading() {
        return "版 " + key.cycle() + "/" + key.phase() + "/" + key.section();
    }

    /** The state of what the city knows of a KPI. */
    private static String known(KpiGrids.Line line) {
        KpiFigure figure = line.figure();
        return digest(figure.kpi().getDefinition() + "|" + figure.kpi().getFormula() + "|" + figure.target().map(KpiWorkbook::plain)
                + "|" + figure.previous().flatMap(KpiEntry::getValue).map(KpiWorkbook::plain) + "|"
                + figure.current().map(KpiEntry::getSequenceNumber));
    }

    /** The state of what somebody has brought in by a workbook. */
    private static String brought(KpiGrids.Line line) {
        return line.uploadedBy().map(uploader -> digest(uploader + line.shown())).orElse("0");
    }

    private static String digest(String text) {
        CRC32 digest = new CRC32();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(digest.getValue(), 36);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
