package city.nenrin.policy.decision.process;

import static city.nenrin.lane.rehearsal.Habit.always;
import static city.nenrin.lane.rehearsal.Habit.nothing;

import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** How robots follow decisions up. */
class DecisionHabits implements Habits {

    private static final BigDecimal WANTED_YEN = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal WANTED_PEOPLE = BigDecimal.valueOf(2);

    @Override
    public void note(Robot robot, HabitBook book) {
        book.task(DecisionFollowUpProcess.KEY, DecisionFollowUpProcess.ENTER_RESPONSE_PLAN)
                .field("planDue", always(robot.workingDays().plus(robot.today(), 15).toString()))
                .field("overdueReason", always("関係する課との調整に時間がかかるため（予行演習）。"))
                .field("wantedYen", always(WANTED_YEN))
                .field("wantedPeople", always(WANTED_PEOPLE))
                .field("endDate", always(robot.workingDays().plus(robot.today(), 100).toString()))
                .field("closingTasks", always("契約の終了と公示（予行演習）"))
                .field("restartCondition", always("利用者が年100人を超えたとき（予行演習）"));
        answer(book.task(DecisionFollowUpProcess.KEY, DecisionFollowUpProcess.REGISTER_BUDGET_RESULT));
        answer(book.task(DecisionFollowUpProcess.KEY, DecisionFollowUpProcess.REGISTER_STAFF_RESULT));
        book.task(DecisionFollowUpProcess.KEY, DecisionFollowUpProcess.REPORT_STATE).field("progress", always("FINISHED"))
                .field("fromApril", always("4月から実施します（予行演習）。"));
        book.task(DecisionFollowUpProcess.KEY, DecisionFollowUpProcess.REGISTER_COMPLETION).field("outcome",
                (key, field, random) -> random.nextInt(4) == 0 ? "carry" : "done");
    }

    /** A row's amount fits its result; the fields of a row are filled in the form's order. */
    private static void answer(HabitBook.TaskHabits task) {
        AtomicReference<String> result = new AtomicReference<>();
        task.field("provisions.result", (key, field, random) -> {
                    result.set(List.of("GRANTED", "PARTIAL", "DENIED").get(random.nextInt(3)));
                    return result.get();
                })
                .field("provisions.yen", (key, field, random) -> granted(result.get(), WANTED_YEN))
                .field("provisions.people", (key, field, random) -> granted(result.get(), WANTED_PEOPLE))
                .field("provisions.expectedOn", nothing())
                .field("provisions.reason", always("財源と定員の見通しによる（予行演習）。"));
    }

    /** All of what was wanted where it came, half of it where it came in part. */
    private static BigDecimal granted(String result, BigDecimal wanted) {
        return switch (result) {
            case "GRANTED" -> wanted;
            case "PARTIAL" -> wanted.divide(BigDecimal.valueOf(2));
            default -> null;
        };
    }
}
