package city.nenrin.platform.work;

import java.util.Collection;

/** Told what becomes of process instances that carry a business key, inside the transaction that makes it so. */
public interface WorkListener {

    /** Closes the work's row. Called once for each instance that ends by itself, and for each that is deleted. */
    void ended(String businessKey);

    /**
     * Told when a person has completed a step of an instance that carries a business key, in the same transaction.
     *
     * @param groups codes of the posts and units whose step it was
     */
    default void stepDone(String businessKey, Collection<String> groups) {
    }
}
