package city.nenrin.organization;

/**
 * A group as the engine sees it.
 *
 * @param code     the engine's group id
 * @param name     Japanese name, for example 「福祉課」「福祉課長」
 * @param unitCode the unit it belongs to
 */
public record Group(String code, String name, String unitCode) {
}
