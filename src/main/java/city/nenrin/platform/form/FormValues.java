package city.nenrin.platform.form;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Quoted;
import city.nenrin.typed.Refused;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.TypedNumber;
import city.nenrin.typed.Unreadable;
import city.nenrin.typed.Yen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What was typed into a form, or into one row of it, by the keys of the form's fields. */
public final class FormValues {

    private final Map<String, Object> values;
    /** Key of the list whose row this is, and the row's place in it; null for the form itself. */
    private final String list;
    private final Integer row;

    public FormValues(Map<String, Object> values) {
        this(values, null, null);
    }

    private FormValues(Map<String, Object> values, String list, Integer row) {
        this.values = Objects.requireNonNull(values);
        this.list = list;
        this.row = row;
    }

    /** The text, without surrounding white space; empty if the field was left blank. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** The text of a field that must be filled in. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> missing(key, ""));
    }

    /**
     * The text of a field that must be filled in under a condition.
     *
     * @param why when it must, as a whole sentence: 差し戻すときは必要です。
     */
    public String requiredText(String key, String why) {
        return text(key).orElseThrow(() -> missing(key, why));
    }

    /** The number; empty if the field was left blank. */
    public Optional<BigDecimal> number(String key) {
        return typedNumber(key).map(TypedNumber::value);
    }

    /** The whole number of a field that counts; empty if the field was left blank. Decimals are refused, not cut off. */
    public Optional<Integer> whole(String key) {
        return number(key).map(number -> read(key, number, TypedNumber::whole));
    }

    /** The amount of a field in yen (円); empty if the field was left blank. Parts of a yen are refused, not cut off. */
    public Optional<Long> yen(String key) {
        return number(key).map(amount -> read(key, amount, Yen::of));
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

    /** The time of day; empty if the field was left blank. */
    public Optional<LocalTime> time(String key) {
        return text(key).map(text -> {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new Refused(List.of(fault(key, "の値" + Quoted.of(text) + "は時刻ではありません。例: 10:00")));
            }
        });
    }

    /** The date of a field that must be filled in. */
    public LocalDate requiredDate(String key) {
        return requiredDate(key, "");
    }

    /**
     * The date of a field that must be filled in under a condition.
     *
     * @param why when it must, as a whole sentence
     */
    public LocalDate requiredDate(String key, String why) {
        return date(key).orElseThrow(() -> missing(key, why));
    }

    private <S, T> T read(String key, S given, Function<S, T> reader) {
        try {
            return reader.apply(given);
        } catch (Unreadable e) {
            throw new Refused(List.of(fault(key, "の値" + e.getMessage())));
        }
    }

    /** A fault of one of these fields; the text goes on behind the field's label. */
    public Fault fault(String key, String text) {
        return list == null ? Fault.of(key, text) : new Fault(list + "." + key, row, text);
    }

    /** Does something with this row; what is refused is gathered as faults of its fields. */
    public void gather(List<Fault> faults, Runnable step) {
        List<Fault> found = new ArrayList<>();
        Refused.gather(found, step);
        found.forEach(fault -> faults.add(fault.field() == null || fault.row() != null ? fault : fault(fault.field(), fault.text())));
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
        list(key).forEach(row -> rows.add(new FormValues(row, key, rows.size())));
        return rows;
    }

    /** The same by key, for a list whose columns are described. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String key) {
        return values.get(key) instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
    }

    private Refused missing(String key, String why) {
        return new Refused(List.of(fault(key, "を入力してください。" + why)));
    }
}
