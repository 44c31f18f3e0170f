package city.nenrin.policy.logicmodel;

/** Why a version was frozen. */
public enum SnapshotKind {
    /** A waypoint kept by the section. */
    DRAFT("途中"),
    /** Submitted in May or November (A30, A31). */
    SUBMITTED("提出"),
    /** Published, in May only (BR-4). */
    PUBLISHED("公表");

    private final String label;

    SnapshotKind(String label) {
        this.label = label;
    }

    /** The Japanese word on forms, papers and in the city package. */
    public String label() {
        return label;
    }
}
