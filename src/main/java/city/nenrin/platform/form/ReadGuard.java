package city.nenrin.platform.form;

import java.util.Set;

/**
 * Decides who may see what a form shows, by the table of who sees what, and records who saw sealed data. The gateway
 * asks whenever a form is opened and whenever it is sent. Implemented by the module that has the table.
 */
public interface ReadGuard {

    /**
     * Somebody in front of a form.
     *
     * @param actor     staff code
     * @param process   key of the process
     * @param groups    the groups that the task is given to; empty for a start form
     * @param reference what names form and case in the record, codes only
     */
    record Reader(String actor, String process, Set<String> groups, String reference) {
    }

    /**
     * Demands that somebody may see this; leaves a record if any of it is sealed, in the caller's transaction. Who has
     * the task by proxy only never sees sealed data (BR-26).
     *
     * @throws Denied with a Japanese text if not
     */
    void require(Reader reader, Reads reads);
}
