package city.nenrin.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a notice is shown: at once in office hours, else on the next working morning (BR-29). */
class NoticeHoursTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
            "2027-03-12T10:00, 2027-03-12T10:00",
            "2027-03-12T08:30, 2027-03-12T08:30",
            "2027-03-12T08:29, 2027-03-12T08:30",
            // a Friday evening; Monday is no holiday
            "2027-03-12T17:15, 2027-03-15T08:30",
            "2027-03-13T12:00, 2027-03-15T08:30",
            // the equinox of 21 March falls on a Sunday, so Monday is closed as well
            "2027-03-19T20:00, 2027-03-23T08:30",
            "2027-12-28T18:00, 2028-01-04T08:30"})
    void quietHoursEndOnTheNextWorkingMorning(LocalDateTime now, LocalDateTime shown) {
        assertThat(hours("08:30", "17:15").shown(at(now))).isEqualTo(at(shown));
    }

    @Test
    void aCitySetsItsHours() {
        assertThat(hours("09:00", "16:00").shown(at(LocalDateTime.of(2027, 3, 11, 16, 0))))
                .isEqualTo(at(LocalDateTime.of(2027, 3, 12, 9, 0)));
        assertThatThrownBy(() -> hours("17:00", "09:00"))
                .hasMessage("設定 nenrin.notices.from（17:00）は nenrin.notices.until（09:00）より前の時刻にしてください");
    }

    private static NoticeHours hours(String from, String until) {
        return new NoticeHours(from, until, WorkingDays.national(), Clock.system(TOKYO));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(TOKYO).toInstant();
    }
}
