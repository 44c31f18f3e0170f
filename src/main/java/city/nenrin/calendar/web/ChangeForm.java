package city.nenrin.calendar.web;

import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.platform.page.Label;
import java.util.Optional;

/**
 * What somebody typed to change a phase's dates, as typed.
 *
 * @param version the version of the dates that the form showed
 */
record ChangeForm(Integer cycle, String phase, Integer occasion, @Label("開始日") String opens, @Label("期限") String due,
                  Integer version, @Label("変更の理由") String reason) {

    static ChangeForm of(PhaseDates dates) {
        return new ChangeForm(dates.cycle(), dates.phase().key(), dates.key().occasion(), dates.opens().toString(), dates.due().toString(),
                dates.version(), "");
    }

    /** The phase that is meant; without an occasion the one that the calendar has in every year. */
    PhaseKey key() {
        return new PhaseKey(Optional.ofNullable(cycle).orElse(0), phase, Optional.ofNullable(occasion).orElse(0));
    }
}
