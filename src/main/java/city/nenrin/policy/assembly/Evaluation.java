package city.nenrin.policy.assembly;

/**
 * The assembly's evaluation of one programme.
 *
 * @param programmeCode which programme
 * @param evaluation    the evaluation in the assembly's words; null where it gave none
 * @param opinion       what it added, or null
 */
public record Evaluation(String programmeCode, String evaluation, String opinion) {
}
