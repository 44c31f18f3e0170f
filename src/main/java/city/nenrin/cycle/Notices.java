package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gentle notices to those who have not done their part (提出のご確認, BR-29), kept as rows that the cycle room shows. That
 * a last day has passed is no row: {@link Standings#overdue} tells it from the calendar.
 */
@Service
public class Notices {

    /**
     * What a notice says. A call is a request to the liaison officer to telephone (部担当から電話). Rows of the kind
     * overdue were kept by earlier releases and are not shown.
     */
    public enum Kind {
        OPENED("受付が始まりました", false),
        REMINDER("提出のご確認", true),
        OVERDUE("期限が過ぎました。いまからでも提出できます", true),
        POSTPONED("期限が変わりました", false),
        CALL("電話での確認をお願いします", true);

        private final String label;
        private final boolean asksForWork;

        Kind(String label, boolean asksForWork) {
            this.label = label;
            this.asksForWork = asksForWork;
        }

        /** Whether it is void once the owner of the work has done its part. */
        public boolean asksForWork() {
            return asksForWork;
        }

        /** The sentence that is shown. */
        public String label() {
            return label;
        }
    }

    /**
     * One notice.
     *
     * @param recipient code of the unit or group that it is shown to
     * @param subject   what it is about, or null where it is about the phase
     * @param at        when it came about
     * @param visibleAt when it is shown: at once, or on the next working morning (BR-29)
     */
    public record Notice(PhaseKey phase, Kind kind, String recipient, String subject, Instant at,
                         Instant visibleAt) {
    }

    private final JdbcClient database;
    private final NoticeHours hours;
    private final Clock clock;

    Notices(JdbcClient database, NoticeHours hours, Clock clock) {
        this.database = database;
        this.hours = hours;
        this.clock = clock;
    }

    /** Adds a notice; in quiet hours it waits for the next working morning. */
    @Transactional
    public void add(PhaseKey phase, Kind kind, String recipient, String subject) {
        database.sql("INSERT INTO notice (cycle, phase_key, occasion, kind, recipient, subject, created_at, "
                        + "visible_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(phase.cycle(), phase.phaseKey(), phase.occasion(), kind.name(), recipient, subject,
                        OffsetDateTime.now(clock),
                        OffsetDateTime.ofInstant(hours.shown(clock.instant()), clock.getZone())).update();
    }

    /**
     * What the recipients may be shown now of the phases that run, latest first.
     *
     * @param recipients codes of units and groups
     * @param limit      at most so many
     */
    @Transactional(readOnly = true)
    public List<Notice> shownTo(Collection<String> recipients, int limit) {
        return recipients.isEmpty() ? List.of() : database.sql("SELECT n.* FROM notice n JOIN phase p ON p.cycle = n.cycle "
                        + "AND p.phase_key = n.phase_key AND p.occasion = n.occasion WHERE p.closed_at IS NULL AND n.kind <> 'OVERDUE' "
                        + "AND n.recipient IN (:recipients) AND n.visible_at <= :now ORDER BY n.visible_at DESC, n.id DESC LIMIT :limit")
                .param("recipients", recipients).param("now", OffsetDateTime.now(clock)).param("limit", limit)
                .query((row, n) -> notice(row)).list();
    }

    /** Notices of a phase, oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(PhaseKey phase) {
        return database.sql("SELECT * FROM notice WHERE cycle = ? AND phase_key = ? AND occasion = ? ORDER BY id")
                .params(phase.cycle(), phase.phaseKey(), phase.occasion())
                .query((row, n) -> notice(row)).list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(new PhaseKey(row.getInt("cycle"), row.getString("phase_key"), row.getInt("occasion")),
                Kind.valueOf(row.getString("kind")),
                row.getString("recipient"), row.getString("subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("visible_at", OffsetDateTime.class).toInstant());
    }
}
