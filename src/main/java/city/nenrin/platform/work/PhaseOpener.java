package city.nenrin.platform.work;

/** Lets a phase of the calendar happen once more in a cycle. Implemented by the owner of phases. */
public interface PhaseOpener {

    /**
     * Enters the occasion in the year's calendar with its own dates. On its first day it begins by itself, as any other
     * phase: with its own units, reminders, deadline and closing.
     *
     * @param actor id of the user who opens it
     * @return number of the occasion in the cycle, from 1
     * @throws RuntimeException with every fault in Japanese: no such phase or running year, its name, its dates
     */
    int open(Occasion occasion, String actor);
}
