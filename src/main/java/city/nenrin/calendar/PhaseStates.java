package city.nenrin.calendar;

import java.util.Map;

/** Where the phases of a cycle stand today. Implemented by the module that runs them. */
public interface PhaseStates {

    /** The word for each phase's state; empty if the cycle has not been started. */
    Map<PhaseKey, String> of(int cycle);
}
