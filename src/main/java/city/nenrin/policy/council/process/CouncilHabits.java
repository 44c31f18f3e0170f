package city.nenrin.policy.council.process;

import static city.nenrin.lane.rehearsal.Habit.always;

import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;

/** How robots hold the council and answer it. */
class CouncilHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        book.task(CouncilProcess.ROUND, CouncilProcess.SCHEDULE)
                .field("heldOn", always(robot.workingDays().plus(robot.today(), 12).toString()))
                .field("startsAt", always("14:00")).field("place", always("第一委員会室"))
                .field("overlapAccepted", always(true));
        book.task(CouncilProcess.ROUND, CouncilProcess.SEND_PAPERS).field("recipients", always("委員全員（予行演習）"));
        book.task(CouncilProcess.ROUND, CouncilProcess.DRAFT_MINUTES).field("noOpinions", always(false));
        book.task(CouncilProcess.OPINION, CouncilProcess.DRAFT_RESPONSE).field("when", always("来年度中"));
    }
}
