package city.nenrin.citypackage;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.QualityRule;
import city.nenrin.testing.StoreTest;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class CityPackageImportTest {
    @TempDir
    private Path folder;
    @Autowired
    private CityPackageImport packages;
    @Autowired
    private CityPackageExport export;
    @Autowired
    private LogicModels logicModels;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcTemplate jdbc;
    private Path sample;

    @BeforeEach
    void copySample() {
        sample = folder.resolve("sample");
        SampleCity.copyTo(sample);
    }

    @Test
    void theSampleCityHasNoFaultAndItsPromisedSize() {
        assertThat(packages.check(sample)).isEmpty();

        packages.load(sample);

        Map<String, Long> counts = new TreeMap<>();
        for (String what : List.of("unit where kind = 'department'", "unit where kind = 'section'", "staff", "liaison",
                "plan_node where kind = 'MEASURE'", "logic_model", "programme", "kpi", "kpi where headline",
                "phase_definition", "city_setting")) {
            counts.put(what, jdbc.queryForObject("select count(*) from " + what, Long.class));
        }
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("unit where kind = 'department'", 8L), Map.entry("unit where kind = 'section'", 35L),
                Map.entry("staff", 360L), Map.entry("liaison", 8L), Map.entry("plan_node where kind = 'MEASURE'", 51L),
                Map.entry("logic_model", 51L), Map.entry("programme", 600L), Map.entry("kpi", 350L),
                Map.entry("kpi where headline", 4L), Map.entry("phase_definition", 39L), Map.entry("city_setting", 6L)));
        assertThat(jdbc.queryForList("""
                select fiscal_year || ':' || count(*) from kpi_entry where term = 'ANNUAL' group by fiscal_year
                order by fiscal_year""", String.class))
                .containsExactly("2021:350", "2022:350", "2023:350", "2024:350", "2025:350");
        assertThat(jdbc.queryForList("select distinct source_mark from kpi_entry", String.class)).containsExactly("SAMPLE");
    }

    @Test
    void theHeadlineFiguresSayWhatTheyAre() {
        packages.load(sample);

        assertThat(jdbc.queryForList("""
                select name || ' ' || trim_scale(baseline_value) || '→' || trim_scale(headline_value) || unit || ' '
                    || value_kind || ' ' || coalesce(headline_fiscal_year::text, '-') || ' ' || source_mark
                from kpi where headline order by code""", String.class)).containsExactly(
                "ふるさと納税額 67→1000百万円 TARGET 2026 SEED",
                "DX・行財政改革による省力化 0→4226時間 UNKNOWN - SEED",
                "LMで管理する主要施策数 25→51施策 UNKNOWN - SEED",
                "財政調整基金残高 2221→2800百万円 UNKNOWN - SEED");
    }

    @Test
    void theClosingChainIsALogicModelOfTenBoxesAndNineArrows() {
        packages.load(sample);

        assertThat(logicModels.draft("lm-7-1").nodes()).hasSize(10);
        assertThat(logicModels.draft("lm-7-1").arrows()).hasSize(9);
        assertThat(logicModels.draft("lm-7-1").nodes().get(5).text())
                .isEqualTo("予算がないから「できない」でなく，「これをやるから予算と人が付く」という発想の転換が生まれる");
        assertThat(logicModels.warnings("lm-7-1")).isEmpty();
    }

    @Test
    void theLogicModelsDifferAndWarnOnlyWhereTheyAreMeantTo() {
        packages.load(sample);

        Map<String, List<QualityRule>> warnings = new TreeMap<>();
        logicModels.all().forEach(model -> {
            assertThat(model.content().nodes()).as(model.code()).hasSizeGreaterThanOrEqualTo(8);
            List<QualityRule> rules = logicModels.warnings(model.code()).stream().map(warning -> warning.rule()).toList();
            if (!rules.isEmpty()) {
                warnings.put(model.code(), rules);
            }
        });
        assertThat(warnings).containsExactlyInAnyOrderEntriesOf(Map.of(
                "lm-1-7", List.of(QualityRule.DEAD_END),
                "lm-4-6", List.of(QualityRule.NO_INDICATOR),
                "lm-5-5", List.of(QualityRule.REPEATED_INDICATOR)));
        assertThat(jdbc.queryForList("""
                select text from logic_model_node group by text having count(*) > 1""", String.class)).isEmpty();
    }

    @Test
    void whatIsLoadedIsWrittenBackUnchanged() throws IOException {
        packages.load(sample);
        entities.clear();

        Path first = folder.resolve("first");
        export.write(first);

        assertSameTexts(first);
        assertThat(Files.readAllBytes(first.resolve("kpis.csv"))).startsWith(0xEF, 0xBB, 0xBF);

        packages.load(first);
        entities.clear();
        Path second = folder.resolve("second");
        export.write(second);
        assertThat(bytes(second)).isEqualTo(bytes(first));
    }

    @Test
    void aWorkbookHoldsTheSame() throws IOException {
        packages.load(sample);
        Path workbook = folder.resolve("city.xlsx");
        export.writeWorkbook(workbook);
        entities.clear();

        packages.load(workbook);
        entities.clear();
        Path again = folder.resolve("again");
        export.write(again);

        assertSameTexts(again);
    }

    private void assertSameTexts(Path written) throws IOException {
        Map<String, String> expected = texts(sample);
        Map<String, String> found = texts(written);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((file, text) -> assertThat(found.get(file).lines()).as(file)
                .containsExactlyElementsOf(text.lines().toList()));
    }

    /** File contents without byte order mark and carriage returns, by path. */
    private static Map<String, String> texts(Path root) throws IOException {
        return bytes(root).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                file -> file.getValue().replace("\uFEFF", "").replace("\r\n", "\n")));
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
