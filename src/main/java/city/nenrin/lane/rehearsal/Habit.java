package city.nenrin.lane.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a robot writes into one field. */
public interface Habit {

    /**
     * A value for a field; null to leave it blank.
     *
     * @param key    key of the field, or {@code list.key} in a row
     * @param field  the field in the form's JSON, with the choices that the domain gives it
     * @param random the robot's dice for this form
     */
    Object value(String key, JsonNode field, Random random);

    /** Leaves the field blank. */
    static Habit nothing() {
        return (key, field, random) -> null;
    }

    /** Writes the same whatever is asked. */
    static Habit always(Object value) {
        return (key, field, random) -> value;
    }

    /** The values that a choice offers, from the form or from the domain. */
    static List<String> options(JsonNode field) {
        List<String> options = new ArrayList<>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        if (field.path("choices").isPojo()
                && ((POJONode) field.path("choices")).getPojo() instanceof List<?> list) {
            list.forEach(item -> options.add(String.valueOf(item instanceof Map<?, ?> map ? map.get("value") : item)));
        }
        return options;
    }
}
