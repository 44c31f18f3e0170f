package city.nenrin.policy.logicmodel.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelOpinion;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 「意見の入力」: a related section says what it thinks of a model, before it is submitted. */
@UserTask(process = LogicModelMonthProcess.KEY, activity = LogicModelMonthProcess.ENTER_OPINION)
class EnterLogicModelOpinion implements FormHandler {

    private final LogicModels models;
    private final LogicModelReviews reviews;
    private final LogicModelLists rows;
    private final Organization organization;
    private final Clock clock;

    EnterLogicModelOpinion(LogicModels models, LogicModelReviews reviews, LogicModelLists rows,
                           Organization organization, Clock clock) {
        this.models = models;
        this.reviews = reviews;
        this.rows = rows;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.asked(work.owner(), DataKind.LOGIC_MODEL_DRAFT, DataKind.KPI);
    }

    @Override
    public Set<String> flags() {
        return Set.of(LogicModelMonthProcess.OPINIONS_LEFT);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        LogicModelContent draft = models.draft(work.subject());
        List<LogicModelOpinion> awaited = reviews.awaited(moment, work.subject());
        List<LogicModelOpinion> own = own(awaited, actor);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("model", rows.name(rows.model(work.subject())));
        shown.put("asking", work.ownerName());
        shown.put("question", awaited.stream().flatMap(opinion -> opinion.question().stream()).findFirst().orElse(null));
        shown.put("until", awaited.stream().map(LogicModelOpinion::due).findFirst().map(EraFormat::dateWithWeekday)
                .orElse(null));
        shown.put("arrows", List.copyOf(rows.arrows(draft, moment).values()));
        shown.put("changes", LogicModelLists.changes(models.changesSinceSubmission(work.subject())));
        shown.put("opinions", rows.opinions(reviews.opinions(moment, work.subject())));
        shown.put("sectionOptions", own.stream().map(opinion -> Map.of("value", opinion.key().section(),
                "label", rows.section(opinion.key().section()))).toList());
        shown.put("section", own.size() == 1 ? own.get(0).key().section() : null);
        return shown;
    }

    /** Somebody with several posts may speak for several sections, one after the other. */
    private List<LogicModelOpinion> own(List<LogicModelOpinion> awaited, String actor) {
        Set<String> groups = organization.groupsOf(actor, LocalDate.now(clock)).stream().map(GroupMembership::group)
                .collect(Collectors.toSet());
        return awaited.stream().filter(opinion -> groups.contains(opinion.key().section())).toList();
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        LogicModelMoment moment = LogicModelMoment.of(work.cycle(), work.phase());
        boolean left = reviews.answer(moment, work.subject(),
                values.requiredText("section"), values.requiredText("opinion"), actor);
        return Map.of(LogicModelMonthProcess.OPINIONS_LEFT, left);
    }
}
