package city.nenrin.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a user task complete only where the form gateway has just accepted its form, whoever calls and however. */
final class CompletionGuard implements TaskListener {

    private static final ThreadLocal<String> ACCEPTED = new ThreadLocal<>();

    /** Notes that the form of this task was accepted in the running command. */
    static void allow(String taskId) {
        ACCEPTED.set(taskId);
    }

    @Override
    public void notify(DelegateTask task) {
        boolean accepted = task.getId().equals(ACCEPTED.get());
        ACCEPTED.remove();
        if (!accepted) {
            throw new BadUserRequestException("タスクは様式から完了してください。");
        }
    }
}
