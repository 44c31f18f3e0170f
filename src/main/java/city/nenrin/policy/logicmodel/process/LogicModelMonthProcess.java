package city.nenrin.policy.logicmodel.process;

/** Names that the models {@code logic-model-month} and {@code logic-model-round} and the code share. */
public final class LogicModelMonthProcess {

    public static final String KEY = "logic-model-month";
    public static final String ROUND = "logic-model-round";

    public static final String VERIFY = "userTask_verifyModel";
    public static final String CREATE_NEW = "userTask_createNewProgrammeModel";
    public static final String ENTER_OPINION = "userTask_enterOpinion";
    public static final String TIMER_OPINION_LAPSED = "timer_opinionLapsed";
    public static final String SUBMIT = "userTask_submitModel";
    public static final String START_APPROVAL = "serviceTask_startApproval";
    public static final String DECIDE = "userTask_decideModel";
    public static final String ADVISE = "userTask_adviseModel";

    public static final String ANNOUNCE = "userTask_announceMonth";
    public static final String SHARE = "userTask_shareModels";
    public static final String REGISTER_DECISION = "userTask_registerPublicationDecision";
    public static final String FREEZE = "serviceTask_freezePublication";
    public static final String PUBLISH = "userTask_publishModels";

    /** An approved new programme needs a model. Set by the verification. */
    public static final String NEW_PROGRAMME = "newProgramme";
    /** Related sections are asked. Set by the verification. */
    public static final String OPINION_WANTED = "opinionWanted";
    /** Related sections have still to answer. Set by the opinion. */
    public static final String OPINIONS_LEFT = "opinionsLeft";
    /** It is submitted for good. Set by the submission, and by the decision where the paper circulates. */
    public static final String APPROVED = "approved";
    /** Other stops have still to act; without this and {@link #APPROVED} it goes back. Set by the same. */
    public static final String CIRCULATES = "circulates";
    /** What was submitted is to be published. Set by the sharing. */
    public static final String PUBLICATION = "publication";

    private LogicModelMonthProcess() {
    }
}
