package city.nenrin.platform.engine;

import city.nenrin.typed.Quoted;
import city.nenrin.typed.Refused;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Camunda form declares, as far as a server must check it: the engine itself accepts any submission of a
 * JSON form. Faults are Japanese and name the field, the value and what is expected.
 */
final class FormSpec {

    /** Longest text that a field without a bound of its own may hold. */
    private static final int MAX_TEXT = 4000;

    private static final String DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final Map<String, Field> fields = new LinkedHashMap<>();
    /** Labels of tables and choices, by the key that they take their rows and options from. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    private record Field(JsonNode json, String type, String label, FormSpec rows) {

        /** A date field, or a text field that asks for a date by its pattern, as rows of lists do. */
        boolean isDate() {
            return type.equals("datetime") || rule("pattern").asText().equals(DATE_PATTERN);
        }

        boolean asksNothing() {
            return json.path("readonly").asBoolean() || json.path("disabled").asBoolean();
        }

        JsonNode rule(String name) {
            return json.path("validate").path(name);
        }
    }

    FormSpec(JsonNode form) {
        collect(form.path("components"));
    }

    private void collect(JsonNode components) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group")) {
                collect(component.path("components"));
            } else if (type.equals("dynamiclist")) {
                add(component.path("path").asText(), component, type, new FormSpec(component));
            } else if (component.hasNonNull("key")) {
                add(component.path("key").asText(), component, type, null);
            }
            for (String source : List.of("dataSource", "valuesKey")) {
                String key = component.path(source).asText().replaceFirst("^=", "");
                if (!key.isEmpty()) {
                    sources.putIfAbsent(key, component.path("label").asText(key));
                }
            }
        }
    }

    private void add(String key, JsonNode component, String type, FormSpec rows) {
        String label = component.path("label").asText(key);
        fields.put(key, new Field(component, type, label.isBlank() ? key : label, rows));
    }

    /**
     * The label under which the form shows this key, or {@code list.key} for a column of a list; the key where it shows
     * it in running text only.
     */
    String label(String key) {
        return labelled(key).orElse(key);
    }

    private Optional<String> labelled(String key) {
        int column = key.indexOf('.');
        Field field = fields.get(column < 0 ? key : key.substring(0, column));
        if (column >= 0) {
            return Optional.ofNullable(field).map(Field::rows).flatMap(rows -> rows.labelled(key.substring(column + 1)));
        }
        return Optional.ofNullable(field == null ? sources.get(key) : field.label());
    }

    /** The faults as sentences, each under the label that the form gives the field. */
    List<String> told(Refused refused) {
        return refused.under(this::labelled);
    }

    /** Keys of the fields that the form declares, of rows too as {@code list.key}. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        fields.forEach((key, field) -> {
            keys.add(key);
            if (field.rows() != null) {
                field.rows().keys().forEach(inner -> keys.add(key + "." + inner));
            }
        });
        return keys;
    }

    /**
     * Checks what was submitted and returns the values of the fields that people may fill in.
     *
     * @param shown  what the form shows, for choices that come from the domain
     * @param today  a date typed without its year is one of today's fiscal year
     * @param faults receives one line for each fault
     */
    Map<String, Object> check(Map<String, Object> submitted, Map<String, Object> shown, LocalDate today,
                              List<String> faults) {
        return check(submitted, shown, today, "", faults);
    }

    private Map<String, Object> check(Map<String, Object> submitted, Map<String, Object> shown, LocalDate today,
                                      String where, List<String> faults) {
        submitted.keySet().stream().filter(key -> !fields.containsKey(key)).sorted().forEach(key ->
                faults.add(where + Quoted.of(key) + "という項目はこの様式にありません。"));
        Map<String, Object> accepted = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            if (!field.asksNothing()) {
                checkField(key, field, submitted.get(key), shown, today, where, faults, accepted);
            } else if (field.rows() == null && key.equals(FormVersion.KEY)) {
                accepted.put(key, submitted.get(key));
            }
        });
        return accepted;
    }

    private void checkField(String key, Field field, Object value, Map<String, Object> shown, LocalDate today,
                            String where, List<String> faults, Map<String, Object> accepted) {
        String name = where + "「" + field.label() + "」";
        if (field.rows() != null) {
            accepted.put(key, checkRows(field, value, shown, today, name, faults));
            return;
        }
        if (value == null || value.toString().isBlank() || value instanceof List<?> list && list.isEmpty()) {
            // Whether a field is hidden is decided by an expression in the browser; its handler knows when it needs it.
            boolean mayBeHidden = !field.json().path("conditional").isMissingNode();
            if (field.rule("required").asBoolean() && !mayBeHidden) {
                faults.add(name + "を入力してください。");
            }
            return;
        }
        Object checked = switch (field.isDate() ? "date" : field.type()) {
            case "number" -> checkNumber(field, value, name, faults);
            case "checkbox" -> checkBox(value, name, faults);
            case "date" -> checkDate(value, today, name, faults);
            case "select", "radio" -> checkChoice(field, value, shown, name, faults);
            case "checklist", "taglist" -> checkChoices(field, value, shown, name, faults);
            default -> checkText(field, value, name, faults);
        };
        accepted.put(key, checked);
    }

    private List<Map<String, Object>> checkRows(Field field, Object value, Map<String, Object> shown, LocalDate today,
                                                String name, List<String> faults) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (value == null) {
            return rows;
        }
        if (!(value instanceof List<?> list)) {
            faults.add(name + "の形が正しくありません。行の一覧で送ってください。");
            return rows;
        }
        Set<String> keys = new HashSet<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                Map<String, Object> row = new LinkedHashMap<>();
                map.forEach((k, v) -> row.put(String.valueOf(k), v));
                rows.add(field.rows().check(row, shown, today, name + (rows.size() + 1) + "行目の", faults));
                keepRowKeys(field, row, rows.get(rows.size() - 1)).filter(key -> !keys.add(key)).ifPresent(key ->
                        faults.add(name + "に「" + key + "」の行が2行以上あります。1行にしてください。"));
            } else {
                faults.add(name + (rows.size() + 1) + "行目の形が正しくありません。");
            }
        }
        return rows;
    }

    /**
     * A row is recognised by its read-only key (such as a code); the handler looks it up and trusts nothing else of it.
     *
     * @return the key of this row, of which a list has one row only
     */
    private static Optional<String> keepRowKeys(Field list, Map<String, Object> row, Map<String, Object> accepted) {
        List<String> keys = new ArrayList<>();
        list.rows().fields.forEach((key, field) -> {
            if (field.asksNothing() && field.json().path("properties").path("rowKey").asBoolean()
                    && row.get(key) != null) {
                accepted.put(key, row.get(key).toString());
                keys.add(row.get(key).toString());
            }
        });
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", keys));
    }

    private static Object checkNumber(Field field, Object value, String name, List<String> faults) {
        TypedNumber typed;
        try {
            typed = field.json().path("properties").path("percent").asBoolean()
                    ? TypedNumber.read(value.toString())
                    : new TypedNumber(TypedNumber.of(value.toString()), false);
        } catch (Unreadable e) {
            faults.add(name + "の値" + e.getMessage());
            return null;
        }
        BigDecimal number = typed.value();
        int decimals = field.json().path("decimalDigits").asInt(Integer.MAX_VALUE);
        if (number.stripTrailingZeros().scale() > decimals) {
            faults.add(name + "の値「" + number.toPlainString() + "」は" + (decimals == 0
                    ? "整数ではありません。整数で入力してください。" : "細かすぎます。小数" + decimals + "桁までで入力してください。"));
        }
        if (field.rule("min").isNumber() && number.compareTo(field.rule("min").decimalValue()) < 0) {
            faults.add(name + "の値「" + number.toPlainString() + "」は小さすぎます。"
                    + field.rule("min").asText() + "以上で入力してください。");
        }
        if (field.rule("max").isNumber() && number.compareTo(field.rule("max").decimalValue()) > 0) {
            faults.add(name + "の値「" + number.toPlainString() + "」は大きすぎます。"
                    + field.rule("max").asText() + "以下で入力してください。");
        }
        return typed.percent() ? typed : number;
    }

    private static Object checkBox(Object value, String name, List<String> faults) {
        if (value instanceof Boolean || value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value.toString());
        }
        faults.add(name + "の値" + Quoted.of(value) + "は、はい・いいえのどちらかにしてください。");
        return null;
    }

    private static Object checkDate(Object value, LocalDate today, String name, List<String> faults) {
        try {
            return TypedDate.of(value.toString(), today).toString();
        } catch (Unreadable e) {
            faults.add(name + "の値" + e.getMessage());
            return null;
        }
    }

    private static Object checkChoice(Field field, Object value, Map<String, Object> shown, String name,
                                      List<String> faults) {
        List<String> options = options(field, shown);
        if (!options.contains(value.toString())) {
            faults.add(name + "の値" + Quoted.of(value) + "は選べません。一覧から選んでください。");
        }
        return value.toString();
    }

    private static Object checkChoices(Field field, Object value, Map<String, Object> shown, String name,
                                       List<String> faults) {
        List<String> chosen = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().map(String::valueOf).distinct()
                    .forEach(item -> chosen.add(String.valueOf(checkChoice(field, item, shown, name, faults))));
        } else {
            faults.add(name + "の形が正しくありません。一覧から選んでください。");
        }
        return chosen;
    }

    private static List<String> options(Field field, Map<String, Object> shown) {
        List<String> options = new ArrayList<>();
        JsonNode fixed = field.json().path("values");
        for (Iterator<JsonNode> it = fixed.elements(); it.hasNext(); ) {
            options.add(it.next().path("value").asText());
        }
        if (shown.get(field.json().path("valuesKey").asText()) instanceof List<?> list) {
            list.forEach(item -> options.add(
                    String.valueOf(item instanceof Map<?, ?> option ? option.get("value") : item)));
        }
        return options;
    }

    private static Object checkText(Field field, Object value, String name, List<String> faults) {
        String text = value.toString().strip();
        if (text.chars().anyMatch(character -> character < ' ' && "\t\r\n".indexOf(character) < 0)) {
            faults.add(name + "に、文字でないもの（制御文字）が入っています。入力し直してください。");
            return null;
        }
        int max = field.rule("maxLength").asInt(MAX_TEXT);
        if (text.length() > max) {
            faults.add(name + "は" + max + "文字以内で入力してください（現在 " + text.length() + "文字）。");
        }
        if (text.length() < field.rule("minLength").asInt(0)) {
            faults.add(name + "は" + field.rule("minLength").asInt() + "文字以上で入力してください（現在 "
                    + text.length() + "文字）。");
        }
        String pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty()) {
            // Codes and times of day, typed with an input method in full width.
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        if (!pattern.isEmpty() && !Pattern.matches(pattern, text)) {
            faults.add(name + "の値" + Quoted.of(text) + "は書き方が違います。"
                    + field.json().path("description").asText("様式の説明のとおりに入力してください。"));
        }
        return text;
    }
}
