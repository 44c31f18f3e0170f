package city.nenrin.policy.interview.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.interview.Departments;
import city.nenrin.typed.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Results of interviews as rows of forms. */
@Component
class ResultLists {

    private final Verdicts verdicts;
    private final Departments departments;

    ResultLists(Verdicts verdicts, Departments departments) {
        this.verdicts = verdicts;
        this.departments = departments;
    }

    List<Map<String, Object>> decisions(List<Decision> decisions) {
        Map<String, String> names = names();
        return decisions.stream().map(decision -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", decision.label());
            row.put("department", departments.name(decision.department()));
            row.put("subject", decision.programmeCode().orElse(decision.measureCode()) + " " + decision.subjectName());
            row.put("verdict", names.getOrDefault(decision.verdict(), decision.verdict()));
            row.put("words", decision.words());
            row.put("section", departments.name(decision.ownerSection()));
            row.put("due", decision.due().map(EraFormat::date).orElse(Shown.NOTHING));
            row.put("needs", decision.needs().stream().sorted().map(Provision::label).collect(Collectors.joining("・")));
            return row;
        }).toList();
    }

    /** How often each verdict was given in each department (総括表). */
    List<Map<String, Object>> counts(List<Decision> decisions) {
        Map<String, String> names = names();
        Map<String, Map<String, Integer>> byDepartment = new TreeMap<>();
        decisions.forEach(decision -> byDepartment.computeIfAbsent(decision.department(), code -> new TreeMap<>())
                .merge(names.getOrDefault(decision.verdict(), decision.verdict()), 1, Integer::sum));
        List<Map<String, Object>> rows = new ArrayList<>();
        byDepartment.forEach((department, counts) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("department", departments.name(department));
            row.put("counts", counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining("、")));
            row.put("total", counts.values().stream().mapToInt(Integer::intValue).sum());
            rows.add(row);
        });
        return rows;
    }

    private Map<String, String> names() {
        return verdicts.all().stream().collect(Collectors.toMap(Verdict::code, Verdict::name));
    }
}
