package city.nenrin.policy.direction;

import java.util.List;

/**
 * What a version of a direction paper says.
 *
 * @param body          the direction itself
 * @param moneyOutlook  what the financial outlook allows
 * @param peopleOutlook what the headcount allows
 * @param items         the priorities, in their order; measure names are filled in from the plan
 */
public record DirectionDraft(String body, String moneyOutlook, String peopleOutlook, List<DirectionItem> items) {

    public DirectionDraft {
        items = List.copyOf(items);
    }
}
