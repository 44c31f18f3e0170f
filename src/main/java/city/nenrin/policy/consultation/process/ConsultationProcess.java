package city.nenrin.policy.consultation.process;

/** Names that the model {@code consultation} and the code share. */
public final class ConsultationProcess {

    public static final String KEY = "consultation";
    /** The phase in which questions are taken; it has the name of its process. */
    public static final String PHASE = "consultation";

    public static final String ANSWER = "userTask_answerQuestion";

    /** The officer noted question and answer after a call. Set at the start. */
    public static final String ANSWERED = "answered";

    private ConsultationProcess() {
    }
}
