package city.nenrin.policy.kpi.process;

import static city.nenrin.lane.rehearsal.Habit.always;
import static city.nenrin.lane.rehearsal.Habit.nothing;

import city.nenrin.lane.rehearsal.Habit;
import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;

/** How robots enter figures. */
class KpiHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        boolean noData = robot.lacksData();
        LocalDate today = robot.today();
        Habit figure = (key, field, random) -> BigDecimal.valueOf(80 + random.nextInt(60));
        book.task(KpiCheckProcess.KEY, KpiCheckProcess.ENTER_ACTUALS)
                .field("kpis.value", noData ? nothing() : figure)
                .field("kpis.certainty", noData ? nothing() : always(settled(today) ? "SETTLED" : "FORECAST"))
                .field("kpis.baseDate", noData ? nothing() : always(today.minusDays(1).toString()))
                .field("kpis.noDataUntil", noData ? always(today.plusDays(60).toString()) : nothing())
                .field("kpis.cause", always("利用者の増減によるものです（予行演習）。"));
        book.task(KpiCheckProcess.KEY, KpiCheckProcess.CONFIRM_ACTUALS).sentBackBy(robot);
        book.task(KpiCheckProcess.KEY, KpiCheckProcess.INSPECT).sentBackBy(robot);
    }

    /** From April on the year is settled, and an expectation is no longer taken; that of the first half is asked from September. */
    private static boolean settled(LocalDate today) {
        return today.getMonthValue() >= Month.APRIL.getValue() && today.getMonthValue() <= Month.AUGUST.getValue();
    }
}
