package city.nenrin.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** A list as a form has it, a file made by hand, beside its description. */
public final class ListOfForm {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final String key;
    private final List<String> differences = new ArrayList<>();

    private ListOfForm(String key) {
        this.key = key;
    }

    /** Where the description and the form differ: keys, labels, types, choices, what is asked, required and the key of a row. */
    public static List<String> differences(Listing<?> listing, JsonNode form) {
        ListOfForm found = new ListOfForm(listing.key());
        form.findParents("type").stream().filter(component -> component.path("path").asText().equals(listing.key())
                        || component.path("dataSource").asText().equals("=" + listing.key())).findFirst()
                .ifPresentOrElse(component -> found.compare(listing, component), () -> found.differences.add(listing.key() + ": no such list"));
        return found.differences;
    }

    private void compare(Listing<?> listing, JsonNode component) {
        boolean typed = component.path("type").asText().equals("dynamiclist");
        if (typed) {
            same("", "label", listing.label(), component.path("label").asText());
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        component.path(typed ? "components" : "columns").findParents("key").forEach(field -> fields.put(field.path("key").asText(), field));
        same("", "columns", new TreeSet<>(listing.columns().stream().map(Column::key).toList()), new TreeSet<>(fields.keySet()));
        for (Column<?, ?> column : listing.columns()) {
            JsonNode field = fields.get(column.key());
            if (field != null) {
                same(column.key(), "label", column.label(), field.path("label").asText());
                same(column.key(), "asked", column.isAsked(), typed && !field.path("readonly").asBoolean());
                if (typed) {
                    same(column.key(), "required", column.isRequired(), field.path("validate").path("required").asBoolean());
                    same(column.key(), "row key", column.isRowKey(), field.path("properties").path("rowKey").asBoolean());
                }
                if (column.isAsked()) {
                    type(column.key(), column.type(), field);
                }
            }
        }
    }

    private void type(String column, Type<?> type, JsonNode field) {
        JsonNode validate = field.path("validate");
        if (type instanceof Type.Number number) {
            same(column, "type", "number", field.path("type").asText());
            same(column, "decimals", number.decimals(), field.path("decimalDigits").asInt(-1));
            same(column, "percent", number.percent(), field.path("properties").path("percent").asBoolean());
        } else if (type instanceof Type.ThousandYen) {
            same(column, "type", "number", field.path("type").asText());
            same(column, "decimals", 0, field.path("decimalDigits").asInt(-1));
            same(column, "unit", true, field.path("label").asText().endsWith("（千円）"));
        } else if (type instanceof Type.Day) {
            same(column, "type", true, field.path("type").asText().equals("datetime") || validate.path("pattern").asText().equals(DATE));
        } else if (type instanceof Type.Choice<?> choice) {
            same(column, "choices", options(choice), StreamSupport.stream(field.path("values").spliterator(), false)
                    .map(option -> option.path("value").asText() + " " + option.path("label").asText()).toList());
        } else if (!field.has("valuesKey")) {
            // Choices of the domain come with the form's data; all else is text.
            same(column, "type", true, List.of("textfield", "textarea").contains(field.path("type").asText()));
            same(column, "longest", type instanceof Type.Text text ? text.longest() : 0, validate.path("maxLength").asInt(0));
        }
    }

    private static <V> List<String> options(Type.Choice<V> choice) {
        return choice.values().stream().map(value -> choice.field(value) + " " + choice.text(value)).toList();
    }

    private void same(String column, String what, Object described, Object ofForm) {
        if (!Objects.equals(described, ofForm)) {
            differences.add(key + (column.isEmpty() ? "" : "." + column) + ": " + what + " " + described + ", in the form " + ofForm);
        }
    }
}
