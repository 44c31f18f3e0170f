package city.nenrin.rehearsal;

import city.nenrin.lane.rehearsal.Habit;
import city.nenrin.lane.rehearsal.HabitBook;
import city.nenrin.lane.rehearsal.Habits;
import city.nenrin.lane.rehearsal.Idea;
import city.nenrin.lane.rehearsal.Robot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What robots do with single fields, and what they start by themselves: whatever the lanes bring. */
final class RobotHabits {

    /** In the order of their names, so that the same seed gives the same year. */
    private static final List<Habits> BROUGHT = find();

    private RobotHabits() {
    }

    private static List<Habits> find() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Habits.class));
        return scan.findCandidateComponents("city.nenrin").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName())).sorted()
                .map(name -> ClassUtils.resolveClassName(name, RobotHabits.class.getClassLoader()))
                .map(type -> (Habits) BeanUtils.instantiateClass(type)).toList();
    }

    /** The habits of a robot for one form, by field; {@code task} is {@code process/activity} or {@code process/start}. */
    static Map<String, Habit> of(Robot robot, String task) {
        HabitBook book = new HabitBook();
        BROUGHT.forEach(habits -> habits.note(robot, book));
        return book.of(task);
    }

    /** What staff start by themselves. */
    static List<Idea> ideas() {
        return BROUGHT.stream().flatMap(habits -> habits.ideas().stream()).toList();
    }
}
