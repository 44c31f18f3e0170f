package city.nenrin.platform.work;

/** Told when a process instance that carries a business key has ended, inside the ending transaction. */
public interface WorkListener {

    /** Closes the work's row. Called once for each instance that ends by itself, and for each that is deleted. */
    void ended(String businessKey);
}
