package city.nenrin.policy.decision;

/** The two seasons of a cycle in which the mayor decides, and the phases that belong to each. */
public enum DecisionSeason {
    SPRING("spring", "4月面談", "april"),
    AUTUMN("autumn", "10月面談", "october");

    private static final String FOLLOW_UP = "decision-follow-up-";

    private final String code;
    private final String label;
    private final String month;

    DecisionSeason(String code, String label, String month) {
        this.code = code;
        this.label = label;
        this.month = month;
    }

    /** As it stands in codes of decisions. */
    public String code() {
        return code;
    }

    /** Japanese name of the interview. */
    public String label() {
        return label;
    }

    /** The key of the phase in which decisions of this season are followed up. */
    public String followUpPhase() {
        return FOLLOW_UP + month;
    }

    /** The key of the phase in which decisions of this season are made. */
    public String interviewPhase() {
        return "mayor-interview-" + month;
    }

    /** The key of the phase in which the direction paper of this season is made. */
    public String directionPhase() {
        return "priority-policy-" + month;
    }

    /**
     * The season of a phase of the policy lane, for example {@code mayor-interview-april}.
     *
     * @throws IllegalArgumentException if the phase belongs to neither season
     */
    public static DecisionSeason ofPhase(String phaseKey) {
        for (DecisionSeason season : values()) {
            if (phaseKey.endsWith("-" + season.month)) {
                return season;
            }
        }
        throw new IllegalArgumentException("Phase of no interview season: " + phaseKey);
    }
}
