package city.nenrin.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What waits for a post or a unit in the task lists. */
public interface OpenTasks {

    /**
     * One task.
     *
     * @param title       as it stands in the task list
     * @param due         last day, inclusive
     * @param holder      staff code of who has taken it
     * @param handedOver  whether it was given back because its holder left
     */
    record OpenTask(String title, Optional<LocalDate> due, Optional<String> holder, boolean handedOver) {
    }

    /**
     * The open tasks of a group, taken or not, by due day.
     *
     * @param group code of a post, unit or liaison group
     */
    List<OpenTask> of(String group);
}
