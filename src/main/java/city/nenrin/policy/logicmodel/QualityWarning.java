package city.nenrin.policy.logicmodel;

/**
 * A warning about a logic model.
 *
 * @param subject id of the node, {@link LogicModelArrow#key()} of the arrow, or empty for the whole model
 * @param message Japanese text that says what is found and what would help
 */
public record QualityWarning(QualityRule rule, String subject, String message) {
}
