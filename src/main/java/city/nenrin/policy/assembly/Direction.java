package city.nenrin.policy.assembly;

/** The direction (方向性) that a section proposes after the assembly's evaluation (BR-8). */
public enum Direction {
    KEEP("維持"),
    MODIFY("修正"),
    ABOLISH("廃止"),
    SUSPEND("停止");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The Japanese word of the city's document. */
    public String label() {
        return label;
    }
}
