package city.nenrin.platform.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Who may take a task in Tasklist and give it back: people take tasks for themselves only, and whoever holds a task
 * gives it back. A task that is gone was done by somebody else meanwhile, or by another click of the same person. The
 * engine alone would let anybody of the post take it in the name of somebody who may not even do it, or take it away
 * from its holder, and would let nobody of them give their own back. Administrators assign tasks by the engine's own
 * rights.
 */
final class TaskHolder {

    private static final Field CLAIMED_TASK = QueryExpressions.field(ClaimTaskCmd.class, "taskId");
    private static final Field CLAIMED_BY = QueryExpressions.field(ClaimTaskCmd.class, "userId");
    private static final Field ASSIGNED_TASK = QueryExpressions.field(AssignTaskCmd.class, "taskId");
    private static final Field ASSIGNED_TO = QueryExpressions.field(AssignTaskCmd.class, "userId");
    private static final Field SUBMITTED_TASK = QueryExpressions.field(SubmitTaskFormCmd.class, "taskId");

    private TaskHolder() {
    }

    /** The command with these rules; other commands as they are. */
    static <T> Command<T> guard(Command<T> command) {
        if (command instanceof ClaimTaskCmd) {
            String person = value(CLAIMED_BY, command);
            return open(CLAIMED_TASK, command, person == null
                    ? giveBack(value(CLAIMED_TASK, command), new AssignTaskCmd(value(CLAIMED_TASK, command), null))
                    : take(person, command));
        }
        if (command instanceof AssignTaskCmd) {
            return open(ASSIGNED_TASK, command, value(ASSIGNED_TO, command) == null
                    ? giveBack(value(ASSIGNED_TASK, command), command) : command);
        }
        return command instanceof SubmitTaskFormCmd ? open(SUBMITTED_TASK, command, command) : command;
    }

    private static <T> Command<T> open(Field named, Command<T> command, Command<T> ruled) {
        String taskId = value(named, command);
        return context -> {
            if (taskId != null && context.getTaskManager().findTaskById(taskId) == null) {
                throw gone(taskId);
            }
            try {
                return ruled.execute(context);
            } catch (AuthorizationException refused) {
                // The rights to a task end with it: somebody may have done it since it was found above.
                if (taskId != null && context.runWithoutAuthorization(() ->
                        new TaskQueryImpl().taskId(taskId).executeCount(context)) == 0) {
                    throw gone(taskId);
                }
                throw refused;
            }
        };
    }

    private static OptimisticLockingException gone(String taskId) {
        return new OptimisticLockingException("The task is gone: " + taskId);
    }

    private static <T> Command<T> take(String person, Command<T> claim) {
        return context -> {
            if (!person.equals(context.getAuthenticatedUserId())) {
                throw new AuthorizationException("タスクは本人だけが受け取れます。");
            }
            return claim.execute(context);
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Command<T> giveBack(String taskId, Command<?> byRights) {
        return context -> (T) (holds(taskId, context) ? new ClaimTaskCmd(taskId, null) : byRights).execute(context);
    }

    private static boolean holds(String taskId, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        return task != null && task.getAssignee() != null && task.getAssignee().equals(context.getAuthenticatedUserId());
    }

    private static String value(Field field, Command<?> command) {
        return (String) ReflectionUtils.getField(field, command);
    }
}
