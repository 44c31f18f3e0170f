package city.nenrin.citypackage.part;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one package. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Takes one thing that is wrong, as {@link Fault} describes it. */
    public void add(String file, long line, int column, String message) {
        found.add(new Fault(file, line, column, message));
    }

    public int count() {
        return found.size();
    }

    /** By file, line and column; the same fault is told once. */
    public List<Fault> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
