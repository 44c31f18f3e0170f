package city.nenrin.platform.engine;

import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives a task the title by which people tell it from its neighbours, from codes and master names only:
 * {@code 【2027】福祉課 LMの検証・修正 施策3-1}.
 */
final class TaskTitle implements TaskListener {

    private final ObjectProvider<WorkDirectory> works;

    TaskTitle(ObjectProvider<WorkDirectory> works) {
        this.works = works;
    }

    @Override
    public void notify(DelegateTask task) {
        Work work = works.getObject().require(task.getExecution().getProcessBusinessKey());
        String title = "【" + work.cycle() + "】" + work.ownerName() + " " + task.getName();
        task.setName(work.label().isBlank() ? title : title + " " + work.label());
    }
}
