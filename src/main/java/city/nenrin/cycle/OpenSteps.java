package city.nenrin.cycle;

import java.util.List;

/** Which steps are open. Implemented by what runs the processes. */
public interface OpenSteps {

    /** The open steps of a year and of its phases, rounds and units, oldest first; one for each group whose turn it is. */
    List<OpenStep> of(int cycle);
}
