package city.nenrin.platform.engine;

import city.nenrin.platform.form.Denied;
import city.nenrin.platform.form.OpenTask;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the open task of a page and asks its {@link TaskDoor}. */
@Component
class PageTasks implements OpenTask {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final TaskDoor door;

    PageTasks(@Lazy TaskService tasks, @Lazy RepositoryService repository, TaskDoor door) {
        this.tasks = tasks;
        this.repository = repository;
        this.door = door;
    }

    @Override
    @Transactional
    public void require(String businessKey, String process, String activity, String actor) {
        Task task = tasks.createTaskQuery().processDefinitionKey(process).taskDefinitionKey(activity)
                .processInstanceBusinessKey(businessKey).singleResult();
        if (task == null) {
            throw new Denied("タスク「" + name(process, activity) + "」は開いていません。入力の期間か、差戻しのときに使えます。");
        }
        door.enter(task, tasks.getIdentityLinksForTask(task.getId()), process, businessKey, actor);
    }

    private String name(String process, String activity) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult().getId();
        UserTask task = repository.getBpmnModelInstance(definition).getModelElementById(activity);
        return task.getName();
    }
}
