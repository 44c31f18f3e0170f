package city.nenrin.cycle.process;

import city.nenrin.cycle.OpenStep;
import city.nenrin.cycle.OpenSteps;
import city.nenrin.platform.work.OwnWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's open tasks with one statement for a whole year; the engine's own queries need two for each task
 * and its groups.
 */
@Component
class EngineOpenSteps implements OpenSteps {

    private final JdbcClient database;
    private final RepositoryService repository;
    private final OwnWork ownWork;
    /** Names of steps by process definition and activity; a deployed model never changes. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    EngineOpenSteps(JdbcClient database, @Lazy RepositoryService repository, @Lazy OwnWork ownWork) {
        this.database = database;
        this.repository = repository;
        this.ownWork = ownWork;
    }

    @Override
    public List<OpenStep> of(int cycle) {
        return database.sql("""
                SELECT i.business_key_, t.id_, t.proc_def_id_, t.task_def_key_, l.group_id_
                FROM act_ru_execution i
                JOIN act_ru_task t ON t.proc_inst_id_ = i.id_
                JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ IS NOT NULL
                WHERE i.business_key_ IN (
                    SELECT business_key FROM annual_cycle WHERE year = :cycle
                    UNION ALL SELECT business_key FROM phase WHERE cycle = :cycle AND closed_at IS NULL
                    UNION ALL SELECT business_key FROM phase_unit WHERE cycle = :cycle AND state = 'OPEN')
                ORDER BY t.create_time_, t.id_, l.group_id_""").param("cycle", cycle)
                .query((row, n) -> new OpenStep(row.getString("business_key_"), row.getString("id_"),
                        name(row.getString("proc_def_id_"), row.getString("task_def_key_")), row.getString("group_id_")))
                .list();
    }

    private String name(String definition, String activity) {
        String key = definition + "/" + activity;
        if (!names.containsKey(key)) {
            ownWork.run(() -> names.put(key, ((UserTask) repository.getBpmnModelInstance(definition)
                    .getModelElementById(activity)).getName()));
        }
        return names.get(key);
    }
}
