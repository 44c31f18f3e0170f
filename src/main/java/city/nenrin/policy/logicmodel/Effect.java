package city.nenrin.policy.logicmodel;

/** Whether the intended effect of a model as a whole came (B12: the model is a hypothesis). */
public enum Effect {
    CAME("意図した効果が出た"),
    PARTLY("一部に効果が出た"),
    NOT("効果が出ていない"),
    UNKNOWN("まだ分からない");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The Japanese words on forms and papers. */
    public String label() {
        return label;
    }
}
