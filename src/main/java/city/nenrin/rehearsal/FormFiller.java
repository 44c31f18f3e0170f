package city.nenrin.rehearsal;

import city.nenrin.lane.rehearsal.Habit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fills in a form as a person would, from the form's JSON and figures of its own. It never sends back what the form
 * showed, but for what names a row (its key) or a choice (its options).
 */
final class FormFiller {

    private final LocalDate today;
    private final Random random;
    private final Map<String, Habit> habits;

    FormFiller(LocalDate today, Random random, Map<String, Habit> habits) {
        this.today = today;
        this.random = random;
        this.habits = habits;
    }

    /** The values to submit for this form; {@code shown} is what it shows. */
    Map<String, Object> fill(JsonNode form, Map<String, Object> shown) {
        Map<String, Object> values = new LinkedHashMap<>();
        fill(form.path("components"), "", shown, shown, values);
        values.put("dataVersion", shown.get("dataVersion"));
        return values;
    }

    private void fill(JsonNode components, String path, Map<String, Object> all, Map<String, Object> scope,
                      Map<String, Object> values) {
        for (JsonNode field : components) {
            String type = field.path("type").asText();
            if (type.equals("group")) {
                fill(field.path("components"), path, all, scope, values);
            } else if (type.equals("dynamiclist")) {
                String key = field.path("path").asText();
                values.put(key, rows(field, path + key + ".", all, scope.get(key)));
            } else if (field.hasNonNull("key") && asks(field)) {
                String key = field.path("key").asText();
                Habit habit = habits.getOrDefault(path + key, this::usual);
                Object value = habit == null ? null : habit.value(path + key, withOptions(field, all), random);
                if (value != null) {
                    values.put(key, value);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(JsonNode list, String path, Map<String, Object> all, Object shown) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (list.path("allowAddRemove").asBoolean() && (!(shown instanceof List<?> none) || none.isEmpty())) {
            Map<String, Object> row = new LinkedHashMap<>();
            fill(list.path("components"), path, all, Map.of(), row);
            rows.add(row);
        } else if (shown instanceof List<?> present) {
            for (Object item : present) {
                Map<String, Object> scope = (Map<String, Object>) item;
                Map<String, Object> row = new LinkedHashMap<>();
                keepKeys(list.path("components"), scope, row);
                fill(list.path("components"), path, all, scope, row);
                rows.add(row);
            }
        }
        return rows;
    }

    private static void keepKeys(JsonNode components, Map<String, Object> scope, Map<String, Object> row) {
        for (JsonNode field : components) {
            String key = field.path("key").asText();
            if (field.path("properties").path("rowKey").asBoolean() && scope.get(key) != null) {
                row.put(key, scope.get(key));
            }
            keepKeys(field.path("components"), scope, row);
        }
    }

    private static boolean asks(JsonNode field) {
        return !field.path("readonly").asBoolean() && !field.path("disabled").asBoolean();
    }

    private static JsonNode withOptions(JsonNode field, Map<String, Object> all) {
        return field.hasNonNull("valuesKey") ? ((ObjectNode) field.deepCopy())
                .putPOJO("choices", all.get(field.path("valuesKey").asText())) : field;
    }

    /** What people usually do with a field of this type. */
    Object usual(String key, JsonNode field, Random random) {
        boolean required = field.path("validate").path("required").asBoolean();
        return switch (field.path("type").asText()) {
            case "number" -> number(field);
            case "checkbox" -> required;
            case "datetime" -> required ? today.toString() : null;
            case "select", "radio" -> first(Habit.options(field));
            case "checklist", "taglist" -> required ? List.of(first(Habit.options(field))) : List.of();
            case "textfield" -> date(field) ? (required ? today.toString() : null)
                    : required ? "予行演習の入力 " + (1 + random.nextInt(900)) : null;
            case "textarea" -> required || random.nextInt(4) == 0 ? "予行演習で書いた文です（" + (1 + random.nextInt(900)) + "）。" : null;
            default -> null;
        };
    }

    private static boolean date(JsonNode field) {
        return field.path("validate").path("pattern").asText().contains("{4}-");
    }

    private BigDecimal number(JsonNode field) {
        JsonNode rules = field.path("validate");
        long min = rules.path("min").isNumber() ? rules.path("min").asLong() : 0;
        long max = rules.path("max").isNumber() ? Math.min(rules.path("max").asLong(), min + 100) : min + 100;
        return BigDecimal.valueOf(min + random.nextInt((int) Math.max(1, max - min)));
    }

    private static String first(List<String> options) {
        return options.isEmpty() ? null : options.get(0);
    }
}
