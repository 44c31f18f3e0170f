package city.nenrin.platform.form;

/** The door to a step that is done on a page of ours: the same as that of the task's form. */
public interface OpenTask {

    /**
     * Demands that a task is open and that somebody may do it and see what it shows; see {@link ReadGuard}.
     *
     * @param businessKey of the work
     * @param process     key of the process
     * @param activity    id of the user task in the model
     * @param actor       staff code
     * @throws Denied with a Japanese text if not
     */
    void require(String businessKey, String process, String activity, String actor);
}
