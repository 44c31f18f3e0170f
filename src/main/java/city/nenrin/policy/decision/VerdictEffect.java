package city.nenrin.policy.decision;

/** What a verdict does to a programme (BR-8). Every verdict of a city, whatever its name, has one of these effects. */
public enum VerdictEffect {
    /** The programme goes on as it is. */
    KEEP,
    /** The programme is changed: its logic model is revised, money or people move. */
    MODIFY,
    /** The programme ends on a day, with closing tasks. */
    ABOLISH,
    /** The programme rests until a condition is met, and returns at the next interview. */
    SUSPEND
}
