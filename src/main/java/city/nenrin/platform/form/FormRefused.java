package city.nenrin.platform.form;

import java.util.List;

/** A submission that breaks a rule. The text is Japanese and for the person at the form; the task stays as it was. */
public class FormRefused extends RuntimeException {

    private final List<String> faults;

    public FormRefused(String fault) {
        this(List.of(fault));
    }

    /** All faults of the submission at once, each naming the field, the value and what is expected. */
    public FormRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
