package city.nenrin.cycle;

/**
 * A step of the year's work that somebody has to do now.
 *
 * @param businessKey of the work that it belongs to: a unit, a round, a phase, or the year itself
 * @param task        id of its task in the task lists
 * @param name        as the model has it, for example 「KPI実績の入力」
 * @param group       code of the post, section or liaison group whose turn it is
 */
public record OpenStep(String businessKey, String task, String name, String group) {
}
