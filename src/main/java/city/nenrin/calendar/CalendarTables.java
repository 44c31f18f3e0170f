package city.nenrin.calendar;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Quoted;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phases and events as the rows of a city's tables, text by column, in both directions.
 */
final class CalendarTables {

    private static final int NAME_LENGTH = 60;
    static final int LABEL_LENGTH = 100;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private CalendarTables() {
    }

    /** Reads rows of phases; what is wrong goes to {@code faults}, and a row with a fault yields no value. */
    static List<PhaseDefinition> phases(List<Map<String, String>> rows, List<Fault> faults) {
        List<PhaseDefinition> phases = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = new Row(i, rows.get(i), faults);
            PhaseDefinition phase = new PhaseDefinition(row.key("key", true), row.text("name", NAME_LENGTH),
                    row.coded("lane", Lane.class, true), row.coded("owner", UnitFunction.class, true),
                    row.key("process", false), row.key("round", false), row.coded("unit_kind", PhaseUnitKind.class, false),
                    row.yes("rolling"), row.rule("opens"), row.rule("due"), row.yes("enabled"),
                    row.coded("source", SourceMark.class, true), row.yes("confirm_opening"));
            if (phase.key() != null && !keys.add(phase.key())) {
                row.refuse("key", "key「%s」が重なっています。一つの工程は一行にしてください".formatted(phase.key()));
            }
            if ((phase.process() == null) != (phase.unitKind() == null)) {
                row.refuse("unit_kind", "process と unit_kind は、両方書くか両方空にしてください");
            }
            if (phase.process() == null && phase.round() != null) {
                row.refuse("round", "round「%s」には process も要ります".formatted(phase.round()));
            }
            if (row.sound) {
                phases.add(phase);
            }
        }
        return phases;
    }

    /** Reads rows of events; what is wrong goes to {@code faults}, and a row with a fault yields no value. */
    static List<CalendarEvent> events(List<Map<String, String>> rows, List<Fault> faults) {
        List<CalendarEvent> events = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = new Row(i, rows.get(i), faults);
            CalendarEvent event = new CalendarEvent(row.coded("kind", EventKind.class, true), row.date("from"),
                    row.date("to"), row.text("label", LABEL_LENGTH), row.coded("source", SourceMark.class, true));
            if (event.from() != null && event.to() != null && event.to().isBefore(event.from())) {
                row.refuse("to", "to「%s」が from「%s」より前です".formatted(event.to(), event.from()));
            } else if (event.from() != null && event.to() != null && event.to().isAfter(event.from().plusYears(1))) {
                row.refuse("to", "to「%s」は from「%s」から1年以内にしてください".formatted(event.to(), event.from()));
            }
            if (row.sound) {
                events.add(event);
            }
        }
        return events;
    }

    static Map<String, String> row(PhaseDefinition phase) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("key", phase.key());
        row.put("name", phase.name());
        row.put("lane", phase.lane().code());
        row.put("owner", phase.owner().code());
        row.put("process", orEmpty(phase.process()));
        row.put("round", orEmpty(phase.round()));
        row.put("unit_kind", phase.unitKind() == null ? "" : phase.unitKind().code());
        row.put("rolling", Boolean.toString(phase.rolling()));
        row.put("opens", phase.opens().toString());
        row.put("due", phase.due().toString());
        row.put("enabled", Boolean.toString(phase.enabled()));
        row.put("source", phase.source().code());
        row.put("confirm_opening", Boolean.toString(phase.confirmOpening()));
        return row;
    }

    static Map<String, String> row(CalendarEvent event) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", event.kind().code());
        row.put("from", event.from().toString());
        row.put("to", event.to().toString());
        row.put("label", event.label());
        row.put("source", event.source().code());
        return row;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** One row being read. What a reader returns after it noted a fault is never stored. */
    private static final class Row {

        private final int index;
        private final Map<String, String> values;
        private final List<Fault> faults;
        private boolean sound = true;

        Row(int index, Map<String, String> values, List<Fault> faults) {
            this.index = index;
            this.values = values;
            this.faults = faults;
        }

        void refuse(String column, String message) {
            faults.add(new Fault(column, index, message));
            sound = false;
        }

        /** The text without blanks around it; null when empty, which is a fault where it is required. */
        private String value(String column, boolean required, String expected) {
            String value = Optional.ofNullable(values.get(column)).map(String::strip).orElse("");
            if (!value.isEmpty()) {
                return value;
            }
            if (required) {
                refuse(column, "%s が空です。%s".formatted(column, expected));
            }
            return null;
        }

        String text(String column, int maxLength) {
            String expected = "%d字以内で書いてください".formatted(maxLength);
            String value = value(column, true, expected);
            if (value != null && value.length() > maxLength) {
                refuse(column, "%s「%s」は%d字です。%s".formatted(column, value, value.length(), expected));
            }
            return value;
        }

        String key(String column, boolean required) {
            String expected = "半角の小文字・数字・ハイフンで%d字以内に書いてください（例：kpi-check-march）".formatted(NAME_LENGTH);
            String value = value(column, required, expected);
            if (value != null && (value.length() > NAME_LENGTH || !KEY.matcher(value).matches())) {
                refuse(column, "%s「%s」は使えません。%s".formatted(column, value, expected));
            }
            return value;
        }

        <E extends Enum<E> & Coded> E coded(String column, Class<E> type, boolean required) {
            String expected = Coded.codes(type) + " のどれかを書いてください";
            String value = value(column, required, expected);
            E constant = value == null ? null : Coded.of(type, value).orElse(null);
            if (value != null && constant == null) {
                refuse(column, "%s「%s」は使えません。%s".formatted(column, value, expected));
            }
            return constant;
        }

        /** True or false, in any case: spreadsheets write TRUE. */
        boolean yes(String column) {
            String expected = "true か false を書いてください";
            String value = value(column, true, expected);
            if (value != null && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                refuse(column, "%s「%s」は使えません。%s".formatted(column, value, expected));
            }
            return Boolean.parseBoolean(value);
        }

        DateRule rule(String column) {
            String value = value(column, true, "「03-01」のように月と日を書いてください");
            try {
                return value == null ? null : DateRule.parse(value);
            } catch (IllegalArgumentException e) {
                refuse(column, column + "：" + e.getMessage());
                return null;
            }
        }

        LocalDate date(String column) {
            String expected = "「2027-06-08」のように年月日を書いてください";
            String value = value(column, true, expected);
            try {
                return value == null ? null : TypedDate.of(value);
            } catch (Unreadable e) {
                refuse(column, "%s%sは日付として読めません。%s".formatted(column, Quoted.of(value), expected));
                return null;
            }
        }
    }
}
