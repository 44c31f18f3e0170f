package city.nenrin.policy.kpi;

import city.nenrin.policy.plan.SourceMark;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the KPI register as a whole from a city package and reads it back. */
@Service
public class KpiMaster {
    private static final int BATCH = 1000;

    private final EntityManager entities;
    private final KpiEntries entries;
    private final Clock clock;

    KpiMaster(EntityManager entities, KpiEntries entries, Clock clock) {
        this.entities = entities;
        this.entries = entries;
        this.clock = clock;
    }

    /** One actual of a package. */
    public record Actual(KpiInput input, SourceMark mark) {
    }

    /** Removes all KPIs with targets and entries; logic models must be gone before. */
    @Transactional
    public void clear() {
        entities.flush();
        entities.createQuery("delete from KpiEntry").executeUpdate();
        entities.createQuery("delete from KpiTarget").executeUpdate();
        entities.createQuery("delete from Kpi").executeUpdate();
        entities.clear();
    }

    /** Adds what a checked package holds, each actual as the first entry of its year and term. */
    @Transactional
    public void load(Collection<Kpi> kpis, Collection<KpiTarget> targets, Collection<Actual> actuals,
                     EntryContext context) {
        kpis.forEach(entities::persist);
        entities.flush();
        targets.forEach(entities::persist);
        entities.flush();
        entities.clear();
        Instant now = clock.instant();
        int count = 0;
        for (Actual actual : actuals) {
            entities.persist(new KpiEntry(actual.input(), 1, context, now, actual.mark()));
            if (++count % BATCH == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        entities.clear();
    }

    /** The entries that count for all KPIs and years, by KPI, year and term. */
    @Transactional(readOnly = true)
    public List<KpiEntry> currentEntries() {
        return entries.allCurrent();
    }
}
