package city.nenrin.citypackage;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one package. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String file, long line, int column, String message) {
        found.add(new Fault(file, line, column, message));
    }

    int count() {
        return found.size();
    }

    /** By file, line and column; the same fault is told once. */
    List<Fault> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
