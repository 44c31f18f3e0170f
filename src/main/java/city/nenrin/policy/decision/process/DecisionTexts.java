package city.nenrin.policy.decision.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.FollowUp;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.decision.ResponsePlan;
import city.nenrin.typed.Shown;
import city.nenrin.typed.Yen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decisions and provisions as rows and texts of forms. */
final class DecisionTexts {

    private DecisionTexts() {
    }

    static String needs(Decision decision) {
        return decision.needs().isEmpty() ? "なし"
                : decision.needs().stream().map(Provision::label).collect(Collectors.joining("、"));
    }

    /** One row for each earlier follow-up that has ended. */
    static List<Map<String, Object>> history(Decision decision, List<FollowUp> followUps) {
        return followUps.stream().filter(followUp -> followUp.outcome().isPresent()).map(followUp -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("phase", followUp.phase().label());
            row.put("plan", followUp.plan().map(ResponsePlan::text).orElse(Shown.NOTHING));
            row.put("progress", followUp.report().map(report -> report.progress().label()).orElse(Shown.NOTHING));
            row.put("outcome", followUp.outcome().orElseThrow().label());
            row.put("note", followUp.outcomeNote().orElse(Shown.NOTHING));
            return row;
        }).toList();
    }

    /** One row for each provision, for reading. */
    static List<Map<String, Object>> provisions(List<ProvisionLine> lines) {
        return lines.stream().map(line -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("route", line.route().label());
            row.put("fiscalYear", line.fiscalYear() + "年度");
            row.put("action", line.action());
            row.put("resultBy", line.resultBy().label());
            row.put("wanted", amount(line.wantedYen().orElse(null), line.wantedPeople().orElse(null)));
            row.put("result", line.result().map(result -> result.label()).orElse(Shown.NOTHING));
            row.put("granted", amount(line.grantedYen().orElse(null), line.grantedPeople().orElse(null)));
            row.put("reason", line.reason().orElse(""));
            return row;
        }).toList();
    }

    static String amount(Long yen, Integer people) {
        return yen != null ? Yen.text(yen) : people != null ? people + "人" : Shown.NOTHING;
    }

    static String plan(ResponsePlan plan) {
        StringBuilder text = new StringBuilder(plan.text()).append("\n期限: ").append(EraFormat.date(plan.due()));
        append(text, "期限を過ぎる理由", plan.overdueReason());
        append(text, "要る予算", plan.wantedYen() == null ? null : amount(plan.wantedYen(), null));
        append(text, "要る人数", plan.wantedPeople() == null ? null : amount(null, plan.wantedPeople()));
        append(text, "終了・停止の日", plan.endDate() == null ? null : EraFormat.date(plan.endDate()));
        append(text, "終了の手続", plan.closingTasks());
        append(text, "再開の条件", plan.restartCondition());
        return text.toString();
    }

    private static void append(StringBuilder text, String label, Object value) {
        if (value != null) {
            text.append('\n').append(label).append(": ").append(value);
        }
    }
}
