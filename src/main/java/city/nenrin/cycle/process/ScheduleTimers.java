package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseDateChanged;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves armed timers and the due days of open tasks with the schedule, in the transaction that changes it. */
@Component
class ScheduleTimers {

    private final AnnualCycles cycles;
    private final Phases phases;
    private final CalendarBean calendar;
    private final WorkingDays workingDays;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Clock clock;

    ScheduleTimers(AnnualCycles cycles, Phases phases, CalendarBean calendar, WorkingDays workingDays,
                   @Lazy RuntimeService runtime, @Lazy ManagementService management, @Lazy TaskService tasks,
                   Clock clock) {
        this.cycles = cycles;
        this.phases = phases;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void changed(PhaseDateChanged change) {
        cycles.find(change.cycle()).ifPresent(cycle -> timers(cycle.businessKey()).stream()
                .filter(job -> AnnualCycleProcess.timer(change.phaseKey()).equals(activity(job)))
                .forEach(job -> management.setJobDuedate(job.getId(), calendar.opens(change.after().from()))));
        Optional<Phase> begun = phases.of(change.cycle()).stream()
                .filter(phase -> phase.key().phaseKey().equals(change.phaseKey()) && phase.closedAt() == null).findFirst();
        begun.ifPresent(phase -> {
            int days = workingDays.between(change.before().to(), change.after().to());
            moveTasks(phase, days);
            phases.postpone(change.cycle(), change.phaseKey(), change.after().to());
            timers(phase.businessKey()).forEach(job -> {
                if (PhaseProcess.TIMER_DUE.equals(activity(job))) {
                    management.setJobDuedate(job.getId(), calendar.deadline(change.after().to()));
                } else if (PhaseProcess.TIMER_REMIND.equals(activity(job))) {
                    management.setJobDuedate(job.getId(), calendar.reminder(change.after().to()));
                }
            });
        });
    }

    private void moveTasks(Phase phase, int days) {
        for (var unit : phases.openUnits(phase.key().cycle(), phase.key().phaseKey())) {
            for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(unit.businessKey()).list()) {
                if (task.getDueDate() != null) {
                    LocalDate day = LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone());
                    LocalDate moved = days >= 0 ? workingDays.plus(day, days) : workingDays.minus(day, -days);
                    tasks.setDueDate(task.getId(), calendar.deadline(moved));
                }
            }
        }
    }

    private List<Job> timers(String businessKey) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .singleResult();
        return instance == null ? List.of()
                : management.createJobQuery().processInstanceId(instance.getId()).timers().list();
    }

    private String activity(Job job) {
        return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult()
                .getActivityId();
    }
}
