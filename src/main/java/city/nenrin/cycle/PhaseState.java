package city.nenrin.cycle;

import city.nenrin.calendar.PhaseDates;
import java.time.LocalDate;

/** Where a phase stands, told from the calendar, the day and whether it was closed; never from what was noted before. */
public enum PhaseState {
    OFF("今年度は行わない"),
    AHEAD("これから"),
    DATES_ONLY("日程のみ"),
    RUNNING("受付中"),
    LATE("期限経過"),
    CLOSED("終了");

    private final String label;

    PhaseState(String label) {
        this.label = label;
    }

    /** The word that is shown. */
    public String label() {
        return label;
    }

    /**
     * Where a phase stands on a day.
     *
     * @param phase   null if it has not begun
     * @param lastDay the latest last day of the phase and of its open units, inclusive
     */
    static PhaseState of(PhaseDates dates, Phase phase, LocalDate lastDay, LocalDate today) {
        if (phase != null && phase.closedAt() != null) {
            return CLOSED;
        }
        if (!dates.enabled()) {
            return OFF;
        }
        boolean past = today.isAfter(lastDay);
        if (phase == null ? dates.phase().process() == null : phase.datesOnly()) {
            return past ? CLOSED : today.isBefore(dates.opens()) ? AHEAD : DATES_ONLY;
        }
        if (past) {
            return LATE;
        }
        return phase == null ? AHEAD : RUNNING;
    }
}
