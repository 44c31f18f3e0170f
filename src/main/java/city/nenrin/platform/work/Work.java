package city.nenrin.platform.work;

import java.time.LocalDate;

/**
 * What a process instance is about, found by its business key.
 *
 * @param businessKey {@code <cycle>/<phase>/<unit at opening>}; never changes and is never parsed
 * @param cycle       year of the cycle's first March
 * @param phase       key of the phase, for example {@code kpi-check-march}
 * @param occasion    0 for the phase as the calendar has it in every year, further occasions from 1
 * @param kind        what part of the phase this instance plays
 * @param subject     code of what the work is about: a section, a logic model, a decision …
 * @param owner       code of the unit that owns the work today
 * @param ownerName   name of that unit, for task titles
 * @param label       what tells this work from its neighbours in a task list; empty where the owner does
 * @param due         last day for submission, inclusive
 */
public record Work(String businessKey, int cycle, String phase, int occasion, Kind kind, String subject,
                   String owner, String ownerName, String label, LocalDate due) {

    /**
     * The annual cycle itself, one phase of it, the city's round of a phase, one unit of a phase, or a case of the city
     * that belongs to no phase.
     */
    public enum Kind { CYCLE, PHASE, ROUND, UNIT, CASE }
}
