package city.nenrin.platform.time;

import java.time.ZoneId;
import java.util.TimeZone;

/** Japan's time zone, whatever the machine's is: the engine stores due dates without a zone, in that of the JVM. */
public final class JapanTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private JapanTime() {
    }

    /** Lets the whole JVM live in {@link #ZONE}. To be called before anything has told the time. */
    public static void setDefault() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }
}
