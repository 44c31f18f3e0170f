package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers of a year and of its phases: moved, or armed again where they have fired already. */
@Component
class PhaseTimers {

    /** Where a phase stands whose last deadline has passed. */
    private static final List<String> OVERDUE = List.of(PhaseProcess.REVIEW_OUTSTANDING, PhaseProcess.TIMER_WAIT);

    private final Phases phases;
    private final CalendarBean calendar;
    private final RuntimeService runtime;
    private final ManagementService management;

    PhaseTimers(Phases phases, CalendarBean calendar, @Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.phases = phases;
        this.calendar = calendar;
        this.runtime = runtime;
        this.management = management;
    }

    /** Moves the timer that opens a phase, if it has not fired. */
    void open(String businessKey, String timer, Date when) {
        instance(businessKey).flatMap(waiting -> timer(waiting, timer)).ifPresent(job ->
                management.setJobDuedate(job.getId(), when));
    }

    /** Arms deadline and reminder of a phase as its dates and those of its units stand now. */
    void rearm(Phase phase) {
        PhaseKey key = phase.key();
        instance(phase.businessKey()).filter(instance -> phases.dueAhead(key)).ifPresent(instance -> {
            List<String> active = runtime.getActiveActivityIds(instance.getId());
            if (active.stream().anyMatch(OVERDUE::contains)) {
                waitAgain(instance, active);
                phases.reopenDeadline(key);
            } else if (active.contains(PhaseProcess.TIMER_DUE)) {
                timer(instance, PhaseProcess.TIMER_DUE).ifPresent(job ->
                        management.setJobDuedate(job.getId(), calendar.deadline(phases.nextDue(key))));
                phases.nextReminder(key).ifPresent(day -> remind(instance, day));
            }
        });
    }

    /** What was overdue no longer is: the phase goes back to where it waits for reminder and deadline. */
    private void waitAgain(ProcessInstance instance, List<String> active) {
        ProcessInstanceModificationBuilder back = runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity(PhaseProcess.DEADLINE_SET);
        for (String activity : List.of(PhaseProcess.REVIEW_OUTSTANDING, PhaseProcess.TIMER_WAIT,
                PhaseProcess.TIMER_REMIND)) {
            if (active.contains(activity)) {
                back.cancelAllForActivity(activity);
            }
        }
        back.execute();
    }

    private void remind(ProcessInstance instance, LocalDate day) {
        List<Job> armed = timers(instance, PhaseProcess.TIMER_REMIND).list();
        if (armed.size() == 1) {
            management.setJobDuedate(armed.get(0).getId(), calendar.reminder(day));
            return;
        }
        ProcessInstanceModificationBuilder once = runtime.createProcessInstanceModification(instance.getId());
        if (!armed.isEmpty()) {
            // A postponement arms a new reminder beside one that the old deadline overtook.
            once.cancelAllForActivity(PhaseProcess.TIMER_REMIND);
        }
        once.startBeforeActivity(PhaseProcess.NEXT_REMINDER).execute();
    }

    private Optional<ProcessInstance> instance(String businessKey) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .singleResult());
    }

    private Optional<Job> timer(ProcessInstance instance, String activity) {
        return Optional.ofNullable(timers(instance, activity).singleResult());
    }

    private JobQuery timers(ProcessInstance instance, String activity) {
        return management.createJobQuery().processInstanceId(instance.getId()).timers().activityId(activity);
    }
}
