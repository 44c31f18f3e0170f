package city.nenrin.policy.logicmodel.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.typed.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The fields in which a logic model is written: its texts, and one text for all boxes and arrows. */
@Component
class LogicModelForm {

    private final LogicModels models;

    LogicModelForm(LogicModels models) {
        this.models = models;
    }

    /** The fields as a model fills them. */
    static Map<String, Object> show(LogicModelContent content) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", content.title());
        shown.put("problem", content.problem());
        shown.put("target", content.targetGroup());
        shown.put("factors", content.externalFactors());
        shown.put("commitment", content.commitment());
        shown.put("publicSummary", content.publicSummary());
        shown.put("outline", LogicModelOutline.write(content));
        return shown;
    }

    /**
     * The model as it was typed, without judgements.
     *
     * @throws Refused with every line that cannot be read
     */
    LogicModelContent read(FormValues values) {
        LogicModelOutline outline = LogicModelOutline.read(values.text("outline").orElse(""));
        models.requireReadable(outline);
        return new LogicModelContent(values.requiredText("title"), values.text("problem").orElse(null),
                values.text("target").orElse(null), values.text("factors").orElse(null),
                values.text("commitment").orElse(null), values.text("publicSummary").orElse(null),
                outline.nodes(), outline.arrows());
    }
}
