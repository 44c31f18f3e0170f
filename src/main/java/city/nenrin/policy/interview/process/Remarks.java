package city.nenrin.policy.interview.process;

import city.nenrin.platform.form.FormValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that are typed measure by measure. */
final class Remarks {

    private Remarks() {
    }

    /** The texts by measure code; rows without a text are left out. */
    static Map<String, String> of(List<FormValues> rows, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> row.text(field).ifPresent(text -> texts.put(row.requiredText("code"), text)));
        return texts;
    }
}
