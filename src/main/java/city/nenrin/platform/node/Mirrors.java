package city.nenrin.platform.node;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps every {@link Mirror} of this node right. Triggers note in {@code table_change} which transaction was the last
 * to change a mirrored table, whoever ran it: this node, another one, a command, somebody with psql. Once a second this
 * one small table is read, and mirrors of tables with a new entry forget what they hold.
 */
@Component
public class Mirrors {

    private static final Logger LOG = LoggerFactory.getLogger(Mirrors.class);

    private final JdbcClient database;
    private final Map<String, List<Mirror>> byTable;
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private volatile boolean reached = true;

    Mirrors(JdbcClient database, List<Mirror> mirrors) {
        this.database = database;
        this.byTable = mirrors.stream().flatMap(mirror -> mirror.tables().stream()).distinct()
                .collect(Collectors.toUnmodifiableMap(table -> table,
                        table -> mirrors.stream().filter(mirror -> mirror.tables().contains(table)).toList()));
    }

    /**
     * Makes sure that what the mirrors hold is what has been committed up to now. For whoever is about to write by what
     * a mirror says; one statement, in the running transaction if there is one.
     */
    public void check() {
        // What the asking transaction has changed itself is not committed yet: its entry would be taken for seen by all.
        database.sql("SELECT name, changed_by::text FROM table_change "
                + "WHERE changed_by IS DISTINCT FROM pg_current_xact_id_if_assigned()")
                .query(row -> {
                    compare(row.getString(1), row.getString(2));
                });
    }

    /** Forgets before the entry counts as seen: nobody may believe the mirror right a moment too early. */
    private synchronized void compare(String table, String change) {
        if (!change.equals(seen.get(table))) {
            byTable.getOrDefault(table, List.of()).forEach(Mirror::forget);
            seen.put(table, change);
        }
    }

    @Scheduled(fixedDelayString = "${nenrin.mirrors.look-every-millis:1000}")
    void look() {
        try {
            check();
            reached = true;
        } catch (DataAccessException | TransactionException e) {
            if (reached) {
                LOG.warn("Changes by other nodes cannot be seen while the database does not answer: {}",
                        e.getClass().getSimpleName());
            }
            reached = false;
        }
    }
}
