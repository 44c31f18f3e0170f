package city.nenrin.policy.improvement.process;

import static city.nenrin.lane.rehearsal.Habit.always;

import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Idea;
import city.nenrin.lane.rehearsal.Robot;
import java.math.BigDecimal;
import java.util.List;

/** How robots propose improvements and count the hours. */
class ImprovementHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        for (HabitBook.TaskHabits counted : List.of(book.start(ImprovementProcess.KEY),
                book.task(ImprovementProcess.KEY, ImprovementProcess.ENTER_RESULT))) {
            counted.field("casesBefore", always(BigDecimal.valueOf(240))).field("minutesBefore", always(BigDecimal.valueOf(30)))
                    .field("casesAfter", always(BigDecimal.valueOf(240))).field("minutesAfter", always(BigDecimal.valueOf(12)))
                    .field("cost", always(BigDecimal.ZERO)).field("fromInterview", always(false));
        }
        book.task(ImprovementProcess.KEY, ImprovementProcess.DECIDE).field("reason", always("効果が見込めるため（予行演習）"))
                .field("needsMoney", (key, field, random) -> random.nextBoolean());
        book.task(ImprovementProcess.KEY, ImprovementProcess.ADVISE).field("costOutlook", always("年30万円ほど（予行演習）"));
        book.task(ImprovementProcess.KEY, ImprovementProcess.VERIFY).field("hours", always(BigDecimal.valueOf(72)));
    }

    /** A proposal of every second section. */
    @Override
    public List<Idea> ideas() {
        return List.of(new Idea(ImprovementProcess.KEY, 2, Idea.Who.LAST));
    }
}
