package city.nenrin.policy.interview.process;

import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.NewProgrammeInput;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.PlanNodes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 「新規事業LMの作成」(A04): the first box is 「これをやる → 要る予算・人・能力」, the hypothesis follows from it. */
@UserTask(process = ProgrammeReviewProcess.KEY, activity = ProgrammeReviewProcess.CREATE_MODEL)
class ProposeNewProgrammes implements FormHandler {

    private final ProgrammeReviews reviews;
    private final PlanNodes plan;

    ProposeNewProgrammes(ProgrammeReviews reviews, PlanNodes plan) {
        this.reviews = reviews;
        this.plan = plan;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.REVIEW_PROPOSAL);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(NewProgramme.PROPOSAL);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("measures", plan.findByKindOrderByCode(PlanNodeKind.MEASURE).stream()
                .map(measure -> Map.of("value", measure.code(), "label", measure.code() + " " + measure.name()))
                .toList());
        List<NewProgramme> known = reviews.newProgrammes(moment, List.of(work.subject())).stream()
                .map(proposal -> new NewProgramme(proposal, reviews.model(proposal))).toList();
        // The first row stands there to be filled in.
        shown.put("newProgrammes", NewProgramme.PROPOSAL.rows(known.isEmpty() ? Collections.singletonList(null) : known));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        List<NewProgrammeInput> inputs = NewProgramme.PROPOSAL.typed(values.list("newProgrammes"), List.of(),
                NewProgramme::input);
        reviews.propose(InterviewMoment.of(work.cycle(), work.phase()), work.subject(), inputs);
        return Map.of();
    }
}
