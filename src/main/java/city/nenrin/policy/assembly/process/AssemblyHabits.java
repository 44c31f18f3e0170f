package city.nenrin.policy.assembly.process;

import static city.nenrin.lane.rehearsal.Habit.always;

import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;

/** How robots take programmes through the assembly's evaluation. */
class AssemblyHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        book.task(AssemblyProcess.ROUND, AssemblyProcess.REGISTER_EVALUATION)
                .field("results.evaluation", always("継続"))
                .field("results.opinion", always("成果の示し方を工夫されたい（予行演習）。"));
        book.task(AssemblyProcess.EVALUATION, AssemblyProcess.CONFIRM_PAPERS).sentBackBy(robot);
        book.task(AssemblyProcess.EVALUATION, AssemblyProcess.DRAFT_RESPONSE).field("when", always("来年度中"));
    }
}
