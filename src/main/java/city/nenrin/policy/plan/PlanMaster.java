package city.nenrin.policy.plan;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the plan as a whole from a city package; single changes go through the entities. */
@Service
public class PlanMaster {
    private final EntityManager entities;

    PlanMaster(EntityManager entities) {
        this.entities = entities;
    }

    /** Removes the whole plan; KPIs and logic models must be gone before. */
    @Transactional
    public void clear() {
        entities.flush();
        entities.createQuery("delete from ProgrammeBudget").executeUpdate();
        entities.createQuery("delete from Programme").executeUpdate();
        entities.createQuery("delete from PlanNode where kind = MEASURE").executeUpdate();
        entities.createQuery("delete from PlanNode").executeUpdate();
        entities.clear();
    }

    /** Adds what a checked package holds; flushes and forgets the rows. */
    @Transactional
    public void load(Collection<PlanNode> nodes, Collection<Programme> programmes, Collection<ProgrammeBudget> budgets) {
        nodes.stream().sorted(Comparator.comparing(PlanNode::kind)).forEach(entities::persist);
        entities.flush();
        programmes.forEach(entities::persist);
        entities.flush();
        budgets.forEach(entities::persist);
        entities.flush();
        entities.clear();
    }
}
