package city.nenrin.policy.logicmodel;

/** Where a model stands; a change of a submitted or published model makes it a draft again. */
public enum LogicModelState {
    /** Has changes nobody submitted. */
    DRAFT("作成中"),
    /** The last snapshot was submitted; all staff can read it. */
    SUBMITTED("提出済"),
    /** The last snapshot was published. */
    PUBLISHED("公表済"),
    /** No longer used. */
    ENDED("終了");

    private final String label;

    LogicModelState(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
