package city.nenrin.organization;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.jpa.HibernateHints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps one snapshot of the committed organization for all threads. A transaction that changed the organization sees
 * its own state; after its commit the shared snapshot is built anew at the next question.
 *
 * <p>Changes by another process (an import while the server runs) are seen after {@link #invalidate()} only.
 */
@Component
class SnapshotStore implements SnapshotSource {

    private record Versioned(long version, Snapshot snapshot) {
    }

    /** Any number that no other advisory lock of the application uses. */
    private static final long CHANGE_LOCK = 7_001_001L;

    private final EntityManager entityManager;
    private final AtomicLong version = new AtomicLong();
    private final AtomicReference<Versioned> shared = new AtomicReference<>();

    SnapshotStore(EntityManager entityManager) {
        this.entityManager = entityManager;
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
        Versioned held = shared.get();
        if (held != null && held.version() == version.get()) {
            return held.snapshot();
        }
        // The version is read before the rows: a commit in between makes this snapshot stale at once.
        long before = version.get();
        Snapshot snapshot = new Snapshot(load());
        shared.set(new Versioned(before, snapshot));
        return snapshot;
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
        entityManager.createNativeQuery("select cast(pg_advisory_xact_lock(" + CHANGE_LOCK + ") as text)")
                .getSingleResult();
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

    /** Forgets the shared snapshot. */
    void invalidate() {
        version.incrementAndGet();
    }

    /** Reads every row; in the order of keys. */
    OrganizationData load() {
        return new OrganizationData(
                all(UnitRow.class, UnitRow::toValue),
                all(UnitLineageRow.class, UnitLineageRow::toValue),
                all(UnitExemptionRow.class, UnitExemptionRow::toValue),
                all(PostRow.class, PostRow::toValue),
                all(StaffRow.class, StaffRow::toValue),
                all(PostingRow.class, PostingRow::toValue),
                all(LiaisonRow.class, LiaisonRow::toValue),
                all(ProxyRow.class, ProxyRow::toValue));
    }

    private <R, V> List<V> all(Class<R> row, Function<R, V> value) {
        return entityManager.createQuery("select r from " + row.getSimpleName() + " r", row)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList().stream().map(value).toList();
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
            // Also after a rollback: a reader of an unknown outcome must look again.
            invalidate();
        }
    }
}
