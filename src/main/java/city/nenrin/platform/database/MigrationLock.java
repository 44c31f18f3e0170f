package city.nenrin.platform.database;

import com.github.blagerweij.sessionlock.PGLockService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node at a time bring the tables up to date. The lock belongs to the database session of its owner and ends
 * with it, so nobody waits for the dead, and nobody takes it from the living; who has to wait says for whom.
 * Liquibase finds this class by its service file.
 */
public class MigrationLock extends PGLockService {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);
    private static final int BEFORE_ALL_OTHERS = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日H時m分s秒", Locale.JAPANESE);
    private static final String HOLDER = """
            SELECT a.pid, a.application_name, a.backend_start
              FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
               AND a.pid <> pg_backend_pid() AND starts_with(a.application_name, ?)""";

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    /**
     * Waits until the lock is free.
     *
     * @throws LockException with a Japanese message that names the holder, if it is not free within Liquibase's patience
     *                       of five minutes
     */
    @Override
    public void waitForLock() throws LockException {
        if (acquireLock()) {
            return;
        }
        LOG.warn("{}。終わるまで待ちます。", holder());
        try {
            super.waitForLock();
        } catch (LockException tooLong) {
            throw new LockException(holder(), tooLong);
        }
    }

    @Override
    protected DatabaseChangeLogLock usedLock(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(HOLDER)) {
            question.setString(1, MigrationDatabase.NAME);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() ? new DatabaseChangeLogLock(answer.getInt("pid"), answer.getTimestamp("backend_start"),
                        answer.getString("application_name").substring(MigrationDatabase.NAME.length()).strip())
                        : null;
            }
        }
    }

    private String holder() throws LockException {
        DatabaseChangeLogLock[] locks = listLocks();
        if (locks.length == 0) {
            return "ほかの Nenrin が表を更新しています";
        }
        return "ほかの Nenrin（" + locks[0].getLockedBy() + "、データベースの接続番号 " + locks[0].getId() + "）が "
                + MOMENT.format(locks[0].getLockGranted().toInstant().atZone(ZoneId.systemDefault())) + "から表を更新しています";
    }
}
