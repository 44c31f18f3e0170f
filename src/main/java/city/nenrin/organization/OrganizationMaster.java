package city.nenrin.organization;

import city.nenrin.platform.node.Mirrors;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads and writes the organization as a whole; single changes go through {@link Postings} and {@link Proxies}. */
@Service
public class OrganizationMaster {

    private static final List<String> ROWS_CHILDREN_FIRST = List.of("ProxyRow", "LiaisonRow", "PostingRow",
            "StaffRow", "PostRow", "UnitExemptionRow", "UnitLineageRow", "UnitRow");

    private final EntityManager entityManager;
    private final SnapshotStore store;
    private final Mirrors mirrors;

    OrganizationMaster(EntityManager entityManager, SnapshotStore store, Mirrors mirrors) {
        this.entityManager = entityManager;
        this.store = store;
        this.mirrors = mirrors;
    }

    /** The faults that {@link #replace} would refuse this organization for, in Japanese; empty if it may be loaded. */
    public List<String> check(OrganizationData data) {
        return OrganizationRules.faults(data);
    }

    /**
     * Replaces the whole organization.
     *
     * @throws InvalidOrganization if anything does not hold together; nothing is changed then
     */
    @Transactional
    public void replace(OrganizationData data) {
        SnapshotStore.demand(data);
        store.beginChange();
        entityManager.flush();
        ROWS_CHILDREN_FIRST.forEach(row -> entityManager.createQuery("delete from " + row).executeUpdate());
        // Rows deleted in bulk may still be known to this persistence context under the same key.
        entityManager.clear();
        data.units().forEach(unit -> entityManager.persist(new UnitRow(unit)));
        data.lineage().forEach(row -> entityManager.persist(new UnitLineageRow(row)));
        data.exemptions().forEach(row -> entityManager.persist(new UnitExemptionRow(row)));
        data.posts().forEach(post -> entityManager.persist(new PostRow(post)));
        data.staff().forEach(person -> entityManager.persist(new StaffRow(person)));
        data.postings().forEach(posting -> entityManager.persist(new PostingRow(posting)));
        data.liaisons().forEach(liaison -> entityManager.persist(new LiaisonRow(liaison)));
        data.proxies().forEach(proxy -> entityManager.persist(new ProxyRow(proxy)));
        entityManager.flush();
        store.changed();
    }

    /** The whole organization as it stands, in the order of keys. */
    @Transactional(readOnly = true)
    public OrganizationData export() {
        return store.current().data();
    }

    /** Lets the next question read the tables. */
    public void refresh() {
        store.forget();
    }

    /**
     * For whoever takes something from somebody because of the posts they hold: until the running transaction ends
     * nobody changes the organization on any node, and what is known of it here is what stands in the tables.
     *
     * @return false if another transaction is changing it now; then it is to be tried again later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdStill() {
        boolean still = store.holdStill();
        mirrors.check();
        return still;
    }
}
