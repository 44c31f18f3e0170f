package city.nenrin.calendar.web;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.Unreadable;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody typed to change a phase's dates, as typed: a refused form shows it again.
 *
 * @param version the version of the dates that the form showed
 */
record ChangeForm(Integer cycle, String phase, String opens, String due, Integer version, String reason) {

    static ChangeForm of(PhaseDates dates) {
        return new ChangeForm(dates.cycle(), dates.phase().key(), dates.opens().toString(), dates.due().toString(),
                dates.version(), "");
    }

    /** The same with the version of the dates that the page shows now. */
    ChangeForm seen(PhaseDates dates) {
        return new ChangeForm(cycle, phase, opens, due, dates.version(), reason);
    }

    LocalDate opensDay(Map<String, String> errors) {
        return day("opens", "開始日", opens, errors);
    }

    LocalDate dueDay(Map<String, String> errors) {
        return day("due", "期限", due, errors);
    }

    /** Null for nothing, and for what is no date: that is an error of the field. */
    static LocalDate day(String field, String name, String text, Map<String, String> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return TypedDate.of(text);
        } catch (Unreadable e) {
            errors.put(field, name + e.getMessage());
            return null;
        }
    }
}
