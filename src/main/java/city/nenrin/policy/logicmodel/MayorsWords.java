package city.nenrin.policy.logicmodel;

import java.util.Collection;
import java.util.List;

/** Port: what the mayor said about a measure or its programmes at the last interview. Offered by the decisions. */
public interface MayorsWords {

    /**
     * One remark.
     *
     * @param when    the meeting, in Japanese
     * @param subject name of the programme or measure it was about
     * @param verdict the direction (方向性), in Japanese; may be empty
     * @param words   the mayor's words as said
     */
    record Remark(String when, String subject, String verdict, String words) {
    }

    /** The remarks about these measures and programmes, newest first; none where nothing was said. */
    List<Remark> about(Collection<String> measureAndProgrammeCodes);
}
