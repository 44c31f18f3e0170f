package city.nenrin.policy.improvement.process;

import city.nenrin.platform.form.FormValues;
import city.nenrin.policy.improvement.Finding;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.TimeSpent;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Yen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Improvements as forms show them, and the figures that forms ask for. */
final class ImprovementLists {

    private ImprovementLists() {
    }

    /** The proposal, for reading. */
    static Map<String, Object> proposal(Improvement improvement) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("work", improvement.work() + (improvement.fromInterview() ? "（市長面談から）" : ""));
        shown.put("kind", improvement.kind().label() + "　" + Finding.labels(improvement.findings()));
        shown.put("proposal", improvement.proposal());
        shown.put("time", improvement.time().text() + "（年" + improvement.time().savedHours().toPlainString() + "時間の見込み）");
        shown.put("cost", Yen.text(improvement.cost()));
        shown.put("effect", improvement.citizenEffect());
        shown.put("use", improvement.timeUse());
        return shown;
    }

    /** Advice of the DX office, as far as there is any. */
    static String advice(Improvement improvement) {
        List<String> parts = new ArrayList<>();
        improvement.tools().ifPresent(text -> parts.add("道具・進め方: " + text));
        improvement.costOutlook().ifPresent(text -> parts.add("費用の見込み: " + text));
        improvement.examples().ifPresent(text -> parts.add("他課・他市の例: " + text));
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    static TimeSpent time(FormValues values) {
        return new TimeSpent(required("casesBefore", values.whole("casesBefore")),
                required("minutesBefore", values.number("minutesBefore")),
                required("casesAfter", values.whole("casesAfter")), required("minutesAfter", values.number("minutesAfter")));
    }

    static long yen(FormValues values) {
        return required("cost", values.yen("cost"));
    }

    private static <T> T required(String key, Optional<T> given) {
        return given.orElseThrow(() -> new Refused(key, "を入力してください。ないときは0を入力します。"));
    }
}
