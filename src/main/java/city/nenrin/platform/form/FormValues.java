package city.nenrin.platform.form;

import city.nenrin.typed.TypedDate;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What was typed into a form, or into one row of it, by the keys of the form's fields. */
public final class FormValues {

    private final Map<String, Object> values;

    public FormValues(Map<String, Object> values) {
        this.values = Objects.requireNonNull(values);
    }

    /** The text, without surrounding white space; empty if the field was left blank. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** The text of a field that the form declares as required. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    /** The number; empty if the field was left blank. */
    public Optional<BigDecimal> number(String key) {
        return typedNumber(key).map(TypedNumber::value);
    }

    /** The number of a field that also takes a percent sign, with whether one was written; empty if left blank. */
    public Optional<TypedNumber> typedNumber(String key) {
        Object value = values.get(key);
        if (value instanceof BigDecimal number) {
            return Optional.of(new TypedNumber(number, false));
        }
        return value instanceof TypedNumber number ? Optional.of(number)
                : text(key).map(text -> read(key, text, TypedNumber::read));
    }

    /** The date; empty if the field was left blank. The gateway has made it {@code yyyy-MM-dd}. */
    public Optional<LocalDate> date(String key) {
        return text(key).map(text -> read(key, text, TypedDate::of));
    }

    private static <T> T read(String key, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (Unreadable e) {
            throw new FormRefused("「" + key + "」の値" + e.getMessage());
        }
    }

    /** Whether a checkbox is ticked. */
    public boolean ticked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The keys chosen in a checklist or tag list; empty if none. */
    public List<String> choices(String key) {
        List<String> chosen = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            list.forEach(item -> chosen.add(String.valueOf(item)));
        }
        return chosen;
    }

    /** The rows of a dynamic list, in the order of the form; empty if there are none. */
    public List<FormValues> rows(String key) {
        List<FormValues> rows = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            for (Object item : list) {
                @SuppressWarnings("unchecked")
                Map<String, Object> row = (Map<String, Object>) item;
                rows.add(new FormValues(row));
            }
        }
        return rows;
    }

    private static FormRefused missing(String key) {
        return new FormRefused("「" + key + "」を入力してください。");
    }
}
