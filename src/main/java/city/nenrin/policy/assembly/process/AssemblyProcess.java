package city.nenrin.policy.assembly.process;

/** Names that the models {@code assembly-round} and {@code assembly-evaluation} and the code share. */
public final class AssemblyProcess {

    /** The city's own steps. */
    public static final String ROUND = "assembly-round";
    /** Once for each sampled programme. */
    public static final String EVALUATION = "assembly-evaluation";

    public static final String SUBMIT_LIST = "userTask_submitProgrammeList";
    public static final String REGISTER_SAMPLE = "userTask_registerSample";
    public static final String SUBMISSION_DUE = "timer_submissionDue";
    public static final String REGISTER_SUBMISSION = "userTask_registerSubmissionDecision";
    public static final String SUBMIT = "userTask_submitToAssembly";
    public static final String REGISTER_EVALUATION = "userTask_registerEvaluation";
    public static final String ANSWER = "userTask_answerAssembly";

    public static final String CONFIRM_MODEL = "userTask_confirmModel";
    public static final String CONFIRM_PAPERS = "userTask_confirmPapers";
    public static final String DRAFT_RESPONSE = "userTask_draftResponse";

    /** To the round: all papers are confirmed. */
    public static final String PAPERS_CONFIRMED = "message_papersConfirmed";
    /** To each programme that waits: the assembly's results are registered. */
    public static final String RESULTS_REGISTERED = "message_resultsRegistered";

    /** The department head has confirmed the papers; otherwise they go back. */
    public static final String APPROVED = "approved";
    /** The results were registered before these papers were confirmed. Set by {@code reportPapers}. */
    public static final String RESULTS_KNOWN = "resultsKnown";

    /** Working days before the phase's deadline on which the papers are due; the model's timer says the same. */
    static final int PAPERS_DUE = 20;

    private AssemblyProcess() {
    }
}
