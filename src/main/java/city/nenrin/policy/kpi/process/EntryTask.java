package city.nenrin.policy.kpi.process;

import city.nenrin.organization.Actors;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.policy.kpi.KpiGridAccess;
import city.nenrin.policy.kpi.KpiGrids;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the open task of a section's grid who may do it, by the same rules as its form. */
@Component
class EntryTask implements KpiGridAccess {

    private final TaskService tasks;
    private final Actors actors;
    private final Organization organization;
    private final Clock clock;

    EntryTask(@Lazy TaskService tasks, Actors actors, Organization organization, Clock clock) {
        this.tasks = tasks;
        this.actors = actors;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void require(KpiGrids.Key key, String actor) {
        Task task = tasks.createTaskQuery().processDefinitionKey(KpiCheckProcess.KEY)
                .taskDefinitionKey(KpiCheckProcess.ENTER_ACTUALS)
                .processInstanceBusinessKey(key.cycle() + "/" + key.phase() + "/" + key.section()).singleResult();
        if (task == null) {
            throw new Refused("この課のタスク「KPI実績の入力」は開いていません。入力の期間か、差戻しのときに使えます。");
        }
        LocalDate today = LocalDate.now(clock);
        boolean member = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null
                        && actors.membership(actor, group, KpiCheckProcess.KEY, today).isPresent());
        if (!member) {
            throw new Refused("このタスクを扱う職に就いていません。担当の課・職に確認してください。");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
            throw new Refused("このタスクは" + organization.findStaff(task.getAssignee()).map(Staff::displayName)
                    .orElse("他の職員") + "が担当しています。担当の解除を依頼してください。");
        }
    }
}
