package city.nenrin.platform.work;

import java.util.Optional;

/** Finds what a process instance is about. Implemented by the module that owns phases and units. */
public interface WorkDirectory {

    /** The work with this business key, whether open or closed. */
    Optional<Work> find(String businessKey);

    /**
     * The work with this business key.
     *
     * @throws IllegalStateException if no row of the domain knows the key: the instance was not started by a phase
     */
    default Work require(String businessKey) {
        return find(businessKey).orElseThrow(() ->
                new IllegalStateException("No work with business key " + businessKey));
    }
}
