package city.nenrin.policy.kpi;

import java.util.Objects;

/**
 * Who enters figures, and in which phase.
 *
 * @param actor login of the person
 * @param cycle cycle year, or null outside a cycle
 * @param phase phase key such as {@code kpi-check-may}, or null outside a phase
 */
public record EntryContext(String actor, Integer cycle, String phase) {
    public EntryContext {
        Objects.requireNonNull(actor);
    }
}
