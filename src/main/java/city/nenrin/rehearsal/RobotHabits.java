package city.nenrin.rehearsal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What robots do with single fields, where the usual way of {@link FormFiller} would not make sense. */
final class RobotHabits {

    private final Map<String, Map<String, FormFiller.Habit>> habits = new HashMap<>();

    /**
     * @param today    the robot's day
     * @param shown    what the form shows
     * @param remand   whether the robot sends the work back
     * @param postpone whether the robot puts a meeting off
     * @param noData   whether the robot answers "no data until" where it may
     */
    RobotHabits(LocalDate today, Map<String, Object> shown, boolean remand, boolean postpone, boolean noData) {
        kpi(today, noData);
    }

    /** The habits for one task; {@code task} is {@code process/activity}. */
    Map<String, FormFiller.Habit> of(String task) {
        return habits.getOrDefault(task, Map.of());
    }

    private void kpi(LocalDate today, boolean noData) {
        task("kpi-check/userTask_enterKpiActuals")
                .field("kpis.value", noData ? nothing() : (key, field, random) -> BigDecimal.valueOf(80 + random.nextInt(60)))
                .field("kpis.certainty", noData ? nothing() : always("FORECAST"))
                .field("kpis.baseDate", noData ? nothing() : always(today.minusDays(1).toString()))
                .field("kpis.noDataUntil", noData ? always(today.plusDays(60).toString()) : nothing())
                .field("kpis.cause", always("利用者の増減によるものです（予行演習）。"));
    }

    static FormFiller.Habit nothing() {
        return (key, field, random) -> null;
    }

    static FormFiller.Habit always(Object value) {
        return (key, field, random) -> value;
    }

    private Fields task(String task) {
        return new Fields(habits.computeIfAbsent(task, key -> new HashMap<>()));
    }

    /** The habits of one task, field by field. */
    private record Fields(Map<String, FormFiller.Habit> habits) {

        Fields field(String key, FormFiller.Habit habit) {
            habits.put(key, habit);
            return this;
        }
    }
}
