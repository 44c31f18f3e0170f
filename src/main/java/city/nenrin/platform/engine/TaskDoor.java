package city.nenrin.platform.engine;

import city.nenrin.platform.form.Denied;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormHandlers;
import city.nenrin.platform.form.ReadGuard;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may do an open task and see what it shows. Forms and pages ask here, and nothing of the domain is read before. */
@Component
class TaskDoor {

    private final ObjectProvider<FormHandlers> handlers;
    private final ObjectProvider<WorkDirectory> works;
    private final ObjectProvider<ActorDirectory> actors;
    private final ObjectProvider<ReadGuard> guard;

    TaskDoor(ObjectProvider<FormHandlers> handlers, ObjectProvider<WorkDirectory> works,
             ObjectProvider<ActorDirectory> actors, ObjectProvider<ReadGuard> guard) {
        this.handlers = handlers;
        this.works = works;
        this.actors = actors;
        this.guard = guard;
    }

    /**
     * A task with somebody who may do it.
     *
     * @param key what the task is called in messages
     */
    record Entered(String key, FormHandler handler, Work work, boolean sealed) {
    }

    /**
     * Lets somebody to a task.
     *
     * @throws Denied with a Japanese text if it is not for them
     */
    Entered enter(Task task, Collection<? extends IdentityLink> links, String process, String businessKey, String actor) {
        if (links.isEmpty()) {
            // Every task has its post. Somebody has completed this one since it was read.
            throw new OptimisticLockingException("The task is gone: " + task.getId());
        }
        Set<String> groups = links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId).collect(Collectors.toUnmodifiableSet());
        requireEntitled(task, groups, process, actor);
        String key = FormHandlers.key(process, task.getTaskDefinitionKey());
        FormHandler handler = handlers.getObject().task(process, task.getTaskDefinitionKey())
                .orElseThrow(() -> new IllegalStateException("No form handler for " + key));
        Work work = works.getObject().require(businessKey);
        Reads reads = handler.reads(work);
        guard.getObject().require(new ReadGuard.Reader(actor, process, groups, key + " " + businessKey), reads);
        return new Entered(key, handler, work, reads.sealed());
    }

    private void requireEntitled(Task task, Set<String> groups, String process, String actor) {
        ActorDirectory directory = actors.getObject();
        if (groups.stream().noneMatch(group -> directory.actsFor(actor, group, process))) {
            throw new Denied("このタスクを扱う職に就いていません。担当の課・職に確認してください。");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
            String holder = directory.person(task.getAssignee())
                    .map(person -> person.familyName() + " " + person.givenName()).orElse("他の職員");
            throw new Denied("このタスクは" + holder + "が担当しています。担当の解除を依頼してください。");
        }
    }
}
