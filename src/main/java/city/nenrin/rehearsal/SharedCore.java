package city.nenrin.rehearsal;

import java.util.BitSet;
import net.openhft.affinity.Affinity;

/**
 * Robots ask the database and wait for its answer two million times in a large city's year, so one of the two always
 * sleeps. On one core they hand over to each other; on two, each question first wakes the other core, which in a
 * virtual machine took a quarter of the year.
 */
public final class SharedCore {

    private SharedCore() {
    }

    /**
     * Keeps this thread, and the threads and programs that it starts from now on, on the core on which it runs. The
     * compiler and the collector of the JVM keep all cores. Does nothing where threads cannot be bound.
     */
    public static void bind() {
        int core = Affinity.getCpu();
        BitSet allowed = Affinity.getAffinity();
        if (core >= 0 && allowed.get(core)) {
            Affinity.setAffinity(core);
        }
    }
}
