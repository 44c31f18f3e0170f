package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives a task the title by which people tell it from its neighbours, from codes and master names only: whose case it
 * is, what is to be done, and, where not the owner of the case has to do it, who has:
 * {@code 【2027】福祉課 LMの確認・助言 施策3-1（健康福祉部担当）}.
 */
final class TaskTitle implements TaskListener {

    private final ObjectProvider<WorkDirectory> works;
    private final ObjectProvider<ActorDirectory> directory;

    TaskTitle(ObjectProvider<WorkDirectory> works, ObjectProvider<ActorDirectory> directory) {
        this.works = works;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateTask task) {
        Work work = works.getObject().require(task.getExecution().getProcessBusinessKey());
        String title = "【" + work.cycle() + "】" + work.ownerName() + " " + task.getName();
        task.setName((work.label().isBlank() ? title : title + " " + work.label()) + others(task, work));
    }

    private String others(DelegateTask task, Work work) {
        String others = task.getCandidates().stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null && !group.equals(work.owner())).sorted()
                .flatMap(group -> directory.getObject().groupName(group).stream()).collect(Collectors.joining("・"));
        return others.isEmpty() ? "" : "（" + others + "）";
    }
}
