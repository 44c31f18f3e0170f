package city.nenrin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.NenrinApplication;
import city.nenrin.citypackage.CityPackageExport;
import city.nenrin.citypackage.CitySize;
import city.nenrin.policy.decision.Alignment;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** A small town's whole year, played by robots. */
class RehearsalTest {

    @BeforeEach
    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aTownsYearRunsFromItsFirstDayToItsLastAndTheSameWayAgain(@TempDir Path first, @TempDir Path second)
            throws IOException {
        RehearsalReport report = playReadingEveryPage(first);
        yearIsComplete(report);
        eachOccasionHasClosed(report);
        ClockUtil.reset();
        assertThat(play(second).withoutMeasurements()).isEqualTo(report.withoutMeasurements());
        assertThat(contents(second)).isNotEmpty().isEqualTo(contents(first));
    }

    /** Plays the year on an empty database and writes there what the city has become. */
    private static RehearsalReport play(Path export) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(NenrinApplication.class)
                .web(WebApplicationType.NONE).profiles("rehearsal").run()) {
            return play(application, export, day -> { });
        }
    }

    /**
     * The same; in every state that the year goes through somebody of each role looks at all pages. The application stays
     * until the JVM ends: the web applications have one state in a JVM, which an end takes from those of other tests.
     */
    private static RehearsalReport playReadingEveryPage(Path export) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(NenrinApplication.class)
                .web(WebApplicationType.SERVLET).profiles("rehearsal")
                .run("--server.port=0", "--camunda.bpm.process-engine-name=rehearsal");
        EveryPage pages = new EveryPage((WebApplicationContext) application);
        RehearsalReport report = play(application, export, pages::on);
        pages.isInWords();
        return report;
    }

    private static RehearsalReport play(ConfigurableApplicationContext application, Path export, Consumer<LocalDate> daily) {
        RehearsalReport report = application.getBean(Rehearsal.class).play(2027, CitySize.of("town"), 1,
                new ThreeOccasions(application).andThen(daily));
        application.getBean(CityPackageExport.class).write(export);
        return report;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return contents;
        }
    }

    private static void yearIsComplete(RehearsalReport report) throws IOException {
        assertThat(report.problems()).isEmpty();
        assertThat(report.openInstances()).isZero();
        assertThat(report.incidents()).isZero();
        Map<String, String> opens = openingDays();
        List<RehearsalReport.PhaseLine> yearly = report.phases().stream()
                .filter(phase -> !ThreeOccasions.KEYS.contains(phase.key())).toList();
        assertThat(yearly).hasSize(39).allSatisfy(phase -> {
            assertThat(phase.opened()).as(phase.key()).isEqualTo(opens.get(phase.key()));
            assertThat(phase.closed()).as(phase.key()).isNotEmpty();
        });
        assertThat(yearly).filteredOn(RehearsalReport.PhaseLine::hasProcess).allSatisfy(phase -> {
            assertThat(phase.units()).as(phase.key()).isPositive();
            assertThat(phase.tasks()).as(phase.key()).isGreaterThanOrEqualTo(phase.units());
        });
        assertThat(report.deviations()).allSatisfy((kind, count) -> assertThat(count).as(kind).isPositive());
        assertThat(report.alignment().get("byPriority")).isNotEmpty().allSatisfy(of -> {
            Alignment.Line line = (Alignment.Line) of;
            assertThat(line.decisions()).isPositive();
            assertThat(line.budgetGranted()).isBetween(0, line.budgetAsked());
            assertThat(line.peopleGranted()).isBetween(0, line.peopleAsked());
        });
        assertThat(report.engineVariables()).allMatch(name -> name.matches("[a-z][A-Za-z]+"))
                .doesNotContain("kpis", "reason", "dataVersion");
    }

    /** One template opened three times: all ran at once, and each has closed for itself. */
    private static void eachOccasionHasClosed(RehearsalReport report) {
        List<RehearsalReport.PhaseLine> occasions = report.phases().stream()
                .filter(phase -> ThreeOccasions.KEYS.contains(phase.key())).toList();
        assertThat(occasions).extracting(RehearsalReport.PhaseLine::key).containsExactlyElementsOf(ThreeOccasions.KEYS);
        assertThat(occasions).extracting(RehearsalReport.PhaseLine::opened)
                .containsExactly("2027-05-10", "2027-05-12", "2027-05-17");
        assertThat(occasions).extracting(RehearsalReport.PhaseLine::units).containsExactly(3, 2, 2);
        assertThat(occasions).extracting(RehearsalReport.PhaseLine::closed)
                .allMatch(closed -> closed.compareTo("2027-05-17") > 0);
        assertThat(occasions.get(2).tasks()).as("its owner looked at what was outstanding").isPositive();
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
