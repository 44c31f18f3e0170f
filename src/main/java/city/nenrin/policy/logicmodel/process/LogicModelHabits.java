package city.nenrin.policy.logicmodel.process;

import static city.nenrin.lane.rehearsal.Habit.always;
import static city.nenrin.lane.rehearsal.Habit.nothing;

import city.nenrin.lane.rehearsal.Habit;
import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;
import java.util.List;

/** How robots verify and submit logic models. */
class LogicModelHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        book.task(LogicModelMonthProcess.KEY, LogicModelMonthProcess.VERIFY)
                .field("revise", always(false)).field("newProgramme", always(false))
                .field("confirmRest", always(true))
                .field("effect", always("CAME")).field("effectNote", always("意図した効果が見えています（予行演習）。"))
                .field("arrows.judgement", always("SUPPORTED"))
                .field("arrows.evidence", always("成果指標の実績で確かめました（予行演習）。"))
                .field("title", nothing()).field("outline", nothing()).field("problem", nothing())
                .field("target", nothing()).field("factors", nothing()).field("commitment", nothing())
                .field("changeReason", nothing())
                // Now and then another section is asked, and gives its consent later on.
                .field("relatedSections", (key, field, random) -> random.nextInt(5) == 0
                        ? List.of(Habit.options(field).get(0)) : List.of());
        for (String task : List.of(LogicModelMonthProcess.SUBMIT, LogicModelMonthProcess.DECIDE)) {
            book.task(LogicModelMonthProcess.KEY, task).field("proxyReason", always("出張のため（予行演習）"))
                    .field("remandTo", always("author")).sentBackBy(robot);
        }
    }
}
