package city.nenrin.cycle;

import city.nenrin.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When notices may be shown (BR-29): on working days of the city hall between two hours that a city sets. What comes
 * about in the quiet hours is shown on the next working morning. Which days are closed stands in the city's calendar.
 */
@Component
class NoticeHours {

    private final LocalTime from;
    private final LocalTime until;
    private final WorkingDays workingDays;
    private final Clock clock;

    /**
     * @param from  from this time on, inclusive; {@code HH:mm}
     * @param until up to this time, exclusive; {@code HH:mm}
     * @throws IllegalStateException if the hours end before they begin
     */
    NoticeHours(@Value("${nenrin.notices.from}") String from, @Value("${nenrin.notices.until}") String until,
                WorkingDays workingDays, Clock clock) {
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
        this.workingDays = workingDays;
        this.clock = clock;
        if (!this.from.isBefore(this.until)) {
            throw new IllegalStateException("設定 nenrin.notices.from（%s）は nenrin.notices.until（%s）より前の時刻にしてください"
                    .formatted(from, until));
        }
    }

    /** When a notice that comes about now is shown. */
    Instant shown(Instant now) {
        ZonedDateTime local = now.atZone(clock.getZone());
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (workingDays.isWorkingDay(day) && !time.isBefore(from) && time.isBefore(until)) {
            return now;
        }
        LocalDate morning = time.isBefore(from) ? workingDays.nextOrSame(day) : workingDays.nextOrSame(day.plusDays(1));
        return morning.atTime(from).atZone(clock.getZone()).toInstant();
    }
}
