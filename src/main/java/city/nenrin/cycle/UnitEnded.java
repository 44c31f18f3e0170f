package city.nenrin.cycle;

/** A unit of the phase has ended, or all its units have been opened: the phase may have nothing left to wait for. */
public record UnitEnded(int cycle, String phase) {
}
