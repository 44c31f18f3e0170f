package city.nenrin.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The task lists that Tasklist offers to everybody; without any, a fresh database shows no task at all. */
@Component
public class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates the lists that do not exist yet. Their expressions are those that {@link QueryExpressions} allows. */
    @Transactional
    public void refresh() {
        create("自分のタスク", "自分が受け取ったタスク", 20, tasks.createTaskQuery()
                .taskAssigneeExpression("${currentUser()}"));
        create("課・職のタスク", "自分の課や職が担当するタスク", 10, ours());
        create("今週が期限", "自分の課や職のタスクのうち、７日以内に期限が来るもの", 30, ours()
                .dueBeforeExpression("${dateTime().plusDays(7)}"));
        create("期限経過", "自分の課や職のタスクのうち、期限を過ぎたもの", 40, ours()
                .dueBeforeExpression("${now()}"));
    }

    private TaskQuery ours() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    private void create(String name, String description, int priority, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
            filters.saveFilter(filters.newTaskFilter(name).setQuery(query.orderByDueDate().asc())
                    .setProperties(Map.of("description", description, "priority", priority, "refresh", true,
                            "color", "#3c6e47")));
        }
    }
}
