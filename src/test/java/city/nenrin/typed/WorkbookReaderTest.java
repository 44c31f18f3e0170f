package city.nenrin.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.nenrin.testing.Xlsx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as spreadsheets write them, and as attackers do: built of their XML, part by part. */
class WorkbookReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 5, 20);

    @Test
    void aCellIsReadAsThePersonSeesIt() throws IOException {
        Map<String, SheetCell> cells = read(new Xlsx().row("""
                <c r="A1" s="1"><v>0.185</v></c><c r="B1" s="2"><v>46996</v></c><c r="C1" s="3"><v>46996</v></c>
                <c r="D1" s="4"><v>46996</v></c><c r="E1" s="0"><f>0.1+0.2</f><v>0.30000000000000004</v></c>
                <c r="F1" s="2"><f>DATE(2028,8,31)</f><v>46996</v></c><c r="G1" t="e"><v>#DIV/0!</v></c>
                <c r="H1"><v>1234567</v></c><c r="I1" t="s"><v>0</v></c><c r="J1" s="1" t="str"><f>A1</f><v>令和10年8月31日</v></c>
                <c r="K1" s="5"><v>1234.5</v></c><c r="L1" t="b"><v>1</v></c><c r="M1" t="inlineStr"><is><t>８月３１日</t></is></c>""")
                .string("<si><r><t>市</t></r><r><t>民</t></r><rPh sb=\"0\" eb=\"2\"><t>シミン</t></rPh></si>"));
        assertThat(cells.get("A").number().in("%")).isEqualByComparingTo("18.5");
        assertThat(cells.get("A").text()).isEqualTo("18.5%");
        assertThatThrownBy(() -> cells.get("A").number().in("人"))
                .hasMessage("「18.5%」は割合ですが、単位は「人」です。「%」を付けない数値を入力してください。");
        for (String date : new String[] {"B", "C", "D", "F", "J", "M"}) {
            assertThat(cells.get(date).date(TODAY)).as(date).isEqualTo("2028-08-31");
        }
        assertThatThrownBy(() -> cells.get("B").number())
                .hasMessage("「2028-08-31」は日付になっています。セルの書式を「標準」に戻し、数値を入力し直してください。");
        assertThat(cells.get("E").number().value()).isEqualByComparingTo("0.3");
        assertThatThrownBy(() -> cells.get("G").number()).hasMessage("「#DIV/0!」は計算のエラーです。式を直すか、値を入力してください。");
        assertThat(cells.get("H").number().value()).isEqualByComparingTo("1234567");
        assertThat(cells.get("I").text()).as("without furigana").isEqualTo("市民");
        assertThat(cells.get("K").number()).as("a quoted percent sign is no percentage").extracting(TypedNumber::percent).isEqualTo(false);
        assertThat(cells.get("L").text()).isEqualTo("TRUE");
    }

    @Test
    void theDateSystemOfMacintoshIsKnown() throws IOException {
        assertThat(read(new Xlsx().date1904().row("<c r=\"A1\" s=\"2\"><v>45534</v></c>")).get("A").date(TODAY)).isEqualTo("2028-08-31");
    }

    @Test
    void aDateBeyondTheCalendarIsNone() throws IOException {
        Map<String, SheetCell> cells = read(new Xlsx().row("<c r=\"A1\" s=\"2\"><v>1E18</v></c><c r=\"B1\" s=\"2\"><v>-1</v></c>"
                + "<c r=\"C1\"><v>1E300</v></c>"));
        assertThatThrownBy(() -> cells.get("A").date(TODAY)).hasMessageContaining("は日付ではありません");
        assertThatThrownBy(() -> cells.get("B").date(TODAY)).hasMessageContaining("は日付ではありません");
        assertThatThrownBy(() -> cells.get("C").number()).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("city.nenrin.testing.Xlsx#attacks")
    void anAttackIsRefusedAtOnceWithinLittleMemory(String name, byte[] file) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () ->
                assertThatThrownBy(() -> new WorkbookReader(WorkbookLimits.UPLOAD).read(new ByteArrayInputStream(file),
                        sheet -> (number, cells) -> cells.get(0).number())).as(name)
                        .isInstanceOfAny(UnreadableWorkbook.class, Unreadable.class)
                        .hasMessageMatching("(?s).{1,200}"));
    }

    private static Map<String, SheetCell> read(Xlsx workbook) throws IOException {
        Map<String, SheetCell> cells = new LinkedHashMap<>();
        new WorkbookReader(WorkbookLimits.UPLOAD).read(new ByteArrayInputStream(workbook.bytes()), name -> (number, row) ->
                row.forEach((column, cell) -> cells.put(String.valueOf((char) ('A' + column)), cell)));
        return cells;
    }
}
