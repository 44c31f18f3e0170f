package city.nenrin.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables of the sample city and of these tests. */
final class CalendarCsv {

    private CalendarCsv() {
    }

    static List<Map<String, String>> samplePhases() {
        return read("/city/kashima/calendar.csv");
    }

    static List<Map<String, String>> sampleEvents() {
        return read("/city/kashima/calendar-events.csv");
    }

    /** Rows as text by column, in the order of the columns. */
    static List<Map<String, String>> read(String resource) {
        try (InputStreamReader in = new InputStreamReader(CalendarCsv.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
                    .map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
