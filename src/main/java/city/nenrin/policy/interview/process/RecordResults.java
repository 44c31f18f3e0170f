package city.nenrin.policy.interview.process;

import city.nenrin.listing.Listing;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.Departments;
import city.nenrin.policy.interview.Interview;
import city.nenrin.policy.interview.InterviewDates;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Minutes;
import city.nenrin.policy.interview.ProgrammeReview;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.Slot;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.Programme;
import city.nenrin.typed.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 「面談結果の記録」: what the mayor decided for each programme, in the words that were said, who attended and chaired;
 * or that the meeting was moved, or held in part (BR-20).
 */
@UserTask(process = MayorInterviewProcess.KEY, activity = MayorInterviewProcess.RECORD)
class RecordResults implements FormHandler {

    private static final String PROGRAMME = "programme:";
    private static final String MEASURE = "measure:";
    private static final String POSTPONED = "postponed";
    private static final String SPLIT = "split";

    private static final Listing<SheetLists.Of<InterviewPaper.Proposal>> PROPOSALS =
            SheetLists.PROGRAMMES.named("proposals", "部の案").toInform();
    private static final Listing<InterviewPaper.Sheet> OPINIONS = SheetLists.OPINIONS.toInform();

    private final InterviewMeetings meetings;
    private final InterviewPapers papers;
    private final InterviewRounds rounds;
    private final ProgrammeReviews reviews;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final Departments departments;
    private final Members members;

    RecordResults(InterviewMeetings meetings, InterviewPapers papers, InterviewRounds rounds, ProgrammeReviews reviews,
                  Decisions decisions, Verdicts verdicts, Departments departments, Members members) {
        this.meetings = meetings;
        this.papers = papers;
        this.rounds = rounds;
        this.reviews = reviews;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.departments = departments;
        this.members = members;
    }

    @Override
    public Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.INTERVIEW_PACK, DataKind.INTERVIEW_MINUTES, DataKind.DECISION);
    }

    @Override
    public Set<String> flags() {
        return Set.of(MayorInterviewProcess.POSTPONED, MayorInterviewProcess.SPLIT);
    }

    @Override
    public List<Listing<?>> lists() {
        return List.of(PROPOSALS, OPINIONS, SheetLists.LAST_DECISIONS);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        String department = work.subject();
        InterviewPaper paper = papers.draft(moment, department);
        Optional<Interview> interview = meetings.latest(moment, department);
        Optional<Minutes> minutes = meetings.minutes(moment, department);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moment", moment.label());
        shown.put("department", paper.departmentName());
        shown.put("when", interview.map(InterviewDates::text).orElse("日時が決まっていません。「延期した」を選び、日時を入力してください。"));
        shown.put("paper", SheetLists.link(moment, department));
        shown.put("objection", minutes.flatMap(Minutes::objection).orElse(null));
        shown.put("proposals", PROPOSALS.rows(SheetLists.programmes(paper)));
        shown.put("opinions", OPINIONS.rows(paper.measures()));
        shown.put("lastDecisions", SheetLists.LAST_DECISIONS.rows(paper.lastDecisions()));
        shown.put("chairs", Members.options(members.chairs()));
        shown.put("members", Members.options(members.of(department)));
        shown.put("verdicts", SheetLists.options(verdicts.offered()));
        shown.put("subjects", subjects(department));
        shown.put("sections", inCharge(department).stream()
                .map(code -> Map.of("value", code, "label", departments.name(code))).toList());
        shown.put("chair", interview.flatMap(Interview::chair).orElse(Members.MAYOR));
        shown.put("proxyReason", interview.flatMap(Interview::proxyReason).orElse(null));
        shown.put("attendees", interview.map(Interview::attendees).filter(list -> !list.isEmpty())
                .orElseGet(() -> List.copyOf(members.of(department).keySet())));
        shown.put("summary", minutes.map(Minutes::summary).orElse(null));
        shown.put("decisions", rows(moment, department));
        return shown;
    }

    /** Who may be put in charge: the department's sections, and those of others that own one of the measures. */
    private Set<String> inCharge(String department) {
        Set<String> sections = new TreeSet<>(departments.ownSections(department));
        departments.measures(department).forEach(measure -> sections.add(measure.ownerSection()));
        return sections;
    }

    private List<Map<String, String>> subjects(String department) {
        List<Map<String, String>> options = new ArrayList<>();
        for (PlanNode measure : departments.measures(department)) {
            options.add(Map.of("value", MEASURE + measure.code(), "label",
                    "施策 " + measure.code() + " " + measure.name()));
        }
        for (Programme programme : reviews.programmes(departments.sections(department))) {
            options.add(Map.of("value", PROGRAMME + programme.code(), "label",
                    "事業 " + programme.code() + " " + programme.name()));
        }
        return options;
    }

    /** What is recorded already; before that one empty row for each question that waits for the mayor's word. */
    private List<Map<String, Object>> rows(InterviewMoment moment, String department) {
        List<Decision> recorded = decisions.of(moment.cycle(), moment.interviewPhase(), department).stream()
                .filter(decision -> decision.state() == DecisionState.RECORDED).toList();
        if (!recorded.isEmpty()) {
            return recorded.stream().map(RecordResults::row).toList();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<String> measuresAsked = new HashSet<>();
        List<Programme> programmes = reviews.programmes(departments.sections(department));
        Map<String, ProgrammeReview> proposed = reviews.of(moment, programmes.stream().map(Programme::code).toList());
        Set<String> keeping = verdicts.all().stream().filter(verdict -> verdict.effect() == VerdictEffect.KEEP)
                .map(verdict -> verdict.code()).collect(Collectors.toSet());
        for (Programme programme : programmes) {
            ProgrammeReview review = proposed.get(programme.code());
            if (review != null && (!keeping.contains(review.direction()) || review.change() != Change.NONE
                    || review.question().isPresent())) {
                rows.add(empty(PROGRAMME + programme.code(), programme.ownerSection()));
                measuresAsked.add(programme.measureCode());
            }
        }
        int lowest = rounds.lowestPriority(moment);
        for (PlanNode measure : departments.measures(department)) {
            if (!measuresAsked.contains(measure.code())
                    && measure.priority().filter(priority -> priority <= lowest).isPresent()) {
                rows.add(empty(MEASURE + measure.code(), measure.ownerSection()));
            }
        }
        return rows;
    }

    private static Map<String, Object> empty(String subject, String section) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject", subject);
        row.put("section", section);
        return row;
    }

    private static Map<String, Object> row(Decision decision) {
        Map<String, Object> row = empty(decision.programmeCode().map(code -> PROGRAMME + code)
                .orElse(MEASURE + decision.measureCode()), decision.ownerSection());
        row.put("code", decision.code());
        row.put("verdict", decision.verdict());
        row.put("words", decision.words());
        decision.due().ifPresent(due -> row.put("due", due.toString()));
        row.put("needs", decision.needs().stream().sorted().map(Provision::name).toList());
        return row;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        InterviewMoment moment = InterviewMoment.of(work.cycle(), work.phase());
        String outcome = values.requiredText("outcome");
        boolean postponed = outcome.equals(POSTPONED);
        boolean split = outcome.equals(SPLIT);
        Slot next = new Slot(work.subject(), values.date("nextOn").orElse(null),
                values.time("nextAt").orElse(null), values.text("nextPlace").orElse(null));
        String reason = values.text("reason").orElse(null);
        if (postponed) {
            meetings.postpone(moment, reason, next);
        } else if (split) {
            meetings.split(moment, work.subject(), held(values), reason, next, actor);
        } else {
            requireDate(moment, work);
            meetings.hold(moment, work.subject(), held(values), actor);
        }
        return Map.of(MayorInterviewProcess.POSTPONED, postponed, MayorInterviewProcess.SPLIT, split);
    }

    private void requireDate(InterviewMoment moment, Work work) {
        if (meetings.latest(moment, work.subject()).isEmpty()) {
            throw new Refused("この部の面談の日時がまだ決まっていません。「延期した」を選び、日時と場所を入力してください。");
        }
    }

    private static InterviewMeetings.Held held(FormValues values) {
        String chair = values.text("chair").orElse(null);
        return new InterviewMeetings.Held(chair,
                Members.MAYOR.equals(chair) ? null : values.text("proxyReason").orElse(null),
                values.choices("attendees"), values.text("summary").orElse(null),
                values.rows("decisions").stream().map(RecordResults::decision).toList());
    }

    private static NewDecision decision(FormValues row) {
        String subject = row.text("subject").orElse("");
        return new NewDecision(row.text("code").orElse(null),
                subject.startsWith(PROGRAMME) ? subject.substring(PROGRAMME.length()) : null,
                subject.startsWith(MEASURE) ? subject.substring(MEASURE.length()) : null,
                row.text("section").orElse(null), row.text("verdict").orElse(null), row.text("words").orElse(null),
                row.date("due").orElse(null),
                row.choices("needs").stream().map(Provision::valueOf).collect(Collectors.toSet()));
    }
}
