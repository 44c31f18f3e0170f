package city.nenrin.policy.logicmodel;

import city.nenrin.policy.plan.SourceMark;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads all logic models from a city package and reads their drafts back; versions belong to the running year. */
@Service
public class LogicModelMaster {
    private static final int BATCH = 50;

    private final EntityManager entities;
    private final LogicModelRows store;

    LogicModelMaster(EntityManager entities, LogicModelRows store) {
        this.entities = entities;
        this.store = store;
    }

    /**
     * One logic model of a package.
     *
     * @param measureCode  the measure, or null
     * @param newProgramme name of the new programme it argues for, or null
     */
    public record Entry(String code, String measureCode, String newProgramme, String ownerSection, SourceMark mark,
                        LogicModelContent content) {
    }

    /** Removes all logic models with their versions and months. */
    @Transactional
    public void clear() {
        entities.flush();
        for (String entity : List.of("LogicModelOpinion", "LogicModelPublication", "LogicModelReview",
                "LogicModelRevision", "LogicModelMonth", "LogicModelVersion")) {
            entities.createQuery("delete from " + entity).executeUpdate();
        }
        entities.createNativeQuery("delete from logic_model_arrow").executeUpdate();
        entities.createNativeQuery("delete from logic_model_node").executeUpdate();
        entities.createQuery("delete from LogicModel").executeUpdate();
        entities.clear();
    }

    /** Adds what a checked package holds. */
    @Transactional
    public void load(Collection<Entry> models) {
        int count = 0;
        for (Entry entry : models) {
            LogicModel model = new LogicModel(entry.code(), entry.measureCode(), entry.newProgramme(),
                    entry.ownerSection(), entry.mark());
            model.replaceContent(entry.content());
            entities.persist(model);
            if (++count % BATCH == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        entities.clear();
    }

    /** All models with their drafts, by code. */
    @Transactional(readOnly = true)
    public List<Entry> export() {
        return store.findAllByOrderByCode().stream()
                .map(model -> new Entry(model.code(), model.measureCode().orElse(null),
                        model.newProgramme().orElse(null), model.ownerSection(), model.sourceMark(),
                        model.content()))
                .toList();
    }
}
