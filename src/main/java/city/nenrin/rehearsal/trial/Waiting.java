package city.nenrin.rehearsal.trial;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits, looking again and again, and tells how long it took. */
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

    /** Seconds with three decimals since a moment of {@link System#nanoTime}. */
    static BigDecimal secondsSince(long began) {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).movePointLeft(3);
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
