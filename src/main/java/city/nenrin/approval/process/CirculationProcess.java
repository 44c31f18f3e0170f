package city.nenrin.approval.process;

/** Names that all models share in whose course a paper circulates. */
public final class CirculationProcess {

    /** The paper was recalled or withdrawn. Sent to the instance; the tasks of the stops listen to it. */
    public static final String PAPER_TAKEN_BACK = "message_paperTakenBack";

    /** The same, for a model that joins several stops before it turns back. Set with the message. */
    public static final String TAKEN_BACK = "takenBack";

    private CirculationProcess() {
    }
}
