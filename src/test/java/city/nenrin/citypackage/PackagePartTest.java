package city.nenrin.citypackage;

import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.date;
import static city.nenrin.citypackage.part.Cell.optional;
import static city.nenrin.citypackage.part.Cell.text;
import static city.nenrin.citypackage.part.Cell.yen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import city.nenrin.citypackage.part.Fault;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lane that does not exist brings its tables: nothing else of the package knows them. */
class PackagePartTest {

    private record Bridge(String code, String name, LocalDate built) {
    }

    private record Repair(String bridge, Long yen) {
    }

    private static final TableSpec<Bridge> BRIDGES = TableSpec.required("bridges", "橋",
            code("code", 10, "橋のコード", Bridge::code).rowKey(),
            text("name", 20, "名称", Bridge::name),
            optional(date("built", "竣工の日", Bridge::built)));
    private static final TableSpec<Repair> REPAIRS = TableSpec.optional("bridge-repairs", "橋の修繕",
            code("bridge", 10, "橋のコード", Repair::bridge).rowKey(),
            yen("cost_yen", "費用（円）", Repair::yen))
            .refers("bridge", Reference.to("bridges"));

    @TempDir
    private Path folder;
    private final List<String> calls = new ArrayList<>();
    private final List<Bridge> bridges = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    // The table that is referred to comes last, as beans may come.
    private final PackageParts parts = new PackageParts(List.of(new RepairsPart(), new BridgesPart()));
    private final CityPackageImport packages = new CityPackageImport(parts, List.of());
    private final CityPackageExport export = new CityPackageExport(parts);

    private final class BridgesPart implements PackagePart {

        @Override
        public List<TableSpec<?>> tables() {
            return List.of(BRIDGES);
        }

        @Override
        public void check(PackageContent content) {
            content.table(BRIDGES).rows().stream().filter(row -> row.raw("name").contains("仮"))
                    .forEach(row -> row.refuse("name", "仮の橋は載せられません"));
        }

        @Override
        public void clear() {
            calls.add("clear bridges");
            bridges.clear();
        }

        @Override
        public void load(PackageContent content) {
            calls.add("load bridges");
            bridges.addAll(content.rows(BRIDGES, row -> new Bridge(row.value("code"), row.value("name"), row.value("built"))));
        }

        @Override
        public void export(PackageRows out) {
            out.addByKey(BRIDGES, bridges);
        }
    }

    private final class RepairsPart implements PackagePart {

        @Override
        public List<TableSpec<?>> tables() {
            return List.of(REPAIRS);
        }

        @Override
        public void checkWhole(PackageContent content) {
            if (content.table(REPAIRS).rows().size() > content.table("bridges").rows().size()) {
                content.table(REPAIRS).refuse("修繕が橋より多くあります");
            }
        }

        @Override
        public void clear() {
            calls.add("clear repairs");
            repairs.clear();
        }

        @Override
        public void load(PackageContent content) {
            calls.add("load repairs");
            repairs.addAll(content.rows(REPAIRS, row -> new Repair(row.value("bridge"), row.value("cost_yen"))));
        }

        @Override
        public void export(PackageRows out) {
            out.addByKey(REPAIRS, repairs);
        }
    }

    @BeforeEach
    void writePackage() throws IOException {
        Files.writeString(folder.resolve("bridges.csv"), "code,built,name\nb2,,南橋\nb1,令和9年4月1日,北橋\n");
        Files.writeString(folder.resolve("bridge-repairs.csv"), "bridge,cost_yen\nb1,\"1,000,000\"\n");
    }

    @Test
    void tablesAreLoadedAfterThoseTheyReferToAndClearedBefore() {
        packages.load(folder);

        assertThat(calls).containsExactly("clear repairs", "clear bridges", "load bridges", "load repairs");
        assertThat(bridges).containsExactly(new Bridge("b2", "南橋", null), new Bridge("b1", "北橋", LocalDate.of(2027, 4, 1)));
        assertThat(repairs).containsExactly(new Repair("b1", 1_000_000L));
    }

    @Test
    void whatIsLoadedIsWrittenBackAndReadAgainFromFolderAndWorkbook() throws IOException {
        packages.load(folder);
        Path written = folder.resolve("written");
        Path workbook = folder.resolve("city.xlsx");
        export.write(written);
        export.writeWorkbook(workbook);

        assertThat(Files.readString(written.resolve("bridges.csv")))
                .isEqualTo("\uFEFFcode,name,built\r\nb1,北橋,2027-04-01\r\nb2,南橋,\r\n");
        assertThat(Files.readString(written.resolve("bridge-repairs.csv"))).isEqualTo("\uFEFFbridge,cost_yen\r\nb1,1000000\r\n");
        for (Path source : List.of(written, workbook)) {
            packages.load(source);
            assertThat(bridges).extracting(Bridge::code).containsExactly("b1", "b2");
            assertThat(repairs).containsExactly(new Repair("b1", 1_000_000L));
        }
        repairs.clear();
        export.write(folder.resolve("without"));
        assertThat(folder.resolve("without")).isDirectoryNotContaining(file -> file.endsWith("bridge-repairs.csv"));
    }

    @Test
    void faultsOfCellsKeysReferencesAndOfThePartItselfAreToldAndNothingIsLoaded() throws IOException {
        Files.writeString(folder.resolve("bridges.csv"), "code,name,built\nb1,北橋,昨年\nb1,仮橋,\n");
        Files.writeString(folder.resolve("bridge-repairs.csv"), "bridge,cost_yen\nb9,-1\n");
        Files.writeString(folder.resolve("roads.csv"), "code\n");

        List<Fault> faults = packages.check(folder);

        assertThat(faults).extracting(Fault::toString).containsExactly(
                "bridge-repairs.csv:2:1: bridge「b9」は bridges.csv の code にありません。登録されているコードにしてください",
                "bridge-repairs.csv:2:2: cost_yen「-1」は使えません。0 から 999999999999999 までの整数を書いてください",
                "bridges.csv:2:3: built「昨年」は使えません。2027-04-01 や 令和9年4月1日 の形の日付を書いてください",
                "bridges.csv:3:1: code「b1」が重複しています（2行目にもあります）。一行にまとめてください",
                "bridges.csv:3:2: 仮の橋は載せられません",
                "roads.csv:1:1: このファイル名は使えません。bridges.csv、bridge-repairs.csv のどれかにしてください");
        assertThatThrownBy(() -> packages.load(folder)).isInstanceOf(FaultyCityPackage.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void theWholeIsAskedOnlyWhenNothingElseIsWrong() throws IOException {
        Files.writeString(folder.resolve("bridges.csv"), "code,name,built\n");
        Files.writeString(folder.resolve("bridge-repairs.csv"), "bridge,cost_yen\n");
        assertThat(packages.check(folder)).isEmpty();

        Files.delete(folder.resolve("bridges.csv"));
        assertThat(packages.check(folder)).extracting(Fault::toString)
                .containsExactly("bridges.csv:1:1: ファイルがありません。橋の表（見出し: code,name,built）を置いてください");
    }

    @Test
    void theDocumentDescribesThem() {
        assertThat(PackageDocument.tables(parts)).startsWith("""
                ### `bridges.csv`

                橋。必須。キー（重複不可）: `code`。

                | 列 | 型 | 必須 | 最大・選択肢 | 意味 |
                |---|---|---|---|---|
                | `code` | コード | ○ | 10文字 | 橋のコード |
                """).contains("### `bridge-repairs.csv`", "| `cost_yen` | 整数 | ○ | 999999999999999 | 費用（円） |");
    }

    @Test
    void aTableThatComesTwiceOrRefersToNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new PackageParts(List.of(new BridgesPart(), new BridgesPart())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("comes from two parts");
        assertThatThrownBy(() -> new PackageParts(List.of(new RepairsPart())))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("[bridges]");
    }

    @Test
    void partsThatReferToEachOtherAreRefusedAtTheStart() {
        PackagePart round = mock();
        doReturn(List.of(TableSpec.optional("roads", "道", code("code", "橋のコード", Bridge::code))
                .refers("code", Reference.to("bridge-repairs")))).when(round).tables();
        PackagePart back = mock();
        doReturn(List.of(REPAIRS.refers("bridge", Reference.to("roads")))).when(back).tables();

        assertThatThrownBy(() -> new PackageParts(List.of(round, back)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("in a circle");
    }
}
