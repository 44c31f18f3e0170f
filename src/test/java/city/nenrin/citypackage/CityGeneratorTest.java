package city.nenrin.citypackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.testing.StoreTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class CityGeneratorTest {
    @TempDir
    private Path folder;
    @Autowired
    private CityPackageImport packages;
    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({"TOWN,3,8,82,12,60,83", "CORE,24,100,1029,146,2000,1002", "DESIGNATED,80,350,3600,510,6000,3500"})
    void aGeneratedCityIsAcceptedAndHasItsSize(CitySize size, int departments, int sections, int staff, int measures,
                                               int programmes, int kpis) {
        Path city = folder.resolve(size.code());
        CityGenerator.write(size, 1, city);

        packages.load(city);

        assertThat(List.of("unit where kind = 'department'", "unit where kind = 'section'", "staff",
                "plan_node where kind = 'MEASURE'", "programme", "kpi", "logic_model"))
                .extracting(what -> jdbc.queryForObject("select count(*) from " + what, Integer.class))
                .containsExactly(departments, sections, staff, measures, programmes, kpis, measures);
        assertThat(jdbc.queryForList("""
                select code from unit u where kind = 'section' and not exists
                    (select 1 from kpi where owner_section = u.code)""", String.class)).as("sections without KPI").isEmpty();
        assertThat(jdbc.queryForList("select function from unit where function is not null order by function", String.class))
                .containsExactly("dx", "finance", "personnel", "policy", "secretary");
    }

    @Test
    void aCityOfRegionsIsAcceptedAndHasAsManySectionsAsItSays() throws IOException {
        Path city = folder.resolve("regions");
        // One more than there are names of regions.
        int sections = CityGenerator.writeRegions(11, 1, city);

        assertThat(packages.check(city)).isEmpty();
        assertThat(sections).isEqualTo(385);
        assertThat(column(city.resolve("kpis.csv"), "owner_section").distinct()).hasSize(sections);
        assertThat(column(city.resolve("departments.csv"), "name")).anyMatch(name -> name.startsWith("第11"));
    }

    private static Stream<String> column(Path table, String name) throws IOException {
        try (CSVParser rows = CSVParser.parse(table, StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return rows.getRecords().stream().map(row -> row.get(name));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        CityGenerator.write(CitySize.CORE, 7, folder.resolve("a"));
        CityGenerator.write(CitySize.CORE, 7, folder.resolve("b"));
        CityGenerator.write(CitySize.CORE, 8, folder.resolve("c"));

        assertThat(contents(folder.resolve("b"))).isEqualTo(contents(folder.resolve("a")));
        assertThat(contents(folder.resolve("c")).get("budget.csv")).isNotEqualTo(contents(folder.resolve("a")).get("budget.csv"));
    }

    @Test
    void kashimaIsTheSampleCityAsItIs() throws IOException {
        SampleCity.copyTo(folder.resolve("sample"));
        CityGenerator.write(CitySize.of("kashima"), 3, folder.resolve("kashima"));

        assertThat(contents(folder.resolve("kashima"))).isEqualTo(contents(folder.resolve("sample")));
    }

    @Test
    void aTableThatTheGeneratorDoesNotKnowStaysEmpty() throws IOException {
        Path sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
        Files.writeString(sample.resolve("bridges.csv"), "code,name\nb1,北橋\n");

        CityGenerator.write(CitySize.TOWN, 1, sample, folder.resolve("town"));

        assertThat(contents(folder.resolve("town"))).containsEntry("bridges.csv", "\uFEFFcode,name\r\n");
    }

    @Test
    void whatIsAskedWronglyIsToldInJapanese() throws IOException {
        assertThatThrownBy(() -> CitySize.of("village"))
                .hasMessage("規模「village」はありません。town、kashima、core、designated のどれかを指定してください");
        Files.writeString(folder.resolve("note.txt"), "x");
        assertThatThrownBy(() -> CityGenerator.write(CitySize.TOWN, 1, folder)).isInstanceOf(CityPackageNotWritten.class)
                .hasMessage("フォルダ「" + folder + "」は空ではありません。空のフォルダを指定してください");
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
