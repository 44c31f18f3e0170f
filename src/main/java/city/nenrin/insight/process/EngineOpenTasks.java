package city.nenrin.insight.process;

import city.nenrin.insight.OpenTasks;
import city.nenrin.organization.Predecessor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final Clock clock;

    EngineOpenTasks(@Lazy TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> of(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().orderByDueDate().asc()
                .orderByTaskName().asc().list().stream()
                .map(task -> new OpenTask(task.getName(), Optional.ofNullable(task.getDueDate()).map(this::day),
                        Optional.ofNullable(task.getAssignee()),
                        task.getDescription() != null && task.getDescription().startsWith("【" + Predecessor.MARK + "】")))
                .toList();
    }

    private LocalDate day(Date due) {
        return LocalDate.ofInstant(due.toInstant(), clock.getZone());
    }
}
