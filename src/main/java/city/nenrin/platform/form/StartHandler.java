package city.nenrin.platform.form;

import java.util.Map;

/** What a start form shows and what it does with the answer. One bean for each process that people start. */
public interface StartHandler {

    /** Key of the process. */
    String process();

    /** The values that the empty form shows. */
    Map<String, Object> open(String actor);

    /**
     * Writes the new case to the domain.
     *
     * @return the business key of the new instance, as {@code UnitOpener.register} gave it
     * @throws FormRefused if the values break a rule; nothing is written and no instance starts
     */
    String submit(String actor, FormValues values);
}
