package city.nenrin.policy.interview.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Unit;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPack;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 「資料の確認・配付」: the policy section looks over the papers of all departments and hands them out. */
@UserTask(process = PreparationProcess.ROUND, activity = PreparationProcess.DISTRIBUTE)
class DistributePapers implements FormHandler {

    private final InterviewPapers papers;
    private final Departments departments;
    private final Clock clock;

    DistributePapers(InterviewPapers papers, Departments departments, Clock clock) {
        this.papers = papers;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_PACK);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        Map<String, InterviewPack> packs = papers.latest(moment).stream()
                .collect(Collectors.toMap(InterviewPack::department, Function.identity()));
        List<Map<String, Object>> rows = departments.interviewed(LocalDate.now(clock)).stream()
                .map(department -> row(department, packs.get(department.code()), moment)).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("packs", rows);
        return shown;
    }

    private Map<String, Object> row(Unit department, InterviewPack pack, InterviewMoment moment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("department", department.name());
        row.put("version", pack == null ? "未提出" : "第" + pack.number() + "版");
        row.put("compiled", pack == null ? Shown.NOTHING
                : EraFormat.date(LocalDate.ofInstant(pack.compiledAt(), clock.getZone())));
        row.put("sheets", pack == null ? Shown.NOTHING : pack.content().measures().size() + "枚");
        row.put("link", pack == null ? "" : SheetLists.link(moment, department.code()));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LocalDate day = values.requiredDate("distributedOn");
        papers.distribute(InterviewMoment.of(work.cycle(), work.phase()), day,
                values.text("note").orElse(null), actor);
        return Map.of();
    }
}
