package city.nenrin.policy.interview;

import java.util.List;

/** Input that breaks a rule of the interviews; nothing was written. The texts are Japanese and for the user. */
public class InterviewRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    InterviewRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    InterviewRefused(String fault) {
        this(List.of(fault));
    }

    /** All faults at once, each naming the field, the value and what is expected. */
    public List<String> faults() {
        return faults;
    }
}
