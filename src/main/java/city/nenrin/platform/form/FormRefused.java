package city.nenrin.platform.form;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.util.List;

/** A submission that breaks a rule, told in whole sentences. */
public class FormRefused extends Refused {

    private static final long serialVersionUID = 1L;

    public FormRefused(String fault) {
        super(fault);
    }

    public FormRefused(List<String> faults) {
        super(faults.stream().map(Fault::of).toList());
    }
}
