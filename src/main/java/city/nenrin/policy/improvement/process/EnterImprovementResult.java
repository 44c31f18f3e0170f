package city.nenrin.policy.improvement.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.ImprovementResult;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.policy.improvement.Outcome;
import city.nenrin.policy.improvement.TimeSpent;
import java.util.Map;
import java.util.Optional;

/** 「実施結果の入力」: what came of it, with evidence; begins with what was proposed or entered before. */
@UserTask(process = ImprovementProcess.KEY, activity = ImprovementProcess.ENTER_RESULT)
class EnterImprovementResult extends ImprovementTask {

    EnterImprovementResult(Improvements improvements) {
        super(improvements);
    }

    @Override
    Map<String, Object> open(Improvement improvement) {
        Optional<ImprovementResult> last = improvements.lastResult(improvement);
        Map<String, Object> shown = ImprovementLists.proposal(improvement);
        shown.put("planned", shown.remove("time"));
        shown.put("plannedCost", shown.remove("cost"));
        shown.remove("effect");
        shown.remove("use");
        shown.put("advice", ImprovementLists.advice(improvement));
        shown.put("returnReason", last.flatMap(ImprovementResult::returnReason).orElse(null));
        TimeSpent time = last.map(ImprovementResult::time).orElse(improvement.time());
        shown.put("casesBefore", time.casesBefore());
        shown.put("minutesBefore", time.minutesBefore());
        shown.put("casesAfter", time.casesAfter());
        shown.put("minutesAfter", time.minutesAfter());
        shown.put("cost", last.map(ImprovementResult::cost).orElse(improvement.cost()));
        shown.put("citizenEffect", last.map(ImprovementResult::citizenEffect).orElse(improvement.citizenEffect()));
        shown.put("timeUse", last.map(ImprovementResult::timeUse).orElse(improvement.timeUse()));
        last.ifPresent(result -> {
            shown.put("doneOn", result.doneOn().toString());
            shown.put("evidence", result.evidence());
        });
        return shown;
    }

    @Override
    Map<String, Object> accept(Improvement improvement, String actor, FormValues values) {
        improvements.report(improvement, new Outcome(values.requiredDate("doneOn"), ImprovementLists.time(values),
                ImprovementLists.yen(values), values.requiredText("citizenEffect"), values.requiredText("timeUse"),
                values.requiredText("evidence")), actor);
        return Map.of();
    }
}
