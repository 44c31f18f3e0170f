package city.nenrin.policy.consultation.process;

import static city.nenrin.lane.rehearsal.Habit.always;
import static city.nenrin.lane.rehearsal.Habit.nothing;

import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Idea;
import city.nenrin.lane.rehearsal.Robot;
import java.util.List;

/** How robots ask. */
class ConsultationHabits implements Habits {

    @Override
    public void note(Robot robot, HabitBook book) {
        book.start(ConsultationProcess.KEY).field("caller", nothing()).field("answer", nothing())
                .field("question", always("指標の選び方を教えてください（予行演習）。"));
    }

    /** Two questions of every section. */
    @Override
    public List<Idea> ideas() {
        return List.of(new Idea(ConsultationProcess.KEY, 1, Idea.Who.LAST), new Idea(ConsultationProcess.KEY, 1, Idea.Who.MIDDLE));
    }
}
