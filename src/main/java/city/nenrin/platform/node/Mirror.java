package city.nenrin.platform.node;

import java.util.Set;

/**
 * A bean that holds in memory what stands in tables. {@link Mirrors} tells it when anybody on any node has changed one
 * of them. Each of the tables needs the triggers of {@code note_change()} in a change set.
 */
public interface Mirror {

    /** Names of the tables that it reads. */
    Set<String> tables();

    /** Forgets what it holds; the next question reads anew. Called by any thread, at any time. */
    void forget();
}
