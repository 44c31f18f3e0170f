package city.nenrin.cycle.process;

/** Names that the model {@code phase-occasion} and the code share. */
public final class OccasionProcess {

    public static final String KEY = "phase-occasion";

    public static final String TIMER_OPENS = "timer_opens";

    private OccasionProcess() {
    }
}
