package city.nenrin.organization;

/**
 * A post: what tasks are given to.
 *
 * @param code     the engine's group, for example {@code welfare-01.head}, {@code mayor}; a unit's plain membership
 *                 post has the unit's code
 * @param unitCode code of the unit it belongs to
 * @param title    Japanese title, for example 課長
 * @param rank     order of seniority, 1 is the highest
 * @param kind     what it is for
 */
public record Post(String code, String unitCode, String title, int rank, PostKind kind) {
}
