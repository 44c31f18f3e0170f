package city.nenrin.policy.decision.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ProvisionAnswer;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.decision.ProvisionResult;
import city.nenrin.policy.decision.ResultBy;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.typed.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finance or personnel say whether what the decision needs came, and why not (seed L560, BR-12). */
abstract class RegisterResult extends FollowUpForm {

    private final ResultBy by;

    RegisterResult(ResultBy by, Decisions decisions, FollowUps followUps, Verdicts verdicts) {
        super(decisions, followUps, verdicts);
        this.by = by;
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Map<String, Object> shown = head(work);
        shown.put("plan", plan(work));
        shown.put("provisions", followUps.waiting(work.subject(), by).stream().map(RegisterResult::row).toList());
        return shown;
    }

    private static Map<String, Object> row(ProvisionLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", line.id().toString());
        row.put("route", line.route().label() + "（" + line.fiscalYear() + "年度）");
        row.put("action", line.action());
        row.put("wanted", DecisionTexts.amount(line.wantedYen().orElse(null), line.wantedPeople().orElse(null)));
        line.result().ifPresent(result -> row.put("result", result.name()));
        line.reason().ifPresent(reason -> row.put("reason", reason));
        line.expectedOn().ifPresent(day -> row.put("expectedOn", day.toString()));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<ProvisionAnswer> answers = new ArrayList<>();
        for (FormValues row : values.rows("provisions")) {
            answers.add(new ProvisionAnswer(id(row), row.text("result").map(ProvisionResult::valueOf).orElse(null),
                    row.yen("yen").orElse(null),
                    row.whole("people").orElse(null), row.text("reason").orElse(null),
                    row.date("expectedOn").orElse(null)));
        }
        followUps.register(work.subject(), by, answers, actor);
        return Map.of();
    }

    private static long id(FormValues row) {
        String id = row.requiredText("id");
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new Refused(List.of(row.fault("id", "の値「" + id + "」は数ではありません。様式を開き直してください。")));
        }
    }
}
