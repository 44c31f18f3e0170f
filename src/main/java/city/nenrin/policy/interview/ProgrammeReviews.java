package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import city.nenrin.policy.decision.Verdict;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.policy.decision.Verdicts;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelNode;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.NodeKind;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.policy.plan.SourceMark;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import city.nenrin.typed.Shown;
import city.nenrin.typed.Yen;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sections propose for their programmes before an interview, and the new programmes they want (A02, A04). */
@Service
public class ProgrammeReviews {

    private final ProgrammeReviewRows reviews;
    private final SectionReviewRows sections;
    private final NewProgrammeProposals proposals;
    private final Programmes programmes;
    private final LogicModels models;
    private final Verdicts verdicts;
    private final Clock clock;

    ProgrammeReviews(ProgrammeReviewRows reviews, SectionReviewRows sections, NewProgrammeProposals proposals,
                     Programmes programmes, LogicModels models, Verdicts verdicts, Clock clock) {
        this.reviews = reviews;
        this.sections = sections;
        this.proposals = proposals;
        this.programmes = programmes;
        this.models = models;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** The programmes that are reviewed: all of these sections that are not abolished, by code. */
    @Transactional(readOnly = true)
    public List<Programme> programmes(Collection<String> ofSections) {
        return programmes.ofSections(ofSections).stream()
                .filter(programme -> programme.state() != ProgrammeState.ABOLISHED).toList();
    }

    /** The proposals for these programmes, by programme code. */
    @Transactional(readOnly = true)
    public Map<String, ProgrammeReview> of(InterviewMoment moment, Collection<String> programmeCodes) {
        return reviews.of(moment.cycle(), moment.season().name(), programmeCodes).stream()
                .collect(Collectors.toMap(ProgrammeReview::programmeCode, Function.identity(), (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** A section's review as a whole; a new one if nothing has been entered yet. */
    @Transactional(readOnly = true)
    public SectionReview section(InterviewMoment moment, String section) {
        SectionReview.Key key = new SectionReview.Key(moment.cycle(), moment.season(), section);
        return sections.findById(key).orElseGet(() -> new SectionReview(key));
    }

    /** The reviews of these sections that have begun, by section. */
    @Transactional(readOnly = true)
    public List<SectionReview> sections(InterviewMoment moment, Collection<String> codes) {
        return sections.findByKeyCycleAndKeySeasonAndKeySectionInOrderByKeySection(moment.cycle(), moment.season(), codes);
    }

    /**
     * Keeps what a section proposes; replaces what it proposed before.
     *
     * @param inputs       one for each programme of the section
     * @param sinceOctober spring: what has changed since the October result; ignored in autumn
     * @param fromApril    spring: what will be done from April because of it; ignored in autumn
     * @throws Refused with every fault; nothing is kept then
     */
    @Transactional
    public void enter(InterviewMoment moment, String section, List<ReviewInput> inputs, String sinceOctober,
                      String fromApril, String actor) {
        Map<String, Programme> asked = programmes(List.of(section)).stream()
                .collect(Collectors.toMap(Programme::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, Verdict> offered = verdicts.offered().stream()
                .collect(Collectors.toMap(Verdict::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            ReviewInput input = inputs.get(i);
            Programme programme = asked.get(input.programmeCode());
            if (programme == null) {
                faults.add(new Fault("programmes.code", i, "の値「" + input.programmeCode() + "」は、この課の検討の対象ではありません。"));
            } else if (!seen.add(input.programmeCode())) {
                faults.add(new Fault("programmes.code", i, "の値「" + input.programmeCode() + "」の行が２つあります。１行にしてください。"));
            } else {
                check(programme, input, i, offered, faults);
            }
        }
        asked.keySet().stream().filter(code -> !seen.contains(code)).forEach(code ->
                faults.add(Fault.of("programmes", "に「" + code + "」の行がありません。方向性の案を選んでください。")));
        if (moment.season() == Season.SPRING) {
            demand("sinceOctober", sinceOctober, "を入力してください。なければ「なし」と書いてください。", faults);
            demand("fromApril", fromApril, "を入力してください。10月の会議結果がなければ「なし」と書いてください。", faults);
        }
        Refused.ifAny(faults);
        Map<String, ProgrammeReview> entered = of(moment, asked.keySet());
        for (ReviewInput input : inputs) {
            ProgrammeReview review = entered.getOrDefault(input.programmeCode(), new ProgrammeReview(
                    new ProgrammeReview.Key(moment.cycle(), moment.season(), input.programmeCode())));
            review.propose(section, input);
            reviews.save(review);
        }
        SectionReview review = section(moment, section);
        boolean spring = moment.season() == Season.SPRING;
        review.enter(spring ? sinceOctober : null, spring ? fromApril : null, actor, clock.instant());
        sections.save(review);
        reviews.flush();
        sections.flush();
    }

    private static void check(Programme programme, ReviewInput input, int row, Map<String, Verdict> offered,
                              List<Fault> faults) {
        String name = "（" + programme.code() + " " + programme.name() + "）";
        Verdict direction = input.direction() == null ? null : offered.get(input.direction());
        if (direction == null) {
            faults.add(new Fault("programmes.direction", row, name + "の値「" + (input.direction() == null ? "" : input.direction())
                    + "」は選べません。" + offered.values().stream().map(Verdict::name).toList() + "から選んでください。"));
            return;
        }
        boolean changes = direction.effect() != VerdictEffect.KEEP || input.change() != Change.NONE;
        if (changes && input.content() == null) {
            faults.add(new Fault("programmes.content", row, name + "を入力してください。方向性が「" + direction.name() + "」、見直しが「" + input.change().label()
                    + "」のときは、何をどう見直すかが必要です。"));
        }
    }

    private static void demand(String field, String text, String fault, List<Fault> faults) {
        if (text == null) {
            faults.add(Fault.of(field, fault));
        }
    }

    /** The section head confirms what the section proposes. */
    @Transactional
    public void confirm(InterviewMoment moment, String section, String actor) {
        SectionReview review = section(moment, section);
        review.confirm(actor, clock.instant());
        sections.saveAndFlush(review);
    }

    /** The proposals go back to the section (差戻し), with a reason. */
    @Transactional
    public void remand(InterviewMoment moment, String section, String reason, String actor) {
        SectionReview review = section(moment, section);
        review.remand(reason, actor);
        sections.saveAndFlush(review);
    }

    // New programmes

    /** The new programmes that these sections want, by code of their logic model. */
    @Transactional(readOnly = true)
    public List<NewProgrammeProposal> newProgrammes(InterviewMoment moment, Collection<String> ofSections) {
        return proposals.findByCycleAndSeasonAndSectionInAndWithdrawnFalseOrderByModelCode(moment.cycle(),
                moment.season(), ofSections);
    }

    /** The draft of a new programme's logic model. */
    @Transactional(readOnly = true)
    public LogicModelContent model(NewProgrammeProposal proposal) {
        return models.draft(proposal.modelCode());
    }

    /**
     * Keeps the new programmes of a section with their logic models. Those that are not among the inputs any more are
     * withdrawn and their models ended.
     *
     * @throws Refused if there is none, one names a model that is not of this review, or a model cannot be stored
     */
    @Transactional
    public List<NewProgrammeProposal> propose(InterviewMoment moment, String section, List<NewProgrammeInput> inputs) {
        Map<String, NewProgrammeProposal> known = newProgrammes(moment, List.of(section)).stream()
                .collect(Collectors.toMap(NewProgrammeProposal::modelCode, Function.identity(), (a, b) -> a,
                        LinkedHashMap::new));
        if (inputs.isEmpty()) {
            throw new Refused("newProgrammes", "を１行以上入力してください。取りやめるときは課長に差戻しを頼み、「新規事業がある」を外してください。");
        }
        List<NewProgrammeProposal> kept = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            NewProgrammeInput input = inputs.get(i);
            int row = i;
            NewProgrammeProposal proposal;
            if (input.modelCode() == null) {
                proposal = new NewProgrammeProposal(nextCode(moment, section), moment, section);
                models.createForNewProgramme(proposal.modelCode(), input.name(), input.measureCode(), section,
                        content(input), SourceMark.CITY);
            } else {
                proposal = Optional.ofNullable(known.remove(input.modelCode())).orElseThrow(() -> new Refused(
                        List.of(new Fault("newProgrammes.modelCode", row, "の値「" + input.modelCode()
                                + "」は、この課の今回の新規事業ではありません。行を追加して入力してください。"))));
                LogicModel model = models.find(input.modelCode()).orElseThrow();
                models.saveDraft(model.code(), model.revision(), content(input));
            }
            proposal.propose(input);
            kept.add(proposals.saveAndFlush(proposal));
        }
        known.values().forEach(this::withdraw);
        return kept;
    }

    /** The section has no new programme any more. */
    @Transactional
    public void withdrawNewProgrammes(InterviewMoment moment, String section) {
        newProgrammes(moment, List.of(section)).forEach(this::withdraw);
    }

    private void withdraw(NewProgrammeProposal proposal) {
        proposal.withdraw();
        proposals.saveAndFlush(proposal);
        models.end(proposal.modelCode());
    }

    private String nextCode(InterviewMoment moment, String section) {
        // Withdrawn ones count as well: a code is never given twice.
        long number = proposals.countByCycleAndSeasonAndSection(moment.cycle(), moment.season(), section) + 1;
        return "lm-new-" + moment.cycle() + (moment.season() == Season.AUTUMN ? "" : "s") + "-" + section + "-" + number;
    }

    /** A first chain of boxes; the section refines it in the logic-model month. */
    private static LogicModelContent content(NewProgrammeInput input) {
        List<LogicModelNode> nodes = new ArrayList<>();
        List<LogicModelArrow> arrows = new ArrayList<>();
        add(nodes, arrows, "i1", NodeKind.INPUT, needs(input), null);
        add(nodes, arrows, "a1", NodeKind.ACTIVITY, input.commitment(), null);
        add(nodes, arrows, "p1", NodeKind.OUTPUT, input.output(), null);
        add(nodes, arrows, "d1", NodeKind.DIRECT, input.directOutcome(), input.assumption());
        add(nodes, arrows, "m1", NodeKind.INTERMEDIATE, input.intermediateOutcome(), null);
        return new LogicModelContent(input.name(), input.problem(), input.targetGroup(), null,
                input.commitment() + " → " + needs(input), null, nodes, arrows);
    }

    private static void add(List<LogicModelNode> nodes, List<LogicModelArrow> arrows, String id, NodeKind kind,
                            String text, String assumption) {
        if (text == null) {
            return;
        }
        if (!nodes.isEmpty()) {
            arrows.add(LogicModelArrow.of(nodes.get(nodes.size() - 1).id(), id, assumption));
        }
        nodes.add(new LogicModelNode(id, kind, text, null, null));
    }

    private static String needs(NewProgrammeInput input) {
        List<String> needs = new ArrayList<>();
        needs.add("予算 " + (input.budgetNeedYen() == null ? "要らない" : Yen.thousandsText(input.budgetNeedYen())));
        needs.add("人 " + (input.peopleNeed() == null ? "増員なし" : Shown.of(input.peopleNeed()) + "人"));
        needs.add("能力 " + (input.abilityNeed() == null ? "今の職員でできる" : input.abilityNeed()));
        return String.join("、", needs);
    }
}
