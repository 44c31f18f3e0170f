package city.nenrin.platform.work;

import java.util.Optional;

/** A module's own work that belongs to no phase, for example the review after a change of mayors. */
public interface WorkSource {

    /** The work with this business key, whether open or closed; empty if the key is not of this source. */
    Optional<Work> find(String businessKey);
}
