package city.nenrin.approval.process;

import city.nenrin.approval.ApprovalCase;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Where in Tasklist a stop of a case acts. */
@Component
public class CaseTasks {

    private final TaskService tasks;

    CaseTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Id of the open task of a case that is given to one of these groups; empty if there is none. */
    public Optional<String> of(ApprovalCase paper, Collection<String> groups) {
        return tasks.createTaskQuery().processInstanceBusinessKey(paper.work()).taskCandidateGroupIn(groups.stream().toList())
                .includeAssignedTasks().orderByTaskCreateTime().asc().list().stream().findFirst().map(task -> task.getId());
    }
}
