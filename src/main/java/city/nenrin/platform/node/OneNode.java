package city.nenrin.platform.node;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that one node at a time does, in one transaction. PostgreSQL keeps the turn (an advisory lock of the
 * transaction), so it ends with the transaction, and with the connection of a node that dies.
 */
@Component
public class OneNode {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OneNode(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Does the work, or leaves it to the node that is at it. For work that comes round again. */
    public void unlessAnother(String name, Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (database.sql("SELECT pg_try_advisory_xact_lock(hashtext('nenrin'), hashtext(?))").param(name)
                    .query(Boolean.class).single()) {
                work.run();
            }
        });
    }

    /** Does the work after any node that is at it. For work that finds done what another one has done. */
    public void inTurn(String name, Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.sql("SELECT pg_advisory_xact_lock(hashtext('nenrin'), hashtext(?))").param(name).query(row -> { });
            work.run();
        });
    }
}
