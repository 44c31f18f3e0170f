package city.nenrin.platform.form;

import city.nenrin.listing.Listing;
import city.nenrin.platform.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one user task shows and what it does with the answer. One bean for each user task of each model, which
 * {@link UserTask} names.
 */
public interface FormHandler {

    /**
     * What the form shows, and what is typed into it: the gateway asks who may see that before anything is read
     * ({@link ReadGuard}). If any of it is sealed, the browser keeps no draft, and says so.
     */
    Reads reads(Work work);

    /** Names of the flags that {@link #submit} may return; nothing else ever becomes an engine variable. */
    default Set<String> flags() {
        return Set.of();
    }

    /** The lists of the form whose columns are described; a test compares them with the form. */
    default List<Listing<?>> lists() {
        return List.of();
    }

    /**
     * What the form shows only to inform: keys, or {@code list.key} for a key of the rows of a list. If they move while
     * the form is open, what was typed is still taken, because nothing typed can be in conflict with them. Everything
     * else that moves makes the form stale. Of lists their description says so.
     */
    default Set<String> informative() {
        return lists().stream().flatMap(list -> list.informative().stream()).collect(Collectors.toSet());
    }

    /**
     * The values that the form shows, by the keys of the form's fields; lists of maps for rows.
     * The same state of the domain must give the same values: the gateway compares them to notice a stale form.
     *
     * @param actor staff code of the person who reads
     */
    Map<String, Object> open(Work work, String actor);

    /**
     * Checks the values against the domain's rules and writes them, in the transaction that completes the task.
     *
     * @param values what was typed, already checked against the form: declared keys, types, required, bounds
     * @return flags for the gateways of the model
     * @throws city.nenrin.typed.Refused if the values break a rule; nothing is written and the task stays
     */
    Map<String, Object> submit(Work work, String actor, FormValues values);

    /**
     * Whether the mere instances of its process tell what is only for those who do the tasks, such as who asked something:
     * then nobody watches them, administrators included. A handler of the process says so.
     */
    default boolean instancesInConfidence() {
        return false;
    }
}
