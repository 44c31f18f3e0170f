package city.nenrin.policy.direction.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「面談結果の取りまとめ」: what the mayor decided, over all departments. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.COMPILE_RESULTS)
class CompileResults extends DirectionForm {

    CompileResults(Parts parts) {
        super(parts);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("counts", counts(work));
        shown.put("decisions", decisions(work));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        papers().compile(work.cycle(), work.phase(), values.requiredText("summary"),
                values.text("crossIssues").orElse(null), actor);
        return Map.of();
    }
}
