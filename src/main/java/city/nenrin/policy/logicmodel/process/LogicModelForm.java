package city.nenrin.policy.logicmodel.process;

import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelOutline;
import city.nenrin.policy.logicmodel.LogicModelRefused;
import city.nenrin.policy.logicmodel.LogicModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
     * @throws FormRefused with every line that cannot be read
     */
    LogicModelContent read(FormValues values) {
        LogicModelOutline outline = LogicModelOutline.read(values.text("outline").orElse(""));
        List<String> faults = models.faults(outline).stream().map(fault -> "「箱と矢印」" + fault).toList();
        if (!faults.isEmpty()) {
            throw new FormRefused(faults);
        }
        String title = values.text("title").orElseThrow(() -> new FormRefused("「名称」を入力してください。"));
        return new LogicModelContent(title, values.text("problem").orElse(null),
                values.text("target").orElse(null), values.text("factors").orElse(null),
                values.text("commitment").orElse(null), values.text("publicSummary").orElse(null),
                outline.nodes(), outline.arrows());
    }

    /** Runs something whose refusal the person at the form shall read. */
    static <T> T refusing(Supplier<T> domain) {
        try {
            return domain.get();
        } catch (LogicModelRefused refused) {
            throw new FormRefused(refused.getMessage() + "。");
        }
    }

    static void refusing(Runnable domain) {
        refusing(() -> {
            domain.run();
            return null;
        });
    }
}
