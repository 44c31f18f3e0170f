package city.nenrin.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine has to do next. A rehearsal asks this after each step, so it reads the engine's runtime tables with
 * one statement a question; the engine's own queries are built anew each time and need two for a task and its key.
 */
@Component
@ConditionalOnProperty("nenrin.virtual-clock")
class EngineAgenda {

    /** A timer and when it is due. */
    record Timer(String id, Instant due) {
    }

    /**
     * What there is to do without people.
     *
     * @param jobs  ids, in the order in which the jobs were made
     * @param timer the timer that is due first
     */
    record Due(List<String> jobs, Optional<Timer> timer) {
    }

    /**
     * A task that somebody has to do.
     *
     * @param definition id of the process definition, in the version that the task belongs to
     * @param due        end of its time, or null
     * @param group      the group that does it, the first one of several
     */
    record OpenTask(String id, String process, String definition, String activity, Instant due, String businessKey,
                    String group) {
    }

    private final JdbcClient database;

    EngineAgenda(JdbcClient database) {
        this.database = database;
    }

    /** The jobs that a job executor would run at once, and the timer that is due first. */
    Due due() {
        List<Timer> rows = database.sql("""
                (SELECT id_, NULL AS duedate_ FROM act_ru_job WHERE type_ = 'message' AND retries_ > 0 ORDER BY id_)
                UNION ALL
                (SELECT id_, duedate_ FROM act_ru_job WHERE type_ = 'timer' AND retries_ > 0 AND suspension_state_ = 1
                 ORDER BY duedate_, id_ LIMIT 1)
                """).query((row, n) -> new Timer(row.getString("id_"), instant(row, "duedate_"))).list();
        return new Due(rows.stream().filter(row -> row.due() == null).map(Timer::id).toList(),
                rows.stream().filter(row -> row.due() != null).findFirst());
    }

    /** The task as it stands, if it is still open. */
    Optional<OpenTask> task(String id) {
        return database.sql("""
                SELECT t.id_, d.key_, d.id_ AS definition, t.task_def_key_, t.due_date_, i.business_key_,
                       (SELECT min(l.group_id_ COLLATE "C") FROM act_ru_identitylink l WHERE l.task_id_ = t.id_) AS group_id
                FROM act_ru_task t
                JOIN act_ru_execution i ON i.id_ = t.proc_inst_id_
                JOIN act_re_procdef d ON d.id_ = t.proc_def_id_
                WHERE t.id_ = ?""").param(id).query((row, n) -> new OpenTask(row.getString("id_"), row.getString("key_"),
                row.getString("definition"), row.getString("task_def_key_"), instant(row, "due_date_"),
                row.getString("business_key_"), row.getString("group_id"))).optional();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
