package city.nenrin.platform.engine;

import city.nenrin.typed.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Turns values between plain Java (text, numbers, lists of maps) and what the engine's form interface carries. */
final class FormJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FormJson() {
    }

    static JsonNode parse(InputStream form) throws IOException {
        return JSON.readTree(form);
    }

    /** One form field for each value, in the shapes that Tasklist understands; values without content are left out. */
    static List<FormField> fields(Map<String, Object> shown) {
        List<FormField> fields = new ArrayList<>();
        shown.forEach((key, value) -> {
            if (value != null) {
                FormFieldImpl field = new FormFieldImpl();
                field.setId(key);
                field.setValue(typed(value));
                fields.add(field);
            }
        });
        return fields;
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Variables.longValue(((Number) value).longValue());
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            return Variables.doubleValue(((Number) value).doubleValue());
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A form value is not JSON", e);
            }
        }
        return Variables.stringValue(value.toString());
    }

    /**
     * What was submitted, as plain Java: texts, numbers, yes and no, and JSON.
     *
     * @throws Refused for JSON that cannot be read, and for what no form sends: serialised objects, XML, files
     */
    static Map<String, Object> plain(VariableMap submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String key : submitted.keySet()) {
            plain.put(key, plain(key, submitted.getValueTyped(key)));
        }
        return plain;
    }

    private static Object plain(String key, TypedValue typed) {
        if (typed instanceof JsonValue json) {
            String text = json.isDeserialized() ? Objects.toString(json.getValue(), null) : json.getValueSerialized();
            return text == null ? null : read(key, text);
        }
        if (typed instanceof SerializableValue packed && !packed.isDeserialized()) {
            // It is not even unpacked.
            throw unreadable(key);
        }
        Object value = typed == null ? null : typed.getValue();
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return JSON.convertValue(value, Object.class);
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                || typed instanceof ObjectValue) {
            return value;
        }
        throw unreadable(key);
    }

    private static Object read(String key, String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw unreadable(key);
        }
    }

    private static Refused unreadable(String key) {
        return new Refused("「" + key + "」の形が正しくありません。文字、数値、はい・いいえ、または正しいJSONで送ってください。");
    }
}
