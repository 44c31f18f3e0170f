package city.nenrin.platform.form;

import java.util.Map;
import java.util.Set;

/**
 * What a start form shows and what it does with the answer. One bean for each process that people start, which
 * {@link StartForm} names.
 */
public interface StartHandler {

    /**
     * What the empty form shows, and what is typed into it; see {@link FormHandler#reads}.
     *
     * @param actor staff code of the person who begins
     */
    Reads reads(String actor);

    /** The values that the empty form shows. */
    Map<String, Object> open(String actor);

    /** Names of the flags that {@link #submit} may return. */
    default Set<String> flags() {
        return Set.of();
    }

    /**
     * Writes the new case to the domain.
     *
     * @throws city.nenrin.typed.Refused if the values break a rule; nothing is written and no instance starts
     */
    Started submit(String actor, FormValues values);

    /**
     * A case that has begun.
     *
     * @param businessKey key of the new instance, as {@code UnitOpener.register} gave it
     * @param flags       flags for the gateways of the model
     */
    record Started(String businessKey, Map<String, Object> flags) {
    }
}
