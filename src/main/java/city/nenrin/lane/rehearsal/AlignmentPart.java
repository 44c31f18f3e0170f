package city.nenrin.lane.rehearsal;

import java.util.List;

/** What a lane says in a rehearsal's report of whether money and people followed the priorities. */
public interface AlignmentPart {

    /** Its name in the report. */
    String name();

    /**
     * Its lines, as records.
     *
     * @param cycle year of the cycle's first March
     */
    List<?> of(int cycle);
}
