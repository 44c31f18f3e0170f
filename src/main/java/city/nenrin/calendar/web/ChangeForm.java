package city.nenrin.calendar.web;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.typed.TypedDate;
import city.nenrin.typed.Unreadable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed to change a phase's dates, as typed: a refused form shows it again.
 *
 * @param version the version of the dates that the form showed
 */
record ChangeForm(Integer cycle, String phase, Integer occasion, String opens, String due, Integer version, String reason) {

    static ChangeForm of(PhaseDates dates) {
        return new ChangeForm(dates.cycle(), dates.phase().key(), dates.key().occasion(), dates.opens().toString(), dates.due().toString(),
                dates.version(), "");
    }

    /** The same with the version of the dates that the page shows now. */
    ChangeForm seen(PhaseDates dates) {
        return new ChangeForm(cycle, phase, occasion, opens, due, dates.version(), reason);
    }

    /** The phase that is meant; without an occasion the one that the calendar has in every year. */
    PhaseKey key() {
        return new PhaseKey(Optional.ofNullable(cycle).orElse(0), phase, Optional.ofNullable(occasion).orElse(0));
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
