package city.nenrin.cycle;

import city.nenrin.calendar.PhaseKey;

/** A unit of the phase has ended, or all its units have been opened: the phase may have nothing left to wait for. */
public record UnitEnded(PhaseKey phase) {
}
