package city.nenrin.rehearsal.trial;

import java.io.IOException;

/** Something that befalls the application while many people work. */
public interface Trial {

    /**
     * Lets it happen once or more often, and compares in the end what people were told with what is there. Whatever it
     * started has been stopped when it returns.
     *
     * @throws IOException if the trial itself cannot be carried out
     */
    TrialReport run() throws IOException;
}
