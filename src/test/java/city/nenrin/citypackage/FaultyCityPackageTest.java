package city.nenrin.citypackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.nenrin.citypackage.part.Fault;
import city.nenrin.testing.StoreTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class FaultyCityPackageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/city/faulty");

    @TempDir
    private Path folder;
    @Autowired
    private CityPackageImport packages;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theGoldenPackageIsRefusedWholeWithItsTwelveFaults() {
        Path sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
        packages.load(sample);
        Map<String, String> before = fingerprints();

        FaultyCityPackage refused = catchThrowableOfType(FaultyCityPackage.class, () -> packages.load(GOLDEN));

        assertThat(refused.getMessage().lines()).containsExactly(
                "calendar-events.csv:2:3: to「2027-06-31」は日付として読めません。「2027-06-08」のように年月日を書いてください",
                "calendar.csv:1:1: 工程「plan-council-july」の行がありません。行を加えてください（実施しない工程は enabled を false にします）",
                "departments.csv:3:4: lead_section「welfare-99」は sections.csv の code にありません。登録されているコードにしてください",
                "kpi-actuals.csv:3:4: value「約120」は使えません。数値（整数部14桁・小数部4桁まで）を書いてください",
                "kpi-targets.csv:1:5: 見出し「memo」は使えません。kpi,fiscal_year,value,source のどれかにしてください",
                "logic-models/lm-1-1.txt:13:9: 矢印の先「f9」という箱がありません。上に書いた箱の番号にしてください",
                "plan.csv:3:5: priority「4」は使えません。1 から 3 までの整数を書いてください",
                "posts.csv:5:5: kind「chief」は使えません。head、member、mayor、vice_mayor、auditor、administrator のどれかを書いてください",
                "programmes.csv:3:10: 列が9個あります。見出しと同じ10個にしてください",
                "sections.csv:5:1: code・valid_from「welfare-01・2020-04-01」が重複しています（4行目にもあります）。一行にまとめてください",
                "skills.csv:3:1: 引用符「\"」の使い方が正しくありません。値を「\"」で囲むときは、値の中の「\"」を「\"\"」と書き、最後を「\"」で閉じてください",
                "staff.csv:2:2: 文字コードが UTF-8 ではありません（先頭から68バイト目、値は 0x8E）。UTF-8 で保存し直してください");
        assertThat(refused.getFaults()).hasSize(12).isEqualTo(packages.check(GOLDEN));
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void anEmptyFolderNamesEveryFileThatIsMissing() {
        assertThat(packages.check(folder)).extracting(Fault::file).containsExactly("budget.csv", "calendar-events.csv",
                "calendar.csv", "city.csv", "departments.csv", "kpi-actuals.csv", "kpis.csv", "liaisons.csv", "plan.csv",
                "postings.csv", "posts.csv", "programmes.csv", "sections.csv", "skills.csv", "staff.csv");
        assertThat(packages.check(folder.resolve("none"))).extracting(Fault::toString)
                .containsExactly("none:1:1: フォルダがありません。都市パッケージのフォルダか .xlsx のブックを指定してください");
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("city.xlsx"), "no workbook");

        assertThat(packages.check(file)).extracting(Fault::toString)
                .containsExactly("city.xlsx:1:1: Excel のブック（.xlsx）として読めません。.xlsx の形式で保存し直してください");
    }

    @Test
    void whatOnlyTheWholeOrganizationShowsIsPlacedAtItsRow() throws IOException {
        Path sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
        Path liaisons = sample.resolve("liaisons.csv");
        List<String> lines = Files.readAllLines(liaisons);
        lines.set(1, lines.get(1).replace("2025-04-01", "2019-04-01"));
        Files.write(liaisons, lines);

        assertThat(packages.check(sample)).extracting(Fault::toString).containsExactly(
                "liaisons.csv:2:1: 部「citizen」の部担当のdepartment「citizen」は、2019-04-01時点で有効な部のコードにしてください");
    }

    @Test
    void spreadsheetDatesAndColumnOrderAreAccepted() throws IOException {
        Path sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
        Files.writeString(sample.resolve("budget.csv"),
                "\uFEFFsource,budget_yen,fiscal_year,programme,settlement_yen\r\nsample,1000,2026,1-1-01,\r\n\r\n");
        Path staff = sample.resolve("staff.csv");
        Files.writeString(staff, Files.readString(staff).replace("2020-04-01", "2020/4/1"));

        assertThat(packages.check(sample)).isEmpty();
    }

    @Test
    void aRouteThatNobodyDecidesOrThatCannotBeChangedIsRefused() throws IOException {
        Path sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
        Path city = sample.resolve("city.csv");
        Files.writeString(city, Files.readString(city).replace("related > department-head", "mayor > finance")
                + "approval.priority-policy.route,planning-head\n");

        assertThat(packages.check(sample)).extracting(Fault::toString).satisfiesExactly(
                fault -> assertThat(fault).startsWith("city.csv:6:2: approval.logic-model-month.route「mayor > finance」は使えません。"
                        + "「mayor」は回付先として使えません。related、"),
                fault -> assertThat(fault).startsWith("city.csv:8:1: key「approval.priority-policy.route」は使えません。"));
    }

    @Test
    void aFileInTheCodeOfOldSpreadsheetsNamesTheByte() throws IOException {
        Path sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
        Files.writeString(sample.resolve("city.csv"), "key,value\nname,かしま市\n", Charset.forName("windows-31j"));

        assertThat(packages.check(sample)).extracting(Fault::toString).containsExactly(
                "city.csv:2:2: 文字コードが UTF-8 ではありません（先頭から16バイト目、値は 0x82）。UTF-8 で保存し直してください");
    }

    /** A digest of every row of every table of ours. */
    private Map<String, String> fingerprints() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : jdbc.queryForList("""
                select table_name from information_schema.tables where table_schema = 'public'
                and table_type = 'BASE TABLE' and table_name not like 'act_%'""", String.class)) {
            digests.put(table, jdbc.queryForObject("select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '-') from "
                    + table + " t", String.class));
        }
        assertThat(digests).containsKeys("staff", "programme", "kpi_entry", "logic_model_node", "phase_definition");
        return digests;
    }
}
