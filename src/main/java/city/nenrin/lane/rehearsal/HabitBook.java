package city.nenrin.lane.rehearsal;

import java.util.HashMap;
import java.util.Map;

/** What one robot does with the fields of forms, by task. */
public final class HabitBook {

    private static final String START = "start";

    private final Map<String, TaskHabits> byTask = new HashMap<>();

    /** The habits for a user task, to be written down. */
    public TaskHabits task(String process, String activity) {
        return byTask.computeIfAbsent(process + "/" + activity, key -> new TaskHabits());
    }

    /** The habits for the start form of a process, to be written down. */
    public TaskHabits start(String process) {
        return task(process, START);
    }

    /** Habits by field, for {@code process/activity} or {@code process/start}. */
    public Map<String, Habit> of(String task) {
        return byTask.containsKey(task) ? byTask.get(task).byField : Map.of();
    }

    /** The habits of one task, field by field. */
    public static final class TaskHabits {

        private final Map<String, Habit> byField = new HashMap<>();

        private TaskHabits() {
        }

        /** @param key key of the field, or {@code list.key} in a row */
        public TaskHabits field(String key, Habit habit) {
            byField.put(key, habit);
            return this;
        }

        /** A robot that sends work back does so here, if the form gives it the choice. */
        public TaskHabits sentBackBy(Robot robot) {
            return !robot.remands() ? this : field("verdict", (key, field, random) -> Habit.options(field).contains("remand")
                    ? "remand" : Habit.options(field).get(0)).field("reason", Habit.always("数字の根拠を確かめてください（予行演習）。"));
        }
    }
}
