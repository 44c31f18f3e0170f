package city.nenrin.cycle.process;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.cycle.Phase;
import city.nenrin.cycle.Phases;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What models ask about time. All answers are instants on working days of the city hall, as the engine wants them. */
@ModelBean("calendar")
public class CalendarBean {

    private static final LocalTime DOORS_OPEN = LocalTime.of(8, 30);
    private static final LocalTime DOORS_CLOSE = LocalTime.of(17, 15);
    /** How many working days before the deadline those who have not finished are reminded. */
    private static final int REMINDER = 3;

    private final PhaseSchedule schedule;
    private final WorkingDays workingDays;
    private final WorkDirectory works;
    private final Phases phases;
    private final Clock clock;

    CalendarBean(PhaseSchedule schedule, WorkingDays workingDays, WorkDirectory works, Phases phases,
                 Clock clock) {
        this.schedule = schedule;
        this.workingDays = workingDays;
        this.works = works;
        this.phases = phases;
        this.clock = clock;
    }

    /** When the phase opens in the cycle of the execution: 8:30 on its first day. */
    public Date opens(DelegateExecution execution, String phaseKey) {
        return opens(new PhaseKey(works.require(execution.getProcessBusinessKey()).cycle(), phaseKey));
    }

    /** When the occasion opens for which the execution waits. */
    public Date opens(DelegateExecution execution) {
        return opens(Phase.key(works.require(execution.getProcessBusinessKey())));
    }

    private Date opens(PhaseKey key) {
        return opens(schedule.date(key).orElseThrow(() -> new IllegalStateException("No dates for " + key)).opens());
    }

    /** When a phase that opens on this day opens. */
    Date opens(LocalDate day) {
        return at(day, DOORS_OPEN);
    }

    /** When the collection of the phase is due next: 17:15 on the first last day that has not passed. */
    public Date deadline(DelegateExecution execution) {
        Work phase = works.require(execution.getProcessBusinessKey());
        return deadline(phases.nextDue(Phase.key(phase)));
    }

    /** When a collection that is due on this day is due. */
    Date deadline(LocalDate day) {
        return at(day, DOORS_CLOSE);
    }

    /** When those who have not finished are reminded next. */
    public Date reminder(DelegateExecution execution) {
        Work phase = works.require(execution.getProcessBusinessKey());
        return reminder(phases.nextReminder(Phase.key(phase)).orElse(phase.due()));
    }

    /** When those who have not finished are reminded of this last day. */
    Date reminder(LocalDate day) {
        return at(workingDays.minus(day, REMINDER), DOORS_OPEN);
    }

    /** The close of the day so many working days before the phase's deadline, but not before today (BR-28). */
    public Date due(DelegateExecution execution, int workingDaysBefore) {
        LocalDate day = workingDays.minus(dueDay(execution), workingDaysBefore);
        LocalDate today = workingDays.nextOrSame(LocalDate.now(clock));
        return at(day.isBefore(today) ? today : day, DOORS_CLOSE);
    }

    /** The close of the n-th working day from today. */
    public Date workingDaysFromNow(DelegateExecution execution, int n) {
        return at(workingDays.plus(LocalDate.now(clock), n), DOORS_CLOSE);
    }

    private LocalDate dueDay(DelegateExecution execution) {
        return works.require(execution.getProcessBusinessKey()).due();
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
