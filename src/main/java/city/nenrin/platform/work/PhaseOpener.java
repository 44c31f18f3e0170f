package city.nenrin.platform.work;

import city.nenrin.typed.Refused;

/** Lets a phase of the calendar happen once more in a cycle. Implemented by the owner of phases. */
public interface PhaseOpener {

    /**
     * Enters the occasion in the year's calendar with its own dates. On its first day it begins by itself, as any other
     * phase: with its own units, reminders, deadline and closing.
     *
     * @param actor id of the user who opens it
     * @return number of the occasion in the cycle, from 1
     * @throws Refused alone for an unknown phase or a year that does not run, else with every fault of {@code name},
     *                 {@code opens} and {@code due}
     */
    int open(Occasion occasion, String actor);
}
