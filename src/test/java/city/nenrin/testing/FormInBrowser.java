package city.nenrin.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form as form-js has drawn it, filled in by the kind of its fields as the form's JSON says. */
public final class FormInBrowser {

    private final Page page;
    private final JsonNode form;
    /** What the server gives with the form, among it the choices of some fields. */
    private final Map<String, Object> shown;

    FormInBrowser(Page page, JsonNode form, Map<String, Object> shown) {
        this.page = page;
        this.form = form;
        this.shown = shown;
    }

    /** One field on the page: its JSON, and for a field of a list the number of its row, from 0. */
    public record Place(JsonNode field, Integer row) {

        String suffix() {
            return "-" + field.path("id").asText() + (row == null ? "" : "_" + row);
        }

        public String key() {
            return field.path("key").asText();
        }

        public String type() {
            return field.path("type").asText();
        }

        public String label() {
            return field.path("label").asText(field.path("dateLabel").asText());
        }

        public JsonNode rule(String name) {
            return field.path("validate").path(name);
        }
    }

    /** Fields that may be filled in, with the value to give, in the form's order; rows are added where there are too few. */
    @SuppressWarnings("unchecked")
    public Map<Place, Object> places(Map<String, Object> values) {
        Map<Place, Object> places = new LinkedHashMap<>();
        for (JsonNode component : flat(form.path("components"))) {
            if (component.path("type").asText().equals("dynamiclist")) {
                List<Map<String, Object>> rows = (List<Map<String, Object>>) values.getOrDefault(
                        component.path("path").asText(), List.of());
                for (int row = 0; row < rows.size(); row++) {
                    for (JsonNode field : flat(component.path("components"))) {
                        if (asks(field)) {
                            places.put(new Place(field, row), rows.get(row).get(field.path("key").asText()));
                        }
                    }
                }
            } else if (asks(component)) {
                places.put(new Place(component, null), values.get(component.path("key").asText()));
            }
        }
        return places;
    }

    private static List<JsonNode> flat(JsonNode components) {
        List<JsonNode> flat = new ArrayList<>();
        components.forEach(component -> {
            if (component.path("type").asText().equals("group")) {
                flat.addAll(flat(component.path("components")));
            } else {
                flat.add(component);
            }
        });
        return flat;
    }

    private static boolean asks(JsonNode field) {
        return field.hasNonNull("key") && !field.path("readonly").asBoolean() && !field.path("disabled").asBoolean();
    }

    /** Adds rows to the lists until there are as many as there are values. */
    public void addRows(Map<String, Object> values) {
        for (JsonNode list : flat(form.path("components"))) {
            if (list.path("allowAddRemove").asBoolean()
                    && values.get(list.path("path").asText()) instanceof List<?> rows && !rows.isEmpty()) {
                JsonNode first = flat(list.path("components")).stream().filter(FormInBrowser::asks).findFirst().orElseThrow();
                for (int row = 0; row < rows.size(); row++) {
                    Locator field = page.locator(at(new Place(first, row)));
                    if (field.count() == 0) {
                        adder(list).click();
                        field.first().waitFor(new Locator.WaitForOptions().setState(
                                WaitForSelectorState.ATTACHED));
                    }
                }
            }
        }
    }

    private Locator adder(JsonNode list) {
        return page.locator(".fjs-form .fjs-form-field-dynamiclist", new Page.LocatorOptions()
                .setHasText(list.path("label").asText())).locator(".fjs-repeat-render-add").last();
    }

    /** Whether the field stands on the page; a condition of the form may hide it. */
    public boolean shown(Place place) {
        return page.locator(at(place)).count() > 0;
    }

    /** Whether the form came with a value for the field. */
    public boolean prefilled(Place place) {
        return place.row() == null && shown.get(place.key()) != null;
    }

    /** Gives the field this value as people do, but faster; {@code null} leaves it as it is. */
    public void fill(Place place, Object value) {
        if (value == null || !shown(place)) {
            return;
        }
        Locator field = page.locator(at(place)).first();
        switch (place.type()) {
            case "select" -> choose(field, label(place, value));
            case "radio" -> page.locator(at(place)).nth(index(place, value)).check();
            case "checkbox" -> field.setChecked(Boolean.parseBoolean(value.toString()));
            case "checklist" -> {
                for (Object item : (List<?>) value) {
                    page.locator(at(place)).nth(index(place, item)).check();
                }
            }
            case "taglist" -> {
                for (Object item : (List<?>) value) {
                    field.click();
                    page.locator(".fjs-dropdownlist-item").getByText(label(place, item),
                            new Locator.GetByTextOptions().setExact(true)).click();
                }
                field.press("Escape");
            }
            case "datetime" -> {
                field.fill(value.toString().replace('-', '/'));
                field.press("Enter");
                field.press("Escape");
            }
            case "number" -> type(field, value.toString());
            default -> {
                if (place.rule("pattern").isMissingNode()) {
                    field.fill(value.toString());
                } else {
                    type(field, value.toString());
                }
            }
        }
    }

    /** Key by key. */
    private static void type(Locator field, String text) {
        field.fill("");
        field.pressSequentially(text);
    }

    private void choose(Locator field, String label) {
        field.click();
        page.locator(".fjs-dropdownlist-item").getByText(label, new Locator.GetByTextOptions().setExact(true)).first().click();
    }

    private List<Map<String, String>> options(Place place) {
        List<Map<String, String>> options = new ArrayList<>();
        place.field().path("values").forEach(option -> options.add(Map.of("value", option.path("value").asText(),
                "label", option.path("label").asText())));
        if (shown.get(place.field().path("valuesKey").asText()) instanceof List<?> list) {
            list.forEach(item -> options.add(item instanceof Map<?, ?> map
                    ? Map.of("value", String.valueOf(map.get("value")), "label", String.valueOf(map.get("label")))
                    : Map.of("value", String.valueOf(item), "label", String.valueOf(item))));
        }
        return options;
    }

    private int index(Place place, Object value) {
        List<String> values = options(place).stream().map(option -> option.get("value")).toList();
        return values.indexOf(value.toString());
    }

    private String label(Place place, Object value) {
        return options(place).get(index(place, value)).get("label");
    }

    private static String at(Place place) {
        String end = place.suffix();
        return switch (place.type()) {
            case "select" -> ".fjs-form [id$='" + end + "-display']";
            // One box for each choice: <field>-0, <field>-1, …
            case "radio", "checklist" -> ".fjs-form input[id*='" + end + "-']";
            case "datetime" -> ".fjs-form [id$='" + end + "-date']";
            default -> ".fjs-form [id$='" + end + "']";
        };
    }

    /** What stands in every field now, by the field's place on the page. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> content() {
        return new TreeMap<>((Map<String, Object>) page.evaluate("""
                () => Object.fromEntries([...document.querySelectorAll('.fjs-form [id]')]
                    .filter(field => field.matches('input, textarea, .fjs-select-display'))
                    .map(field => [field.id, field.matches('[type=checkbox], [type=radio]') ? field.checked
                        : field.value ?? field.textContent]))"""));
    }

    /** What stands in the read-only text fields outside of lists, by key; what a condition hides is left out. */
    public Map<String, String> shownTexts() {
        Map<String, String> texts = new TreeMap<>();
        for (JsonNode field : flat(form.path("components"))) {
            Place place = new Place(field, null);
            if (field.path("readonly").asBoolean() && place.type().startsWith("text") && shown(place)) {
                texts.put(place.key(), page.locator(at(place)).first().inputValue());
            }
        }
        return texts;
    }

    /** Everything that is marked as wrong in the form, in the form's order. */
    public Locator faults() {
        return page.locator(".fjs-form .fjs-form-field-error:not(:empty)");
    }
}
