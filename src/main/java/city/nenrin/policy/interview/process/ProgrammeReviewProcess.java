package city.nenrin.policy.interview.process;

/** Names that the model {@code programme-review} and the code share. */
public final class ProgrammeReviewProcess {

    public static final String KEY = "programme-review";

    public static final String REVIEW = "userTask_reviewProgrammes";
    public static final String CREATE_MODEL = "userTask_createNewProgrammeModel";
    public static final String CONFIRM = "userTask_confirmProgrammeReview";

    /** The section wants a new programme. Set by the review form. */
    public static final String NEW_PROGRAMME = "newProgramme";
    /** The section head confirms; otherwise the proposals go back. Set by the confirmation form. */
    public static final String APPROVED = "approved";

    private ProgrammeReviewProcess() {
    }
}
