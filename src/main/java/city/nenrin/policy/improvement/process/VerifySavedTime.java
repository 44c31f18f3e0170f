package city.nenrin.policy.improvement.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.ImprovementResult;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Yen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** 「省力化時間の確認」: the DX office verifies the hours against the evidence, or sends them back. */
@UserTask(process = ImprovementProcess.KEY, activity = ImprovementProcess.VERIFY)
class VerifySavedTime extends ImprovementTask {

    VerifySavedTime(Improvements improvements) {
        super(improvements);
    }

    @Override
    public Set<String> flags() {
        return Set.of(ImprovementProcess.VERIFIED);
    }

    @Override
    Map<String, Object> open(Improvement improvement) {
        ImprovementResult result = improvements.lastResult(improvement).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("work", improvement.work());
        shown.put("kind", improvement.kind().label());
        shown.put("planned", improvement.time().text() + "（年" + improvement.time().savedHours().toPlainString() + "時間）");
        shown.put("done", result.time().text() + "（年" + result.hours().toPlainString() + "時間）");
        shown.put("doneOn", EraFormat.date(result.doneOn()));
        shown.put("cost", Yen.text(result.cost()));
        shown.put("effect", result.citizenEffect());
        shown.put("use", result.timeUse());
        shown.put("evidence", result.evidence());
        shown.put("hours", result.hours());
        return shown;
    }

    @Override
    Map<String, Object> accept(Improvement improvement, String actor, FormValues values) {
        return Map.of(ImprovementProcess.VERIFIED, Confirmation.of(values, "verify").settle(
                () -> improvements.verify(improvement, values.number("hours").orElseThrow(() ->
                        new Refused("hours", "を入力してください。確認できた年間の時間です。")), actor),
                reason -> improvements.sendBack(improvement, reason, actor)));
    }
}
