package city.nenrin.platform.node;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A value that was read from tables and is held until it is forgotten. */
public final class Held<T> {

    private record Read<T>(long age, T value) {
    }

    private final AtomicLong age = new AtomicLong();
    private volatile Read<T> last;

    /** The value held, or the one that is read now. */
    public T get(Supplier<T> reader) {
        // The age is taken before the rows are read: a change in between makes what was read stale at once.
        long now = age.get();
        Read<T> held = last;
        if (held == null || held.age() != now) {
            held = new Read<>(now, reader.get());
            last = held;
        }
        return held.value();
    }

    /** Lets the next question read anew; what somebody is reading meanwhile is not held. */
    public void forget() {
        age.incrementAndGet();
    }

    /** Holds this value in place of the one before. */
    public void put(T value) {
        last = new Read<>(age.incrementAndGet(), value);
    }
}
