package city.nenrin.cycle.process;

import city.nenrin.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The due days of the open tasks of one piece of work, and its timers, when its last day moves. */
@Component
class WorkDates {

    /** How models count from the day on which a step was reached. */
    private static final String COUNTED_FROM_NOW = "workingDaysFromNow";

    private final CalendarBean calendar;
    private final WorkingDays workingDays;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    WorkDates(CalendarBean calendar, WorkingDays workingDays, @Lazy TaskService tasks, @Lazy RuntimeService runtime,
              @Lazy ManagementService management, @Lazy RepositoryService repository, Clock clock) {
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * The last day moved with its phase: tasks move by as many working days, timers are asked again. Those that count
     * from the day of a step move with the tasks, but never to an earlier day: silence must not confirm sooner.
     *
     * @param days negative for earlier
     */
    void follow(String businessKey, int days) {
        moveTasks(businessKey, day -> days >= 0 ? workingDays.plus(day, days) : workingDays.minus(day, -days));
        moveTimers(businessKey, Math.max(0, days));
    }

    /** After a disaster everything moves, and what has passed already counts from today. */
    void shift(String businessKey, int days) {
        LocalDate today = LocalDate.now(clock);
        moveTasks(businessKey, day -> workingDays.plus(day.isBefore(today) ? today : day, days));
        moveTimers(businessKey, days);
    }

    /** Only the timers: the round of a phase whose last day moved has days of its own for its tasks. */
    void followTimers(String businessKey) {
        moveTimers(businessKey, 0);
    }

    private void moveTasks(String businessKey, UnaryOperator<LocalDate> move) {
        for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list()) {
            if (task.getDueDate() != null) {
                LocalDate day = LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone());
                tasks.setDueDate(task.getId(), calendar.deadline(move.apply(day)));
            }
        }
    }

    private void moveTimers(String businessKey, int days) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .singleResult();
        if (instance == null) {
            return;
        }
        for (Job job : management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
            if (!expression(job).contains(COUNTED_FROM_NOW)) {
                management.recalculateJobDuedate(job.getId(), false);
            } else if (days > 0) {
                ZonedDateTime due = job.getDuedate().toInstant().atZone(clock.getZone());
                management.setJobDuedate(job.getId(),
                        Date.from(due.with(workingDays.plus(due.toLocalDate(), days)).toInstant()));
            }
        }
    }

    private String expression(Job job) {
        String activity = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult()
                .getActivityId();
        CatchEvent event = repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity);
        return event.getEventDefinitions().stream().filter(TimerEventDefinition.class::isInstance)
                .map(definition -> ((TimerEventDefinition) definition).getTimeDate().getTextContent()).findFirst()
                .orElse("");
    }
}
