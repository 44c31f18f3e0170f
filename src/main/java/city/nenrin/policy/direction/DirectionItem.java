package city.nenrin.policy.direction;

/**
 * One priority of a direction paper. It leads to the decisions about the same measure in the same season.
 *
 * @param priority    1 (highest) to 3
 * @param measureCode the measure (施策)
 * @param measureName its name on the day of the draft
 * @param reason      why it comes first
 */
public record DirectionItem(int priority, String measureCode, String measureName, String reason) {
}
