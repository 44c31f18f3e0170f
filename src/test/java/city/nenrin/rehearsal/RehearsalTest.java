package city.nenrin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.NenrinApplication;
import city.nenrin.citypackage.CitySize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A small town's whole year, played by robots. */
class RehearsalTest {

    @BeforeEach
    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aTownsYearRunsFromItsFirstDayToItsLast() throws IOException {
        RehearsalReport report;
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(NenrinApplication.class)
                .web(WebApplicationType.NONE).profiles("rehearsal").run()) {
            report = application.getBean(Rehearsal.class).play(2027, CitySize.of("town"), 1, day -> { });
        }
        assertThat(report.problems()).isEmpty();
        assertThat(report.openInstances()).isZero();
        assertThat(report.incidents()).isZero();
        Map<String, String> opens = openingDays();
        assertThat(report.phases()).hasSize(39).allSatisfy(phase -> {
            assertThat(phase.opened()).as(phase.key()).isEqualTo(opens.get(phase.key()));
            assertThat(phase.closed()).as(phase.key()).isNotEmpty();
        });
        assertThat(report.phases()).filteredOn(RehearsalReport.PhaseLine::hasProcess).allSatisfy(phase -> {
            assertThat(phase.units()).as(phase.key()).isPositive();
            assertThat(phase.tasks()).as(phase.key()).isGreaterThanOrEqualTo(phase.units());
        });
        assertThat(report.deviations()).allSatisfy((kind, count) -> assertThat(count).as(kind).isPositive());
        assertThat(report.engineVariables()).allMatch(name -> name.matches("[a-z][A-Za-z]+"))
                .doesNotContain("kpis", "reason", "dataVersion");
    }

    /** A table of working days that was written by hand. */
    private static Map<String, String> openingDays() throws IOException {
        Map<String, String> opens = new HashMap<>();
        try (Reader reader = new InputStreamReader(
                RehearsalTest.class.getResourceAsStream("/calendar/phase-dates.csv"), StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(reader).stream().map(record -> record.toMap()).toList();
            rows.forEach(row -> opens.put(row.get("key"), row.get("opens 2027")));
        }
        return opens;
    }
}
