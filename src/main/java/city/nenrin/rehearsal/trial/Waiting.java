package city.nenrin.rehearsal.trial;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks again and again until something is there. */
final class Waiting {

    private static final long LOOKS_AGAIN_AFTER_MILLIS = 50;

    private Waiting() {
    }

    /** What the look found, or empty when it found nothing within so many seconds. */
    static <T> Optional<T> until(Supplier<Optional<T>> look, long withinSeconds) {
        long began = System.nanoTime();
        Optional<T> seen = look.get();
        while (seen.isEmpty() && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(withinSeconds)) {
            pause(LOOKS_AGAIN_AFTER_MILLIS);
            seen = look.get();
        }
        return seen;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
