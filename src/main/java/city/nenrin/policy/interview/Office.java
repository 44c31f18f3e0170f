package city.nenrin.policy.interview;

/** Who writes on the sheet of a measure, side by side. */
public enum Office {
    DEPARTMENT_HEAD("部長"),
    POLICY("政策"),
    FINANCE("財政"),
    PERSONNEL("人事");

    private final String label;

    Office(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
