package city.nenrin.policy.direction.process;

import static city.nenrin.lane.rehearsal.Habit.always;

import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;
import java.util.List;

/** How robots take the direction paper through. */
class DirectionHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        for (String task : List.of(PriorityPolicyProcess.CONSENT_FINANCE, PriorityPolicyProcess.CONSENT_PERSONNEL,
                PriorityPolicyProcess.CONFIRM_POLICY)) {
            book.task(PriorityPolicyProcess.KEY, task).field("proxyReason", always("出張のため（予行演習）"));
        }
        book.task(PriorityPolicyProcess.KEY, PriorityPolicyProcess.CONFIRM_POLICY).sentBackBy(robot);
        book.task(PriorityPolicyProcess.KEY, PriorityPolicyProcess.REGISTER_COUNCIL_RESULT)
                .field("result", always("APPROVED"));
    }
}
