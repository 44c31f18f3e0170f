package city.nenrin.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal reports, as JSON. Two rehearsals with the same seed agree in everything but wallSeconds,
 * tasksPerSecond, optimisticLockRetries and statementsPerTask.
 *
 * @param cycle            year of the cycle's first March
 * @param openInstances    process instances of this cycle, or of none, that run at the end
 * @param openNextCycle    process instances of the next cycle that run at the end
 * @param engineVariables  names found in the engine's tables: flags only
 * @param wallSeconds      real time
 * @param alignment        whether money and people followed the priorities, by what each lane says of this cycle
 */
public record RehearsalReport(
        int cycle, String size, long seed, OrganizationSize organization, int tasksCompleted, long processInstances,
        long openInstances, long openNextCycle, long incidents, long optimisticLockRetries, Map<String, Integer> deviations,
        List<PhaseLine> phases, List<ProcessLine> processes, List<String> engineVariables, BigDecimal wallSeconds,
        BigDecimal tasksPerSecond, BigDecimal statementsPerTask, Map<String, List<?>> alignment, List<String> problems) {

    /** How large the city was. */
    public record OrganizationSize(int departments, int sections, int staff, int measures, int programmes, int kpis) {
    }

    /** One phase; dates are ISO, empty where it did not happen. */
    public record PhaseLine(String key, String lane, boolean hasProcess, String opens, String opened, String due,
                            String closed, int units, int tasks, int late) {
    }

    /** One process. */
    public record ProcessLine(String key, long instances, long tasks) {
    }

    /** The same without what differs from one run to the next on the same seed: time, conflicts, statements. */
    RehearsalReport withoutMeasurements() {
        return new RehearsalReport(cycle, size, seed, organization, tasksCompleted, processInstances, openInstances,
                openNextCycle, incidents, 0, deviations, phases, processes, engineVariables, BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO, alignment, problems);
    }

    /** Whether every phase of the cycle closed, and nothing of it is left open or failed. */
    public boolean succeeded() {
        return problems.isEmpty();
    }
}
