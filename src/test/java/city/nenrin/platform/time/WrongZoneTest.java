package city.nenrin.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What a person reads who starts Nenrin on a machine in another time zone. */
class WrongZoneTest {

    @Test
    void anotherTimeZoneIsNamedWithWhatToDo() {
        TimeZone japan = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Etc/UTC")));
            Throwable refused = catchThrowable(() -> new TimeConfiguration().clock());
            FailureAnalysis analysis = new WrongZoneAnalyzer().analyze(new IllegalStateException(refused));
            assertThat(analysis.getDescription()).isEqualTo("時間帯が Etc/UTC です。");
            assertThat(analysis.getAction()).contains("-Duser.timezone=Asia/Tokyo");
        } finally {
            TimeZone.setDefault(japan);
        }
    }
}
