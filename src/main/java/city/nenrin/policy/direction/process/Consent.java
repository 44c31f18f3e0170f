package city.nenrin.policy.direction.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.direction.ConsentBy;
import java.util.Map;

/** 「方針案への合議」: finance and personnel agree to the draft, or give their opinion; it goes on in both cases. */
abstract class Consent extends DirectionForm {

    private final ConsentBy by;

    Consent(ConsentBy by, Parts parts) {
        super(parts);
        this.by = by;
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = draft(work);
        shown.put("by", by.label());
        shown.put("acting", parts.approval().acting(actor, parts.approval().section(by)));
        shown.put("proxyWarning", parts.approval().proxyWarning(work, actor));
        // Only what was said of earlier versions: the two sections consent to this one independently of each other.
        int version = papers().require(work.cycle(), work.phase()).version();
        shown.put("consents", consents(work).stream().filter(row -> !row.get("version").equals("第" + version + "版")).toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        boolean agreed = values.requiredText("verdict").equals("agree");
        String comment = values.text("comment").orElse(null);
        papers().consent(work.cycle(), work.phase(), by, agreed, comment, actor);
        parts.approval().act(work, parts.approval().section(by), actor, values);
        return Map.of();
    }
}
