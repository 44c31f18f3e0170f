package city.nenrin.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A phase (工程) as the city defines it for every year.
 *
 * @param key            stable key, for example {@code logic-model-month-may}
 * @param name           Japanese name
 * @param process        key of the process that runs once per unit, or null where the phase has dates only
 * @param round          key of the process that holds the city's own steps, or null
 * @param unitKind       what the process runs once for, or null where there is no process
 * @param rolling        whether units arise on demand between opening and deadline
 * @param opens          rule of the opening; moved to the next working day
 * @param due            rule of the deadline; moved to the working day before
 * @param source         where the dates come from
 * @param confirmOpening whether the owner confirms the opening by a task before its units open
 */
@Embeddable
public record PhaseDefinition(
        @Column(name = "phase_key", insertable = false, updatable = false) String key,
        @Column(name = "name_ja") String name,
        @Enumerated(EnumType.STRING) Lane lane,
        @Column(name = "owner_function") @Enumerated(EnumType.STRING) UnitFunction owner,
        String process,
        @Column(name = "round_process") String round,
        @Enumerated(EnumType.STRING) PhaseUnitKind unitKind,
        boolean rolling,
        @Column(name = "opens_rule") DateRule opens,
        @Column(name = "due_rule") DateRule due,
        boolean enabled,
        @Column(name = "source_mark") @Enumerated(EnumType.STRING) SourceMark source,
        boolean confirmOpening) {

    /** Dates of the phase in a cycle by its rules. */
    PhaseDates draft(int cycle, WorkingDays workingDays) {
        return new PhaseDates(new PhaseKey(cycle, key), this, name, opens.resolve(cycle, workingDays, DateRule.Shift.NEXT),
                due.resolve(cycle, workingDays, DateRule.Shift.PREVIOUS), enabled, 0);
    }
}
