package city.nenrin.policy.decision.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionReviews;
import city.nenrin.policy.decision.MayorTerm;
import city.nenrin.policy.decision.MayorTerms;
import city.nenrin.policy.decision.ReviewVerdict;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 「決定事項の見直し」: what the new mayor says of each open decision. It may be done in parts; the task comes back until
 * every decision has its answer.
 */
@UserTask(process = DecisionReviewProcess.KEY, activity = DecisionReviewProcess.REVIEW_DECISIONS)
class ReviewDecisions implements FormHandler {

    private final MayorTerms terms;
    private final DecisionReviews reviews;
    private final Organization organization;
    private final Clock clock;

    ReviewDecisions(MayorTerms terms, DecisionReviews reviews, Organization organization, Clock clock) {
        this.terms = terms;
        this.reviews = reviews;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.DECISION, DataKind.FOLLOW_UP);
    }

    @Override
    public Set<String> flags() {
        return Set.of(DecisionReviewProcess.REMAINING);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        MayorTerm term = terms.find(work.businessKey()).orElseThrow();
        List<Decision> open = reviews.toReview(term);
        int done = reviews.reviewed(term);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("term", EraFormat.dateWithWeekday(term.startsOn()));
        shown.put("mayor", term.mayor());
        shown.put("progress", (done + open.size()) + "件のうち" + done + "件を見直しました");
        shown.put("decisions", open.stream().map(this::row).toList());
        return shown;
    }

    private Map<String, Object> row(Decision decision) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", decision.code());
        row.put("subject", decision.subjectName());
        row.put("section", organization.unitName(decision.ownerSection(), LocalDate.now(clock)));
        row.put("state", decision.state().label());
        row.put("words", decision.words());
        row.put("due", decision.due().map(EraFormat::dateWithWeekday).orElse(Shown.NOTHING));
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        MayorTerm term = terms.find(work.businessKey()).orElseThrow();
        Set<String> open = reviews.toReview(term).stream().map(Decision::code).collect(Collectors.toSet());
        List<FormValues> answers = values.rows("decisions").stream().filter(ReviewDecisions::answered).toList();
        List<Fault> faults = new ArrayList<>();
        if (answers.isEmpty() && !open.isEmpty()) {
            faults.add(Fault.of("decisions", "の「見直しの結果」を一件以上選んでください。残りはもう一度このタスクに届きます。"));
        }
        for (FormValues answer : answers) {
            review(answer, open, actor, faults);
        }
        Refused.ifAny(faults);
        boolean remaining = !reviews.toReview(term).isEmpty();
        if (!remaining) {
            terms.reviewed(term);
        }
        return Map.of(DecisionReviewProcess.REMAINING, remaining);
    }

    /** A row of which anything was typed: a result without a reason, or a reason without a result, is told. */
    private static boolean answered(FormValues row) {
        return List.of("verdict", "reason", "newWords", "newDue").stream().anyMatch(key -> row.text(key).isPresent());
    }

    /** Refusals of all rows are gathered; the form's transaction undoes what was written before one. */
    private void review(FormValues row, Set<String> open, String actor, List<Fault> faults) {
        String code = row.requiredText("code");
        if (!open.contains(code)) {
            faults.add(row.fault("code", "の値「" + code + "」は見直しの対象ではないか、もう見直されています。様式を開き直してください。"));
            return;
        }
        Optional<String> verdict = row.text("verdict");
        if (verdict.isEmpty()) {
            faults.add(row.fault("verdict", "（" + code + "）を、継続・見直し・取下げから選んでください。"));
            return;
        }
        row.gather(faults, () -> reviews.review(code, ReviewVerdict.valueOf(verdict.get()), row.text("reason").orElse(null),
                row.text("newWords").orElse(null), row.date("newDue").orElse(null), actor));
    }
}
