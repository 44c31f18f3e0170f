package city.nenrin.cycle;

import city.nenrin.calendar.PhaseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one phase stands today, as far as it is for the reader.
 *
 * @param dates    what the schedule says
 * @param begun    whether it has begun
 * @param due      last day for submission, inclusive
 * @param progress how far the units are; before they are opened, how many will be asked
 * @param waits    what is to be done next and by whom
 * @param open     whether the reader may look at the phase's own page
 */
public record Standing(PhaseDates dates, boolean begun, LocalDate due, PhaseState state, PhaseProgress progress,
                       List<Wait> waits, boolean open) {

    /**
     * Steps of one name that wait.
     *
     * @param step  name of the step
     * @param who   names of those whose turn it is, each once
     * @param count how many pieces of work wait for it
     */
    public record Wait(String step, List<String> who, int count) {

        private static final int NAMED = 2;

        /** For people: 「KPIの点検（福祉課、税務課）3件」; many are counted. */
        public String text() {
            String names = who.size() > NAMED ? who.size() + "の課・職"
                    : who.stream().collect(Collectors.joining("、"));
            return step + "（" + names + "）" + count + "件";
        }
    }

    /** Whether it makes work: others have dates only. */
    public boolean makesWork() {
        return dates.phase().process() != null;
    }
}
