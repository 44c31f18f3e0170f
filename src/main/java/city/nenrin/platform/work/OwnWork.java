package city.nenrin.platform.work;

/**
 * Runs what the house itself does in the engine because of a person's request, when the request's own command is over:
 * neither the person's rights nor the door of the web applications apply to it.
 */
public interface OwnWork {

    /** Runs the work in the current transaction. Never hand on what a request asked for: it would pass every check. */
    void run(Runnable work);
}
