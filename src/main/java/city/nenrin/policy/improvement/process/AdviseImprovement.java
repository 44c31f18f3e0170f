package city.nenrin.policy.improvement.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.typed.Refused;
import java.util.Map;
import java.util.Optional;

/** 「改善の助言」: the DX office advises; its words travel with a later budget request. */
@UserTask(process = ImprovementProcess.KEY, activity = ImprovementProcess.ADVISE)
class AdviseImprovement extends ImprovementTask {

    AdviseImprovement(Improvements improvements) {
        super(improvements);
    }

    @Override
    Map<String, Object> open(Improvement improvement) {
        Map<String, Object> shown = ImprovementLists.proposal(improvement);
        shown.put("needs", (improvement.needsMoney() ? "費用" : "")
                + (improvement.needsMoney() && improvement.needsSystem() ? "・" : "")
                + (improvement.needsSystem() ? "システム" : ""));
        return shown;
    }

    @Override
    Map<String, Object> accept(Improvement improvement, String actor, FormValues values) {
        improvements.advise(improvement, values.requiredText("tools"), values.text("costOutlook").or(() -> {
            if (improvement.needsMoney()) {
                throw new Refused("costOutlook", "を入力してください。費用が要る改善案です。予算要求に添えます。");
            }
            return Optional.empty();
        }).orElse(null), values.text("examples").orElse(null), actor);
        return Map.of();
    }
}
