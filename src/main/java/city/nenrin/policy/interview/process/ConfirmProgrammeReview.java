package city.nenrin.policy.interview.process;

import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.Confirmation;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.ProgrammeReview;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.SectionReview;
import city.nenrin.policy.plan.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 「事業見直し方針の確認」: the section head confirms the proposals or sends them back with a reason. */
@UserTask(process = ProgrammeReviewProcess.KEY, activity = ProgrammeReviewProcess.CONFIRM)
class ConfirmProgrammeReview implements FormHandler {

    private final ProgrammeReviews reviews;
    private final Verdicts verdicts;

    ConfirmProgrammeReview(ProgrammeReviews reviews, Verdicts verdicts) {
        this.reviews = reviews;
        this.verdicts = verdicts;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.REVIEW_PROPOSAL);
    }

    @Override
    public Set<String> flags() {
        return Set.of(ProgrammeReviewProcess.APPROVED);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(ReviewedProgramme.confirmed(List.of()), NewProgramme.CONFIRMED);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        SectionReview review = reviews.section(moment, work.subject());
        List<Programme> programmes = reviews.programmes(List.of(work.subject()));
        Map<String, ProgrammeReview> entered =
                reviews.of(moment, programmes.stream().map(Programme::code).toList());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("season", moment.season().label());
        shown.put("programmes", ReviewedProgramme.confirmed(verdicts.all()).rows(programmes.stream()
                .filter(programme -> entered.containsKey(programme.code()))
                .map(programme -> new ReviewedProgramme(programme, null, null, entered.get(programme.code()))).toList()));
        shown.put("newProgrammes", NewProgramme.CONFIRMED.rows(reviews.newProgrammes(moment, List.of(work.subject())).stream()
                .map(proposal -> new NewProgramme(proposal, null)).toList()));
        shown.put("sinceOctober", review.sinceOctober().orElse(null));
        shown.put("fromApril", review.fromApril().orElse(null));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        return Map.of(ProgrammeReviewProcess.APPROVED, Confirmation.of(values).settle(
                () -> reviews.confirm(moment, work.subject(), actor),
                reason -> reviews.remand(moment, work.subject(), reason, actor)));
    }
}
