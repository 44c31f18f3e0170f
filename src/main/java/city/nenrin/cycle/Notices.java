package city.nenrin.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gentle notices to those who have not finished (提出のご確認, BR-29), kept as rows that the cycle room shows. Who has
 * finished gets none.
 */
@Service
public class Notices {

    /** What a notice says. A call is a request to the liaison officer to telephone (部担当から電話). */
    public enum Kind { OPENED, REMINDER, OVERDUE, POSTPONED, CALL }

    /**
     * One notice.
     *
     * @param recipient code of the unit or group that it is shown to
     * @param subject   what it is about, or null where it is about the phase
     */
    public record Notice(int cycle, String phase, Kind kind, String recipient, String subject, Instant at) {
    }

    private final JdbcClient database;
    private final Clock clock;

    Notices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a notice; it is shown at once. */
    @Transactional
    public void add(int cycle, String phase, Kind kind, String recipient, String subject) {
        database.sql("INSERT INTO notice (cycle, phase_key, kind, recipient, subject, created_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(cycle, phase, kind.name(), recipient, subject, OffsetDateTime.now(clock)).update();
    }

    /** Notices of a phase, oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(int cycle, String phase) {
        return database.sql("SELECT * FROM notice WHERE cycle = ? AND phase_key = ? ORDER BY id").params(cycle, phase)
                .query((row, n) -> new Notice(row.getInt("cycle"), row.getString("phase_key"),
                        Kind.valueOf(row.getString("kind")), row.getString("recipient"), row.getString("subject"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
