package city.nenrin.policy.decision;

/**
 * What a verdict does to a programme, and the direction (方向性) that a section proposes for it (BR-8). Every verdict of
 * a city, whatever its name, has one of these effects.
 */
public enum VerdictEffect {
    /** The programme goes on as it is. */
    KEEP("維持"),
    /** The programme is changed: its logic model is revised, money or people move. */
    MODIFY("修正"),
    /** The programme ends on a day, with closing tasks. */
    ABOLISH("廃止"),
    /** The programme rests until a condition is met, and returns at the next interview. */
    SUSPEND("停止");

    private final String label;

    VerdictEffect(String label) {
        this.label = label;
    }

    /** The Japanese word of the city's document. */
    public String label() {
        return label;
    }
}
