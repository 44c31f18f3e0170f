package city.nenrin.rehearsal;

import java.util.List;

/**
 * One unit of the phase that a load run completes.
 *
 * @param businessKey of its process instance
 * @param people      staff codes of those who do its tasks, in the order in which the model asks for them
 */
public record LoadUnit(String businessKey, List<String> people) {
}
