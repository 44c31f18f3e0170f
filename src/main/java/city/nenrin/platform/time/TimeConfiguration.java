package city.nenrin.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application. It reads the engine's, so that timers and the domain never disagree. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /**
     * @throws WrongZoneException if the JVM runs in another zone: the engine stores due dates without one
     */
    @Bean
    Clock clock() {
        if (!TimeZone.getDefault().toZoneId().equals(ZONE)) {
            throw new WrongZoneException(TimeZone.getDefault().getID());
        }
        return new EngineClock();
    }
}
