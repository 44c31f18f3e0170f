package city.nenrin.lane.rehearsal;

import java.util.List;

/**
 * What robots do with single fields of a topic's forms, where filling in by type would not make sense. It stands beside
 * the topic's form handlers, has a constructor without arguments, and is found by being there: trials fill in forms from
 * outside of the application.
 */
public interface Habits {

    /** Writes down what this robot does, for one form. */
    void note(Robot robot, HabitBook book);

    /** What staff start by themselves in the course of a year. */
    default List<Idea> ideas() {
        return List.of();
    }
}
