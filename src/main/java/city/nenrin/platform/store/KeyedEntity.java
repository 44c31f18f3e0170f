package city.nenrin.platform.store;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An entity that gets its key from us and not from the database. It knows itself whether it is stored already; without
 * that a repository would look for the row before each insert. Who makes one must know that there is no such row.
 *
 * @param <K> type of the key
 */
@MappedSuperclass
public abstract class KeyedEntity<K> implements Persistable<K> {

    @Transient
    private boolean stored;

    /** What it is stored under; never changes. */
    protected abstract K key();

    @Override
    public final K getId() {
        return key();
    }

    @Override
    public final boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
