package city.nenrin.policy.assembly;

import city.nenrin.approval.FormalDecision;
import city.nenrin.approval.FormalDecisions;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.GivenDay;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.logicmodel.SnapshotKind;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
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

/**
 * The assembly's evaluation of programmes that it samples (A36). The assembly chooses; logic models leave the house
 * in a published version and by a recorded decision only. Every method that writes flushes before it returns.
 */
@Service
public class AssemblyEvaluations {

    private final AssemblyRoundRows rounds;
    private final AssemblyCandidateRows candidates;
    private final SampledProgrammeRows samples;
    private final Programmes programmes;
    private final LogicModels models;
    private final FormalDecisions decisions;
    private final Clock clock;

    AssemblyEvaluations(AssemblyRoundRows rounds, AssemblyCandidateRows candidates, SampledProgrammeRows samples,
                        Programmes programmes, LogicModels models, FormalDecisions decisions, Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.samples = samples;
        this.programmes = programmes;
        this.models = models;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The programmes that the list would hold today: those that run, by code. */
    @Transactional(readOnly = true)
    public List<AssemblyCandidate> possible(int cycle, String phase) {
        Set<String> measures = models.all().stream().map(LogicModel::measureCode).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return programmes.findAllByOrderByCode().stream()
                .filter(programme -> programme.state() == ProgrammeState.ACTIVE)
                .map(programme -> candidate(cycle, phase, programme, measures)).toList();
    }

    private static AssemblyCandidate candidate(int cycle, String phase, Programme programme, Set<String> measures) {
        return new AssemblyCandidate(new AssemblyCandidate.Key(cycle, phase, programme.code()), programme.name(),
                programme.measureCode(), programme.ownerSection(), measures.contains(programme.measureCode()));
    }

    /**
     * The list goes to the assembly; it is kept as it was.
     *
     * @param businessKey key of the process instance that holds the city's steps
     * @throws Refused if the list is empty or the day lies ahead
     */
    @Transactional
    public void list(int cycle, String phase, String businessKey, CandidateScope scope, LocalDate day) {
        new GivenDay("listedOn", day).notAfter(LocalDate.now(clock));
        List<AssemblyCandidate> listed = possible(cycle, phase).stream()
                .filter(candidate -> scope == CandidateScope.ALL || candidate.withModel()).toList();
        if (listed.isEmpty()) {
            throw new Refused("scope", "が「" + scope.label() + "」の事務事業は0件です。別の範囲を選んでください。");
        }
        rounds.saveAndFlush(new AssemblyRound(new AssemblyRound.Key(cycle, phase), businessKey, scope, day));
        candidates.saveAllAndFlush(listed);
    }

    /** The list as it was handed in, by code. */
    @Transactional(readOnly = true)
    public List<AssemblyCandidate> listed(int cycle, String phase) {
        return candidates.findByKeyCycleAndKeyPhaseKeyOrderByKeyProgrammeCode(cycle, phase);
    }

    /** @throws IllegalStateException if no list has been handed in */
    @Transactional(readOnly = true)
    public AssemblyRound round(int cycle, String phase) {
        return rounds.findById(new AssemblyRound.Key(cycle, phase)).orElseThrow(() ->
                new IllegalStateException("No assembly evaluation " + cycle + "/" + phase));
    }

    /**
     * The same, held until the end of the transaction: papers that become complete and results that arrive at the
     * same moment must see each other.
     */
    @Transactional
    public AssemblyRound lock(int cycle, String phase) {
        return rounds.findLocked(new AssemblyRound.Key(cycle, phase)).orElseThrow(() ->
                new IllegalStateException("No assembly evaluation " + cycle + "/" + phase));
    }

    /**
     * The assembly has chosen.
     *
     * @param codes programmes of the list
     * @throws Refused if it chose none, or one that the list does not hold, or before it had the list
     */
    @Transactional
    public void sample(int cycle, String phase, LocalDate day, Collection<String> codes) {
        AssemblyRound round = round(cycle, phase);
        since(new GivenDay("sampledOn", day), "一覧の提出日", round.listedOn());
        if (codes.isEmpty()) {
            throw new Refused("sample", "を選んでください。議会が選んだ事務事業が1件以上必要です。");
        }
        Map<String, AssemblyCandidate> listed = listed(cycle, phase).stream()
                .collect(Collectors.toMap(candidate -> candidate.key().programmeCode(), Function.identity()));
        List<SampledProgramme> chosen = new ArrayList<>();
        for (String code : new HashSet<>(codes)) {
            if (!listed.containsKey(code)) {
                throw new Refused("sample", "の値「" + code + "」は議会に出した一覧にありません。一覧から選んでください。");
            }
            chosen.add(new SampledProgramme(listed.get(code)));
        }
        samples.saveAllAndFlush(chosen);
        round.sample(day);
        rounds.saveAndFlush(round);
    }

    /** The programmes that the assembly chose, by code. */
    @Transactional(readOnly = true)
    public List<SampledProgramme> sampled(int cycle, String phase) {
        return samples.findByKeyCycleAndKeyPhaseKeyOrderByKeyProgrammeCode(cycle, phase);
    }

    /** @throws IllegalStateException if the assembly did not choose this programme */
    @Transactional(readOnly = true)
    public SampledProgramme sampled(int cycle, String phase, String programme) {
        return samples.findById(new SampledProgramme.Key(cycle, phase, programme)).orElseThrow(() ->
                new IllegalStateException("Programme " + programme + " is not sampled in " + cycle + "/" + phase));
    }

    /**
     * The versions that may be handed in for a programme: the last published one of each model in which it stands,
     * or else of its measure's models. Nothing but a publication leaves the house.
     */
    @Transactional(readOnly = true)
    public List<LogicModelVersion> versions(SampledProgramme sampled) {
        List<LogicModel> found = models.withProgramme(sampled.code());
        if (found.isEmpty()) {
            found = models.ofMeasure(sampled.measureCode());
        }
        return found.stream().map(model -> models.latest(model.code(), SnapshotKind.PUBLISHED))
                .flatMap(Optional::stream).toList();
    }

    /**
     * The section says which version goes to the assembly.
     *
     * @param businessKey key of the process instance of this programme
     * @param version     one of {@link #versions}, or null if there is none
     * @param explanation what is added; required where no model can be handed in
     * @throws Refused if the choice or the explanation is missing
     */
    @Transactional
    public void prepare(SampledProgramme sampled, String businessKey, LogicModelVersion version, String explanation,
                        String actor) {
        if (version == null && !versions(sampled).isEmpty()) {
            throw new Refused("version", "を選んでください。公表した版があります。");
        }
        if (version == null && explanation == null) {
            throw new Refused("explanation", "を入力してください。公表したロジックモデルがない事務事業では必要です。");
        }
        sampled.prepare(businessKey, version == null ? null : version.modelCode(),
                version == null ? null : version.number(), explanation, actor);
        samples.saveAndFlush(sampled);
    }

    /** The department head confirms the papers. */
    @Transactional
    public void confirm(SampledProgramme sampled, String actor) {
        sampled.confirm(actor, clock.instant());
        samples.saveAndFlush(sampled);
    }

    /** The department head sends the papers back. */
    @Transactional
    public void remand(SampledProgramme sampled, String reason) {
        sampled.remand(reason);
        samples.saveAndFlush(sampled);
    }

    /** Whether all papers are confirmed. Ask while holding {@link #lock}. */
    @Transactional(readOnly = true)
    public boolean allConfirmed(int cycle, String phase) {
        return samples.countUnconfirmed(cycle, phase) == 0;
    }

    /**
     * Records the formal decision (◎) to hand in what is confirmed.
     *
     * @param deadline   day from which on unconfirmed papers do not hold up the others
     * @param lateReason why papers are missing; required if some are
     * @throws Refused if papers are unconfirmed before the deadline, or all are, or the reason is missing; or if date or number of the
     *                 document cannot be
     */
    @Transactional
    public void decideSubmission(int cycle, String phase, RecordedDecision formal, LocalDate deadline, String lateReason,
                                 String actor) {
        AssemblyRound round = lock(cycle, phase);
        List<SampledProgramme> all = sampled(cycle, phase);
        List<SampledProgramme> open = all.stream().filter(sampled -> !sampled.confirmed()).toList();
        String names = open.stream().map(SampledProgramme::name).collect(Collectors.joining("、"));
        if (!open.isEmpty() && LocalDate.now(clock).isBefore(deadline)) {
            throw new Refused("提出資料が未確認の事業があります: " + names + "。部長の確認を待つか、資料の期限（"
                    + EraFormat.date(deadline) + "）を過ぎてから登録してください。");
        }
        if (open.size() == all.size()) {
            throw new Refused("確認済みの提出資料が1件もありません: " + names + "。部長の確認を依頼してください。");
        }
        if (!open.isEmpty() && lateReason == null) {
            throw new Refused("lateReason", "を入力してください。資料が間に合わない事業があります: " + names + "。");
        }
        decisions.record(submission(cycle, phase), "議会抽出事業評価に係るロジックモデルの提出について（"
                + (all.size() - open.size()) + "事業）", formal, actor);
        all.forEach(sampled -> sampled.submit(sampled.confirmed()));
        samples.saveAllAndFlush(all);
        round.late(open.isEmpty() ? null : lateReason);
        rounds.saveAndFlush(round);
    }

    /** The formal decision on what was handed in. */
    @Transactional(readOnly = true)
    public Optional<FormalDecision> submissionDecision(int cycle, String phase) {
        return decisions.of(submission(cycle, phase));
    }

    /**
     * The decided papers were handed in.
     *
     * @throws Refused if the day lies before the decision or ahead
     */
    @Transactional
    public void submit(int cycle, String phase, LocalDate day) {
        since(new GivenDay("submittedOn", day), "決裁日", submissionDecision(cycle, phase).orElseThrow().decidedOn());
        AssemblyRound round = round(cycle, phase);
        round.submit(day);
        rounds.saveAndFlush(round);
    }

    /**
     * What the committee found.
     *
     * @throws Refused if a programme whose papers were handed in has no evaluation, or a day is impossible
     */
    @Transactional
    public void evaluate(int cycle, String phase, LocalDate committeeOn, List<Evaluation> results) {
        AssemblyRound round = lock(cycle, phase);
        since(new GivenDay("committeeOn", committeeOn), "議会への提出日", round.submittedOn().orElseThrow());
        Map<String, Evaluation> byCode = results.stream()
                .collect(Collectors.toMap(Evaluation::programmeCode, Function.identity(), (first, second) -> second));
        List<SampledProgramme> all = sampled(cycle, phase);
        List<Fault> faults = new ArrayList<>();
        for (SampledProgramme sampled : all) {
            Evaluation found = byCode.remove(sampled.code());
            if (sampled.submitted() && (found == null || found.evaluation() == null)) {
                int row = results.indexOf(found);
                faults.add(row < 0 ? Fault.of("results", "に「" + sampled.name() + "」の行がありません。議会に資料を提出した事業です。")
                        : new Fault("results.evaluation", row, "（" + sampled.name() + "）を入力してください。議会に資料を提出した事業です。"));
            } else if (found != null) {
                sampled.evaluate(found.evaluation(), found.opinion());
            }
        }
        unknown("results", byCode.keySet(), faults);
        Refused.ifAny(faults);
        samples.saveAllAndFlush(all);
        round.evaluate(committeeOn);
        rounds.saveAndFlush(round);
    }

    /** A section drafts what it does about the evaluation. */
    @Transactional
    public void respond(SampledProgramme sampled, String draft, String when, VerdictEffect proposed, String actor) {
        sampled.respond(draft, when, proposed, actor, clock.instant());
        samples.saveAndFlush(sampled);
    }

    /**
     * Records the answer to the assembly with its formal decision (◎).
     *
     * @param answers text by code of the programme
     * @throws Refused if an answer is missing or the day is impossible; or if date or number of the
     *                 document cannot be
     */
    @Transactional
    public void answer(int cycle, String phase, RecordedDecision formal, LocalDate day, Map<String, String> answers,
                       String actor) {
        List<SampledProgramme> all = sampled(cycle, phase);
        Map<String, String> left = new LinkedHashMap<>(answers);
        List<Fault> faults = new ArrayList<>();
        for (SampledProgramme sampled : all) {
            String text = left.remove(sampled.code());
            if (text == null) {
                faults.add(Fault.of("answers", "に「" + sampled.name() + "」の行がありません。回答を入力してください。"));
            } else {
                sampled.answer(text);
            }
        }
        unknown("answers", left.keySet(), faults);
        Refused.ifAny(faults);
        FormalDecision decided = decisions.record(cycle + "/" + phase + "/answer",
                "議会抽出事業評価の結果への回答について（" + all.size() + "事業）", formal, actor);
        since(new GivenDay("answeredOn", day), "決裁日", decided.decidedOn());
        samples.saveAllAndFlush(all);
        AssemblyRound round = round(cycle, phase);
        round.answer(day);
        rounds.saveAndFlush(round);
    }

    private static void unknown(String list, Collection<String> codes, List<Fault> faults) {
        codes.stream().sorted().forEach(code ->
                faults.add(Fault.of(list, "の「" + code + "」は抽出事業にありません。様式を開き直してください。")));
    }

    private static String submission(int cycle, String phase) {
        return cycle + "/" + phase + "/submission";
    }

    private void since(GivenDay day, String what, LocalDate earliest) {
        day.notBefore(earliest, what, what);
        day.notAfter(LocalDate.now(clock));
    }
}
