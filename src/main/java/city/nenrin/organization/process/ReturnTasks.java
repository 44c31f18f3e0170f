package city.nenrin.organization.process;

import city.nenrin.organization.OrganizationMaster;
import city.nenrin.organization.Predecessor;
import city.nenrin.organization.StaffTransferred;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.identity.Person;
import city.nenrin.platform.node.OneNode;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks belong to posts, not to persons: what somebody had taken and may no longer do, because a transfer, a leave or a
 * proxy has ended the right to it, goes back to the post, where the successor finds it with a word on its origin. It
 * looks at once when somebody changes posts, and once a minute, because rights begin and end with the day. Whom it takes
 * a task from is asked of the tables, not of what this node remembers: on another node somebody may just have come.
 */
@Component
public class ReturnTasks {

    private static final String ORIGIN = "【" + Predecessor.MARK + "】";

    private final TaskService tasks;
    private final RepositoryService models;
    private final ActorDirectory directory;
    private final OrganizationMaster organization;
    private final OneNode one;

    ReturnTasks(@Lazy TaskService tasks, @Lazy RepositoryService models, ActorDirectory directory,
                OrganizationMaster organization, OneNode one) {
        this.tasks = tasks;
        this.models = models;
        this.directory = directory;
        this.organization = organization;
        this.one = one;
    }

    @EventListener
    @Transactional
    void transferred(StaffTransferred event) {
        // Whoever tells of it holds the organization already.
        organization.holdStill();
        tasks.createTaskQuery().taskAssignee(event.staffCode()).list().forEach(this::giveBack);
    }

    /** Gives back whatever is held by somebody who may no longer do it. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void giveBackAll() {
        one.unlessAnother("return-tasks", () -> {
            if (organization.holdStill()) {
                tasks.createTaskQuery().taskAssigned().list().forEach(this::giveBack);
            }
        });
    }

    private void giveBack(Task task) {
        String process = models.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        boolean entitled = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> directory.actsFor(task.getAssignee(), group, process));
        if (!entitled) {
            String name = directory.person(task.getAssignee()).map(ReturnTasks::name).orElse("退職した職員");
            String documentation = task.getDescription() == null ? ""
                    : task.getDescription().substring(task.getDescription().startsWith(ORIGIN)
                            ? task.getDescription().indexOf('\n') + 1 : 0);
            task.setAssignee(null);
            task.setDescription(ORIGIN + "前任者（" + name + "）が受け取っていたタスクです。課・職に戻りました。\n" + documentation);
            tasks.saveTask(task);
        }
    }

    private static String name(Person person) {
        return person.familyName() + " " + person.givenName();
    }
}
