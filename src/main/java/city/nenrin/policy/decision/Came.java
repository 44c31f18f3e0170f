package city.nenrin.policy.decision;

import java.util.List;
import java.util.function.Predicate;

/** Whether money or people came for a decision, over all its provisions of that kind. */
public enum Came {
    NOT_NEEDED("不要"),
    WAITING("未定"),
    FULL("付いた"),
    PARTLY("一部"),
    NOT("付かない");

    private final String label;

    Came(String label) {
        this.label = label;
    }

    /** Japanese name. */
    public String label() {
        return label;
    }

    static Came money(List<ProvisionLine> lines) {
        return of(lines, line -> line.route().money());
    }

    static Came people(List<ProvisionLine> lines) {
        return of(lines, line -> line.route().people());
    }

    private static Came of(List<ProvisionLine> lines, Predicate<ProvisionLine> kind) {
        List<ProvisionLine> asked = lines.stream().filter(kind).filter(line -> line.resultBy() != ResultBy.SECTION).toList();
        if (asked.isEmpty()) {
            return NOT_NEEDED;
        }
        if (asked.stream().anyMatch(ProvisionLine::waits)) {
            return WAITING;
        }
        List<ProvisionResult> results = asked.stream().map(line -> line.result().orElseThrow()).distinct().toList();
        return results.equals(List.of(ProvisionResult.GRANTED)) ? FULL
                : results.equals(List.of(ProvisionResult.DENIED)) ? NOT : PARTLY;
    }
}
