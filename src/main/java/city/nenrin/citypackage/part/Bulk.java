package city.nenrin.citypackage.part;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Stores the rows of a package as entities; a city has tens of thousands. */
public final class Bulk {
    private static final int BATCH = 500;

    private Bulk() {
    }

    /** Persists rows in their order, flushes and forgets them. */
    public static void persist(EntityManager entities, List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
            entities.persist(rows.get(i));
            if (i % BATCH == BATCH - 1) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        entities.clear();
    }
}
