package city.nenrin.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.TypedNumber;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** One description of columns, and everything that follows from it. */
class ListingTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private enum Pace {
        SLOW("遅い"), FAST("速い");

        private final String label;

        Pace(String label) {
            this.label = label;
        }
    }

    private record Run(String code, String name, String unit, BigDecimal before, BigDecimal value, Pace pace, LocalDate day) {
    }

    private static final Type.Choice<Pace> PACE_TYPE = Type.Choice.of(Pace.class, pace -> pace.label);
    private static final Column<Run, BigDecimal> VALUE =
            Column.in(Column.number("value", "実績値", Run::value).asked(), Run::unit);
    private static final Column<Run, Pace> PACE = Column.of("pace", "速さ", PACE_TYPE, Run::pace).asked();
    private static final Column<Run, LocalDate> DAY = Column.day("day", "日", Run::day).asked();
    private static final Listing<Run> RUNS = Listing.of("runs", "走り",
            Column.text("code", "コード", Run::code).rowKey(), Column.text("name", "名称", Run::name).informative(),
            Column.number("before", "前回", Run::before).dashed(), VALUE, PACE, DAY);

    private static final Run DONE = new Run("R-1", "朝", "%", new BigDecimal("80.50"), new BigDecimal("18.5"), Pace.FAST,
            LocalDate.of(2027, 2, 28));
    private static final Run OPEN = new Run("R-2", "夜", "件", null, null, null, null);

    @Test
    void aFormShowsWhatIsKnownAndHoldsWhatIsAsked() {
        assertThat(RUNS.rows(List.of(DONE, OPEN))).containsExactly(
                Map.of("code", "R-1", "name", "朝", "before", "80.5", "value", new BigDecimal("18.5"), "pace", "FAST",
                        "day", "2027-02-28"),
                Map.of("code", "R-2", "name", "夜", "before", "－"));
        assertThat(RUNS.shown().rows(List.of(DONE)).get(0)).containsEntry("value", new BigDecimal("18.5")).containsEntry("pace", "速い");
        assertThat(RUNS.informative()).containsExactly("runs.name");
        PageTable page = Listing.of("runs", "走り", Column.text("name", "名称", Run::name).linked(run -> "/runs/" + run.code()),
                VALUE, PACE).table(List.of(DONE, OPEN));
        assertThat(page.headings()).containsExactly("名称", "実績値", "速さ");
        assertThat(page.rows().get(0)).containsExactly(new PageTable.Cell("朝", false, "/runs/R-1"),
                new PageTable.Cell("18.5", true, null), new PageTable.Cell("速い", false, null));
        assertThat(page.rows().get(1)).extracting(PageTable.Cell::text).containsExactly("夜", "", "");
    }

    @Test
    void whatIsTypedIsReadByTypeAndEveryFaultNamesRowAndColumn() {
        assertThat(RUNS.typed(List.of(
                Map.of("code", "R-1", "value", new TypedNumber(new BigDecimal("20"), true), "pace", "SLOW", "day", "2027-03-01"),
                Map.of("code", "R-2", "value", new BigDecimal("3"))), List.of(DONE, OPEN),
                row -> Arrays.asList(row.key(), row.get(VALUE), row.get(PACE), row.get(DAY)))).containsExactly(
                List.of("R-1", new BigDecimal("20"), Pace.SLOW, TODAY), Arrays.asList("R-2", new BigDecimal("3"), null, null));

        assertThatThrownBy(() -> RUNS.typed(List.of(
                Map.of("code", "R-1", "pace", "LATE"),
                Map.of("code", "R-2", "value", new TypedNumber(new BigDecimal("20"), true))), List.of(DONE, OPEN), row -> row))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults()).containsExactly(
                        new Fault("runs.pace", 0, "の値「LATE」は選べません。遅い・速いのいずれかにしてください。"),
                        new Fault("runs.value", 1, "の値「20%」は割合ですが、単位は「件」です。「%」を付けない数値を入力してください。")));
        assertThatThrownBy(() -> Listing.of("runs", "走り", DAY.required()).typed(List.of(Map.of("day", " ")), List.of(), row -> row))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .containsExactly(new Fault("runs.day", 0, "を入力してください。")));
    }

    @Test
    void theWorkbookGoesOutAndComesBackAsItWas() throws IOException {
        ListSheet<Run> sheet = new ListSheet<>(RUNS, "走り", "2027/welfare", run -> run.code() + ":1");
        ListSheet.Filled<Run> filled = read(sheet, written(sheet, row -> row));
        assertThat(filled.faults()).isEmpty();
        assertThat(filled.rows()).extracting(TypedRow::key, row -> row.get(VALUE), row -> row.get(PACE), row -> row.get(DAY))
                .containsExactly(tuple("R-1", new BigDecimal("18.5"), Pace.FAST, LocalDate.of(2027, 2, 28)),
                        tuple("R-2", null, null, null));
        assertThat(sheet.located(filled, List.of(new Fault("runs.value", 1, "は低すぎます。"), Fault.of("行が足りません。"))))
                .containsExactly("シート「走り」5行 D列「実績値」は低すぎます。", "シート「走り」: 行が足りません。");
    }

    @Test
    void theSpreadsheetItselfOffersWhatMayBeChosenNow() throws IOException {
        Column<Run, Pace> slow = PACE.as(PACE_TYPE.offering(List.of(Pace.SLOW)));
        ListSheet<Run> sheet = new ListSheet<>(Listing.of("runs", "走り", slow, VALUE), "走り", "2027/welfare", Run::code);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(sheet, row -> row)))) {
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1(), DataValidation::getErrorBoxText)
                    .containsExactly(tuple("\"遅い\"", "遅いから選んでください。"),
                            tuple("ISNUMBER(B4)", "数字で入力してください。"));
            assertThat(workbook.getSheetAt(0).isColumnHidden(2)).isTrue();
        }
    }

    @Test
    void whatCameBackWrongIsToldWithItsCell() throws IOException {
        ListSheet<Run> sheet = new ListSheet<>(RUNS, "走り", "2027/welfare", run -> run.code() + ":1");
        assertThat(read(sheet, written(sheet, row -> {
            row.getRow(3).getCell(3).setCellValue("二十");
            row.getRow(3).getCell(4).setCellValue("とても");
            row.getRow(4).getCell(0).setBlank();
            return row;
        })).faults()).containsExactly("シート「走り」4行 D列「実績値」の値「二十」は数値ではありません。数字で入力してください。",
                "シート「走り」4行 E列「速さ」の値「とても」は選べません。遅い・速いのいずれかにしてください。",
                "シート「走り」5行 A列「コード」が空です。走りのコードを入力するか、行を空にしてください。");
        ListSheet<Run> moved = new ListSheet<>(RUNS, "走り", "2027/welfare", run -> run.code() + ":2");
        assertThat(read(moved, written(sheet, row -> row)).faults()).singleElement().asString()
                .startsWith("他の人が更新しました。変わった走り: R-1 朝、R-2 夜。");
        assertThat(read(new ListSheet<>(RUNS, "走り", "2027/tax", Run::code), written(sheet, row -> row)).faults())
                .containsExactly("シート「走り」3行 G列「版」が違います。別の課か別の時期のブックです（版 2027/welfare）。この画面からダウンロードしたブックを使ってください。");
        assertThat(read(new ListSheet<>(RUNS, "別の表", "2027/welfare", Run::code), written(sheet, row -> row)).faults())
                .containsExactly("シート「別の表」がありません。この画面からダウンロードしたブックを使ってください。");
    }

    /** What the rule of all forms rests on: it sees each kind of difference. */
    @Test
    void aFormThatDiffersFromItsDescriptionIsToldOf() throws IOException {
        String form = """
                {"components": [{"type": "dynamiclist", "path": "runs", "label": "走り", "components": [
                  {"type": "textfield", "key": "code", "label": "コード", "readonly": true, "properties": {"rowKey": "true"}},
                  {"type": "textfield", "key": "name", "label": "名称", "readonly": true},
                  {"type": "textfield", "key": "before", "label": "前回", "readonly": true},
                  {"type": "number", "key": "value", "label": "実績値", "properties": {"percent": "true"}},
                  {"type": "select", "key": "pace", "label": "速さ", "values": [
                    {"value": "SLOW", "label": "遅い"}, {"value": "FAST", "label": "速い"}]},
                  {"type": "textfield", "key": "day", "label": "日", "validate": {"pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}"}}]}]}""";
        assertThat(differences(form)).isEmpty();
        assertThat(differences(form.replace("実績値", "実績"))).containsExactly("runs.value: label 実績値, in the form 実績");
        assertThat(differences(form.replace("\"before\"", "\"previous\""))).singleElement().asString().contains("columns");
        assertThat(differences(form.replace("遅い", "ゆっくり"))).singleElement().asString().contains("runs.pace: choices");
        assertThat(differences(form.replace("\"percent\": \"true\"", ""))).containsExactly("runs.value: percent true, in the form false");
        assertThat(differences(form.replace("\"number\",", "\"number\", \"decimalDigits\": 1,"))).singleElement().asString().contains("decimals");
        assertThat(differences(form.replace("\"pattern\"", "\"required\": true, \"x\""))).containsExactly(
                "runs.day: required false, in the form true", "runs.day: type true, in the form false");
        assertThat(differences(form.replace("\"properties\": {\"rowKey\": \"true\"}", "\"x\": 1"))).singleElement().asString().contains("row key");
        assertThat(differences(form.replace("名称\", \"readonly\": true", "名称\""))).singleElement().asString().contains("asked");
        assertThat(differences("{}")).containsExactly("runs: no such list");
    }

    private static List<String> differences(String form) throws IOException {
        return ListOfForm.differences(RUNS, new ObjectMapper().readTree(form));
    }

    private static byte[] written(ListSheet<Run> sheet, UnaryOperator<XSSFSheet> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(out, "走りの入力", "色の付いた欄に入力してください。", new ArrayList<>(List.of(DONE, OPEN)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            change.apply(workbook.getSheetAt(0));
            out.reset();
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static ListSheet.Filled<Run> read(ListSheet<Run> sheet, byte[] workbook) throws IOException {
        return sheet.read(new ByteArrayInputStream(workbook), List.of(DONE, OPEN),
                (run, state) -> !state.equals(sheet.state().apply(run)), TODAY);
    }
}
