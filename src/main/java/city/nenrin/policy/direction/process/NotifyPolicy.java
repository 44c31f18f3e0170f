package city.nenrin.policy.direction.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.direction.ConsentBy;
import city.nenrin.policy.direction.DirectionPaper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 「方針の通知」: finance, personnel and the lead section of each department receive the decided paper. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.NOTIFY_POLICY)
class NotifyPolicy extends DirectionForm {

    NotifyPolicy(Parts parts) {
        super(parts);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        DirectionPaper paper = papers().require(work.cycle(), work.phase());
        Map<String, Object> shown = draft(work);
        shown.put("decided", EraFormat.dateWithWeekday(paper.decidedOn()) + " " + paper.documentNumber());
        shown.put("recipients", recipients().stream().map(this::unit).collect(Collectors.joining("、")));
        return shown;
    }

    private List<String> recipients() {
        Stream<String> departments = parts.organization().departments(today()).stream().map(department ->
                parts.organization().leadSection(department.code(), today()).map(Unit::code).orElse(department.code()));
        return Stream.concat(Stream.of(ConsentBy.values()).map(parts.approval()::section), departments).distinct().toList();
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        papers().notify(work.cycle(), work.phase(), values.text("notice").orElse(null), recipients());
        return Map.of();
    }
}
