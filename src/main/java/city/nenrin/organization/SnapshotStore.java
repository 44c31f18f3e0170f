package city.nenrin.organization;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.platform.node.Held;
import city.nenrin.platform.node.Mirror;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps one snapshot of the committed organization for all threads. A transaction that changed the organization sees
 * its own state; after its commit the shared snapshot is built anew at the next question.
 */
@Component
class SnapshotStore implements SnapshotSource, Mirror {

    /** Any number that no other advisory lock of the application uses. */
    private static final long CHANGE_LOCK = 7_001_001L;

    private final JdbcTemplate jdbc;
    private final Held<Snapshot> shared = new Held<>();

    SnapshotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Snapshot current() {
        OwnChanges own = (OwnChanges) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            if (own.snapshot == null) {
                own.snapshot = new Snapshot(load());
            }
            return own.snapshot;
        }
        return shared.get(() -> new Snapshot(load()));
    }

    /** To be called by every change, after its rows are flushed and inside its transaction. */
    void changed() {
        OwnChanges own = (OwnChanges) TransactionSynchronizationManager.getResource(this);
        if (own == null) {
            own = new OwnChanges();
            TransactionSynchronizationManager.registerSynchronization(own);
            TransactionSynchronizationManager.bindResource(this, own);
        }
        own.snapshot = null;
    }

    /**
     * Begins a change: one at a time over all processes until the end of the transaction, so that what is checked
     * against the state returned still holds when it is written.
     */
    OrganizationData beginChange() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> { }, CHANGE_LOCK);
        changed();
        return current().data();
    }

    /** @throws InvalidOrganization if the organization would not hold together */
    static void demand(OrganizationData candidate) {
        List<String> faults = OrganizationRules.faults(candidate);
        if (!faults.isEmpty()) {
            throw new InvalidOrganization(faults);
        }
    }

    /** Lets nobody begin a change, on any node, until the running transaction ends; false if somebody is at one now. */
    boolean holdStill() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock_shared(?)", Boolean.class, CHANGE_LOCK));
    }

    @Override
    public Set<String> tables() {
        return Set.of("unit", "unit_lineage", "unit_exemption", "post", "staff", "posting", "liaison", "proxy");
    }

    @Override
    public void forget() {
        shared.forget();
    }

    /**
     * Reads every row. By plain SQL, on the transaction's connection: thousands of entities in the persistence context
     * of whoever happens to ask first would slow down its flushes.
     */
    private OrganizationData load() {
        return new OrganizationData(
                all("unit", row -> new Unit(row.getString("code"), row.getString("name"),
                        UnitKind.of(row.getString("kind")), UnitType.of(row.getString("type")),
                        row.getString("parent_code"), row.getString("lead_section"), function(row),
                        date(row, "valid_from"), date(row, "valid_to"))),
                all("unit_lineage", row -> new UnitLineage(row.getString("predecessor"), row.getString("successor"),
                        LineageKind.of(row.getString("kind")), date(row, "effective"))),
                all("unit_exemption", row -> new UnitExemption(row.getString("unit_code"),
                        row.getString("phase_key"))),
                all("post", row -> new Post(row.getString("code"), row.getString("unit_code"),
                        row.getString("title"), row.getInt("rank"), PostKind.of(row.getString("kind")))),
                all("staff", row -> new Staff(row.getString("code"), row.getString("family_name"),
                        row.getString("given_name"), Employment.of(row.getString("employment")),
                        date(row, "active_from"), date(row, "active_to"))),
                all("posting", row -> new Posting(row.getString("staff_code"), row.getString("post_code"),
                        date(row, "valid_from"), date(row, "valid_to"))),
                all("liaison", row -> new Liaison(row.getString("department_code"), row.getString("policy_officer"),
                        row.getString("finance_officer"), date(row, "valid_from"), date(row, "valid_to"))),
                all("proxy", row -> new Proxy(row.getString("post_code"), row.getString("staff_code"),
                        date(row, "first_day"), date(row, "last_day"), row.getString("scope"),
                        row.getString("reason"))));
    }

    private interface Reader<V> {
        V read(ResultSet row) throws SQLException;
    }

    private <V> List<V> all(String table, Reader<V> reader) {
        return jdbc.query("select * from " + table, (row, number) -> reader.read(row));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static UnitFunction function(ResultSet row) throws SQLException {
        String code = row.getString("function");
        return code == null ? null : Codes.of(UnitFunction.class, "全庁的な役割", code);
    }

    /** The state that the running transaction alone sees; steps aside while the transaction is suspended. */
    private final class OwnChanges implements TransactionSynchronization {

        private Snapshot snapshot;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(SnapshotStore.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SnapshotStore.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(SnapshotStore.this);
            // Changes come one at a time, so what was read after the last one is what has been committed.
            if (status == STATUS_COMMITTED && snapshot != null) {
                shared.put(snapshot);
            } else {
                // Also after a rollback: a reader of an unknown outcome must look again.
                forget();
            }
        }
    }
}
