package city.nenrin.platform.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights on a task follow the posts that it belongs to, and nothing else: a person has them through a group, so an
 * assignee gets none of their own, and a post that loses the task loses them with it. The engine's default never
 * takes back what it once granted.
 */
final class PostAuthorizations extends DefaultAuthorizationProvider {

    private static final String BEING_MADE = "Init";

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (!BEING_MADE.equals(((TaskEntity) task).getTaskState())) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        // Nobody has any right on it yet that could be extended, so there is nothing to look for.
        return new AuthorizationEntity[] {createAuthorization(null, groupId, Resources.TASK, task.getId(),
                getRuntimePermissions(isEnforceSpecificVariablePermission()))};
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (((TaskEntity) task).isDeleted()) {
            // All rights on a task that ends go with it.
            return null;
        }
        Authorization granted = getGrantAuthorizationByGroupId(groupId, Resources.TASK, task.getId());
        return granted == null ? null : new AuthorizationEntity[] {(AuthorizationEntity) granted};
    }
}
