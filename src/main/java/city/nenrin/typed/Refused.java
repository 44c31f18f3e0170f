package city.nenrin.typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        super(faults.stream().map(fault -> fault.under(Optional::of)).collect(Collectors.joining("\n")));
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

    /** What a step gives, or null where it is refused: its faults are gathered, so that all are told at once. */
    public static <T> T gather(List<Fault> faults, Supplier<T> step) {
        try {
            return step.get();
        } catch (Refused refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    /** Does a step; what it refuses is gathered. */
    public static void gather(List<Fault> faults, Runnable step) {
        gather(faults, () -> {
            step.run();
            return null;
        });
    }

    /** The same about fields that are called otherwise where they are filled in. */
    public Refused renamed(Map<String, String> fields) {
        return new Refused(faults.stream().map(fault -> new Fault(fields.getOrDefault(fault.field(), fault.field()), fault.row(),
                fault.text())).toList());
    }

    /** All faults, in the order of the fields. */
    public List<Fault> faults() {
        return faults;
    }

    /** All faults as sentences, under the labels of who shows them. */
    public List<String> under(Function<String, Optional<String>> labels) {
        return faults.stream().map(fault -> fault.under(labels)).toList();
    }
}
