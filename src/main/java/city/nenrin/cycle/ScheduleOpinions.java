package city.nenrin.cycle;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sections say of the draft of a year's dates. */
@Component
class ScheduleOpinions {

    private final JdbcClient database;

    ScheduleOpinions(JdbcClient database) {
        this.database = database;
    }

    /** A later opinion of the same section replaces the earlier one. */
    void put(int year, String section, String opinion, String actor, OffsetDateTime at) {
        database.sql("INSERT INTO schedule_opinion (cycle, section, opinion, actor, given_at) VALUES (?, ?, ?, ?, ?) "
                        + "ON CONFLICT (cycle, section) DO UPDATE SET opinion = excluded.opinion, "
                        + "actor = excluded.actor, given_at = excluded.given_at")
                .params(year, section, opinion, actor, at).update();
    }

    /** By section code. */
    Map<String, String> of(int year) {
        Map<String, String> opinions = new TreeMap<>();
        database.sql("SELECT section, opinion FROM schedule_opinion WHERE cycle = ?").param(year)
                .query(row -> {
                    opinions.put(row.getString("section"), row.getString("opinion"));
                });
        return opinions;
    }
}
