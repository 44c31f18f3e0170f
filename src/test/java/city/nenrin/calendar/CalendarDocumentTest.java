package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.typed.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/calendar.md} in step with the sample city's schedule. To write it anew:
 * {@code mvn -q test -Dtest=CalendarDocumentTest -Dnenrin.regenerate=true}.
 */
class CalendarDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "calendar.md");

    @Test
    void documentShowsTheScheduleAsItIs() throws IOException {
        List<Fault> faults = new ArrayList<>();
        String expected = new CalendarDocument(2027, CalendarTables.phases(CalendarCsv.samplePhases(), faults),
                CalendarTables.events(CalendarCsv.sampleEvents(), faults), WorkingDays.national()).markdown();
        assertThat(faults).isEmpty();
        if (Boolean.getBoolean("nenrin.regenerate")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(DOCUMENT).as("run: mvn -q test -Dtest=CalendarDocumentTest -Dnenrin.regenerate=true")
                .exists().hasContent(expected);
    }
}
