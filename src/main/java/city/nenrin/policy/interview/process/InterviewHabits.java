package city.nenrin.policy.interview.process;

import static city.nenrin.lane.rehearsal.Habit.always;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.lane.rehearsal.Habit;
import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Robot;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How robots prepare and hold interviews. */
class InterviewHabits implements Habits {

    private static final int MEETINGS_A_DAY = 3;

    @Override
    public void note(Robot robot, HabitBook book) {
        book.task(ProgrammeReviewProcess.KEY, ProgrammeReviewProcess.REVIEW)
                .field("programmes.change", always("NONE"))
                .field("programmes.content", always("進め方を見直します（予行演習）。"))
                .field("sinceOctober", always("10月の結果を受けて窓口の体制を見直しました（予行演習）。"))
                .field("fromApril", always("4月から巡回を始めます（予行演習）。"))
                .field("newProgramme", always(false));
        book.task(ProgrammeReviewProcess.KEY, ProgrammeReviewProcess.CONFIRM).sentBackBy(robot);
        for (String opinion : List.of(PreparationProcess.POLICY_OPINION, PreparationProcess.FINANCE_OPINION,
                PreparationProcess.PERSONNEL_OPINION)) {
            book.task(PreparationProcess.KEY, opinion)
                    .field("measures.opinion", always("成果の指標を一つに絞ってはどうでしょうか（予行演習）。"));
        }
        schedule(robot, book);
        record(robot, book);
        book.task(MayorInterviewProcess.ROUND, MayorInterviewProcess.SHARE).field("wrapUp", always("yes"));
    }

    private static void schedule(Robot robot, HabitBook book) {
        // Meetings scheduled so far on this form: the mayor is in one at a time.
        AtomicInteger meetings = new AtomicInteger();
        book.task(MayorInterviewProcess.ROUND, MayorInterviewProcess.SCHEDULE)
                .field("interviews.heldOn", (key, field, random) -> robot.workingDays().plus(meetingDay(robot),
                        meetings.getAndIncrement() / MEETINGS_A_DAY).toString())
                .field("interviews.startsAt", (key, field, random) ->
                        "%02d:00".formatted(9 + (meetings.get() - 1) % MEETINGS_A_DAY))
                .field("interviews.place", always("第一会議室"));
    }

    private static void record(Robot robot, HabitBook book) {
        WorkingDays workingDays = robot.workingDays();
        HabitBook.TaskHabits record = book.task(MayorInterviewProcess.KEY, MayorInterviewProcess.RECORD)
                .field("outcome", always(robot.postpones() ? "postponed" : "held"))
                .field("summary", always("成果と課題を確かめました（予行演習）。"))
                .field("decisions.words", always("このまま進めて、半年後に成果を聞かせてほしい（予行演習）。"))
                .field("decisions.verdict", (key, field, random) -> {
                    List<String> verdicts = Habit.options(field);
                    return verdicts.get(random.nextInt(Math.min(2, verdicts.size())));
                })
                .field("decisions.due", always(workingDays.plus(robot.today(), 60).toString()))
                .field("decisions.needs", (key, field, random) -> random.nextInt(3) == 0 ? List.of()
                        : List.of(Habit.options(field).get(random.nextInt(6))));
        if (robot.postpones()) {
            record.field("reason", always("市長の公務が重なったため（予行演習）"))
                    .field("nextOn", always(workingDays.plus(robot.today(), 3).toString()))
                    .field("nextAt", (key, field, random) -> "%02d:30".formatted(13 + random.nextInt(3)))
                    .field("nextPlace", always("第一会議室"));
        } else {
            record.field("attendees", (key, field, random) -> Habit.options(field));
        }
    }

    /** A working day after today and not before mid-April, as interviews are held. */
    private static LocalDate meetingDay(Robot robot) {
        LocalDate day = robot.workingDays().plus(robot.today(), 6);
        if (day.getMonth() == Month.APRIL || day.getMonth() == Month.MARCH) {
            LocalDate midApril = LocalDate.of(day.getYear(), Month.APRIL, 15);
            return robot.workingDays().nextOrSame(day.isBefore(midApril) ? midApril : day);
        }
        if (day.getMonth() == Month.SEPTEMBER) {
            return robot.workingDays().nextOrSame(LocalDate.of(day.getYear(), Month.OCTOBER, 1));
        }
        return day;
    }
}
