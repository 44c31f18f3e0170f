package city.nenrin.typed;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What was given breaks a rule; nothing was written. Thrown by whoever knows the rule; the gateway of forms and the
 * answer of pages catch it, each once, and say every fault under the label of the field that it is about.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** All faults at once, in the order of the fields. */
    public Refused(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.under(UnaryOperator.identity())).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** A refusal that is not about one field; the text is a whole sentence. */
    public Refused(String text) {
        this(List.of(Fault.of(text)));
    }

    /** One field is at fault; the text goes on behind its label. */
    public Refused(String field, String text) {
        this(List.of(Fault.of(field, text)));
    }

    /** @throws Refused if there are any faults */
    public static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** All faults, in the order of the fields. */
    public List<Fault> faults() {
        return faults;
    }

    /** All faults as sentences, under the labels of who shows them. */
    public List<String> under(UnaryOperator<String> label) {
        return faults.stream().map(fault -> fault.under(label)).toList();
    }
}
