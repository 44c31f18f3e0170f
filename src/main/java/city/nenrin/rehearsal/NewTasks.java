package city.nenrin.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks that have come up. The engine tells them as they are made ({@code camunda.bpm.eventing.task}); asking its
 * table after every step of a year took a thirtieth of it. A task whose transaction was rolled back is among them.
 */
@Component
@ConditionalOnProperty("nenrin.rehearsal")
class NewTasks {

    /**
     * A task as it came up.
     *
     * @param due end of its time, or null
     */
    record NewTask(String id, String businessKey, String activity, Instant due) {
    }

    private final Queue<NewTask> waiting = new ConcurrentLinkedQueue<>();

    @EventListener
    void happened(DelegateTask task) {
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            waiting.add(new NewTask(task.getId(), task.getExecution().getProcessBusinessKey(),
                    task.getTaskDefinitionKey(), Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null)));
        }
    }

    /** Those that came up since the last call. */
    List<NewTask> take() {
        List<NewTask> taken = new ArrayList<>();
        for (NewTask task = waiting.poll(); task != null; task = waiting.poll()) {
            taken.add(task);
        }
        return taken;
    }
}
