package city.nenrin.policy.decision;

import city.nenrin.approval.FormalDecisions;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Organization;
import city.nenrin.organization.UnitKind;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mayor's decisions from their record in an interview to their end. No decision ends silently (BR-9). */
@Service
public class Decisions {

    /** The longest text of the mayor's words. */
    static final int WORDS_LENGTH = 2000;
    private static final Set<DecisionState> UNFINISHED =
            EnumSet.of(DecisionState.FIXED, DecisionState.OPEN, DecisionState.CARRIED);

    private final DecisionRows rows;
    private final Verdicts verdicts;
    private final PlanNodes plan;
    private final Programmes programmes;
    private final Organization organization;
    private final FormalDecisions formalDecisions;
    private final DecisionNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(DecisionRows rows, Verdicts verdicts, PlanNodes plan, Programmes programmes, Organization organization,
              FormalDecisions formalDecisions, DecisionNumbers numbers, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.verdicts = verdicts;
        this.plan = plan;
        this.programmes = programmes;
        this.organization = organization;
        this.formalDecisions = formalDecisions;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what was decided in the interview of one department; replaces what was recorded there and is not fixed
     * yet. A line that carries the code of a recorded decision changes it and keeps its code.
     *
     * @param cycle      year of the cycle's first March
     * @param phase      the interview phase, for example {@code mayor-interview-april}
     * @param department code of the department
     * @param said       all decisions of the interview; may be empty
     * @param actor      staff code of the person who records
     * @return the decisions that are recorded now, by number
     * @throws Refused about rows of {@code decisions}; then nothing is recorded
     */
    @Transactional
    public List<Decision> record(int cycle, String phase, String department, List<NewDecision> said, String actor) {
        Season season = Season.ofPhase(phase);
        Map<String, Decision> recorded = new HashMap<>();
        rows.findByCycleAndPhaseKeyAndDepartmentOrderByNumber(cycle, phase, department).stream()
                .filter(decision -> decision.state() == DecisionState.RECORDED)
                .forEach(decision -> recorded.put(decision.code(), decision));
        List<Fault> faults = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            int row = i;
            subjects.add(said.get(i).undecided() ? null
                    : check(said.get(i), (field, text) -> faults.add(new Fault("decisions." + field, row, text))));
            String code = said.get(i).code();
            if (!said.get(i).undecided() && code != null && (!recorded.containsKey(code) || !seen.add(code))) {
                faults.add(new Fault("decisions.code", row, "の値「" + code + "」は、この部の未確定の決定ではありません。行を追加して入力してください。"));
            }
        }
        Refused.ifAny(faults);
        recorded.values().stream().filter(decision -> !seen.contains(decision.code())).forEach(rows::delete);
        for (int i = 0; i < said.size(); i++) {
            NewDecision line = said.get(i);
            if (line.undecided()) {
                continue;
            }
            Decision decision = line.code() != null ? recorded.get(line.code())
                    : create(cycle, phase, season, department);
            Subject subject = subjects.get(i);
            decision.record(line, subject.section(), subject.measure(), subject.name(), actor, clock.instant());
            rows.save(decision);
        }
        rows.flush();
        return of(cycle, phase, department).stream().filter(decision -> decision.state() == DecisionState.RECORDED)
                .toList();
    }

    private Decision create(int cycle, String phase, Season season, String department) {
        int number = numbers.next(cycle, season);
        return new Decision("D-" + cycle + "-" + season.code() + "-" + number, cycle, phase, number, department);
    }

    /** What a line is about, completed from the plan. */
    private record Subject(String section, String measure, String name) {
    }

    private Subject check(NewDecision said, BiConsumer<String, String> fault) {
        LocalDate today = LocalDate.now(clock);
        String section = said.ownerSection();
        String measure = said.measureCode();
        String name = null;
        if ((said.programmeCode() == null) == (said.measureCode() == null)) {
            fault.accept("subject", "に、事務事業か施策のどちらか一つを選んでください。");
        } else if (said.programmeCode() != null) {
            Optional<Programme> programme = programmes.findById(said.programmeCode());
            if (programme.isEmpty()) {
                fault.accept("subject", "の値「" + said.programmeCode() + "」は登録されていません。一覧から選んでください。");
            } else {
                measure = programme.get().measureCode();
                name = programme.get().name();
                section = section == null ? programme.get().ownerSection() : section;
            }
        } else {
            Optional<PlanNode> node = plan.findById(said.measureCode());
            if (node.isEmpty()) {
                fault.accept("subject", "の値「" + said.measureCode() + "」は登録されていません。一覧から選んでください。");
            } else {
                name = node.get().name();
                section = section == null ? node.get().ownerSection() : section;
            }
        }
        if (section != null && organization.findUnit(section, today)
                .filter(unit -> unit.kind() != UnitKind.CITY).isEmpty()) {
            fault.accept("section", "の値「" + section + "」は、" + EraFormat.date(today) + "時点の組織にありません。課のコードを入力してください。");
        }
        if (section != null && !organization.sectionsOf(section, today).isEmpty()) {
            fault.accept("section", "の値「" + organization.unit(section, today).name() + "」は部です。その部の課を選んでください。");
        }
        Optional<Verdict> verdict = Optional.ofNullable(said.verdict()).flatMap(verdicts::find).filter(Verdict::offered);
        if (verdict.isEmpty()) {
            fault.accept("verdict", "の値「" + (said.verdict() == null ? "" : said.verdict()) + "」は選べません。"
                    + verdicts.offered().stream().map(Verdict::name).toList() + "から選んでください。");
        }
        if (said.words().isEmpty()) {
            fault.accept("words", "を、言われたとおりに入力してください。");
        } else if (said.words().length() > WORDS_LENGTH) {
            fault.accept("words", "は" + WORDS_LENGTH + "字以内で入力してください（入力値: " + said.words().length() + "字）。");
        }
        boolean nothingToDo = verdict.filter(v -> v.effect() == VerdictEffect.KEEP).isPresent() && said.needs().isEmpty();
        if (said.due() == null) {
            if (!nothingToDo) {
                fault.accept("due", "を入力してください。維持で措置が要らないときだけ省けます。");
            }
        } else if (said.due().isBefore(today)) {
            fault.accept("due", "の値「" + EraFormat.date(said.due()) + "」は過ぎた日です。" + EraFormat.date(today) + "以降の日を入力してください。");
        }
        return new Subject(section, measure, name);
    }

    /** The decisions of one department's interview, by number, in any state. */
    @Transactional(readOnly = true)
    public List<Decision> of(int cycle, String phase, String department) {
        return rows.findByCycleAndPhaseKeyAndDepartmentOrderByNumber(cycle, phase, department);
    }

    /** All decisions of an interview phase, by number, in any state. */
    @Transactional(readOnly = true)
    public List<Decision> of(int cycle, String phase) {
        return rows.findByCycleAndPhaseKeyOrderByNumber(cycle, phase);
    }

    /** The decision with this code. */
    @Transactional(readOnly = true)
    public Optional<Decision> find(String code) {
        return rows.findById(code);
    }

    /** @throws IllegalArgumentException if there is no such decision */
    @Transactional(readOnly = true)
    public Decision require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No decision " + code));
    }

    /**
     * Fixes all recorded decisions of an interview phase at once (◎). A decision to keep that needs nothing ends here
     * with the explicit note that nothing is to be done (BR-9); all others wait for their follow-up. The formal decision
     * is recorded under the subject {@code <cycle>/<phase>}.
     *
     * @param formal decided today or earlier
     * @return the decisions fixed now, by number; empty if nothing was recorded
     * @throws Refused if date or number are missing or impossible
     */
    @Transactional
    public List<Decision> fixAll(int cycle, String phase, RecordedDecision formal, String actor) {
        Season season = Season.ofPhase(phase);
        formalDecisions.record(cycle + "/" + phase, cycle + "年度 " + season.label() + "の結果について", formal, actor);
        List<Decision> fixed = of(cycle, phase).stream()
                .filter(decision -> decision.state() == DecisionState.RECORDED).toList();
        for (Decision decision : fixed) {
            decision.fix(formal.decidedOn(), formal.documentNumber(), actor, clock.instant());
            if (!needsFollowUp(decision)) {
                decision.closeWithoutAction("維持。措置は要らない（対応なし）。", LocalDate.now(clock));
            }
        }
        rows.flush();
        events.publishEvent(new DecisionsFixed(cycle, phase, fixed.stream().map(Decision::code).toList()));
        return fixed;
    }

    /** Whether a decision is followed up: not one to keep that needs nothing (BR-9). */
    @Transactional(readOnly = true)
    public boolean needsFollowUp(Decision decision) {
        return verdicts.require(decision.verdict()).effect() != VerdictEffect.KEEP || !decision.needs().isEmpty();
    }

    /** All decisions that are fixed and not finished, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> unfinished() {
        return rows.findByStateInOrderByCycleAscPhaseKeyAscNumberAsc(UNFINISHED);
    }

    /**
     * The decisions of a department that its next interview hears of, oldest first: all that are not finished, and
     * those finished since that no interview has taken the report on (BR-9).
     */
    @Transactional(readOnly = true)
    public List<Decision> openOf(String department) {
        Set<DecisionState> fixed = EnumSet.copyOf(UNFINISHED);
        fixed.add(DecisionState.DONE);
        fixed.add(DecisionState.WITHDRAWN);
        return rows.findByDepartmentAndStateInOrderByCycleAscPhaseKeyAscNumberAsc(department, fixed).stream()
                .filter(decision -> decision.state().unfinished() || decision.reportedOn().isEmpty()).toList();
    }

    /**
     * An interview has taken the report on a department's earlier decisions (A09, BR-9): all that {@link #openOf} gives
     * and that were not made in this interview itself.
     *
     * @param cycle of the interview that heard the report
     * @param phase the interview phase that heard the report
     * @param on    the day of the interview
     * @return the decisions reported on
     */
    @Transactional
    public List<Decision> reported(int cycle, String phase, String department, LocalDate on) {
        List<Decision> heard = openOf(department).stream()
                .filter(decision -> decision.cycle() != cycle || !decision.phase().equals(phase)).toList();
        heard.forEach(decision -> decision.reportedIn(cycle, phase, on));
        rows.flush();
        return heard;
    }

    /** The decisions about these programmes, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> aboutProgrammes(Collection<String> programmeCodes) {
        return programmeCodes.isEmpty() ? List.of()
                : rows.findByProgrammeCodeInOrderByCycleAscPhaseKeyAscNumberAsc(programmeCodes);
    }

    /** The decisions about a measure and its programmes, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> aboutMeasure(String measureCode) {
        return rows.aboutMeasure(measureCode);
    }

    /** The decisions that are in this follow-up, or were carried to it, in one of these states; oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> inFollowUp(FollowUpPhase followUp, Collection<DecisionState> states) {
        return rows.findByFollowUpCycleAndFollowUpPhaseAndStateInOrderByCycleAscPhaseKeyAscNumberAsc(
                followUp.cycle(), followUp.phase(), states);
    }
}
