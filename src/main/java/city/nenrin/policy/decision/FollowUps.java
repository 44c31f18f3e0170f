package city.nenrin.policy.decision;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about decisions: plan, provisions and whether they came, report, end or carrying over (A26). */
@Service
public class FollowUps {

    private static final Set<DecisionState> WAITING = EnumSet.of(DecisionState.FIXED, DecisionState.CARRIED);

    private final DecisionRows decisions;
    private final FollowUpRows rows;
    private final ProvisionLines provisions;
    private final Decisions service;
    private final Verdicts verdicts;
    private final Programmes programmes;
    private final Organization organization;
    private final Clock clock;

    FollowUps(DecisionRows decisions, FollowUpRows rows, ProvisionLines provisions, Decisions service,
              Verdicts verdicts, Programmes programmes, Organization organization, Clock clock) {
        this.decisions = decisions;
        this.rows = rows;
        this.provisions = provisions;
        this.service = service;
        this.verdicts = verdicts;
        this.programmes = programmes;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * The decisions that wait for this follow-up, oldest first: fixed for it or carried to it, and those that waited
     * for an earlier one which never opened.
     */
    @Transactional(readOnly = true)
    public List<Decision> waitingFor(FollowUpPhase phase) {
        return decisions.findByStateInOrderByCycleAscPhaseKeyAscNumberAsc(WAITING).stream()
                .filter(decision -> !decision.followUp().orElseThrow().isAfter(phase)).toList();
    }

    /** The follow-up of a decision begins; does nothing if it has begun in this phase already. */
    @Transactional
    public void open(String code, FollowUpPhase phase) {
        FollowUp.Key key = new FollowUp.Key(code, phase.cycle(), phase.phase());
        if (!rows.existsById(key)) {
            service.require(code).open(phase);
            rows.saveAndFlush(new FollowUp(key, clock.instant()));
        }
    }

    /** @throws IllegalArgumentException if the decision was not followed up in this phase */
    @Transactional(readOnly = true)
    public FollowUp require(String code, FollowUpPhase phase) {
        return rows.findById(new FollowUp.Key(code, phase.cycle(), phase.phase())).orElseThrow(() ->
                new IllegalArgumentException("No follow-up of " + code + " in " + phase));
    }

    /** All follow-ups of a decision, in the order of their beginning. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(String code) {
        return rows.of(code);
    }

    /** The latest plan of a decision, of this follow-up or an earlier one. */
    @Transactional(readOnly = true)
    public Optional<ResponsePlan> latestPlan(String code) {
        return latestPlan(of(code));
    }

    /** The latest plan in these follow-ups of one decision. */
    public static Optional<ResponsePlan> latestPlan(List<FollowUp> story) {
        return story.stream().map(FollowUp::plan).flatMap(Optional::stream).reduce((first, second) -> second);
    }

    /** Who planned the follow-up, if that person has left the section in charge since. */
    @Transactional(readOnly = true)
    public Optional<String> plannedByPredecessor(String code, FollowUpPhase phase) {
        return require(code, phase).plannedBy()
                .filter(actor -> organization.hasLeft(actor, service.require(code).ownerSection(), LocalDate.now(clock)))
                .flatMap(organization::findStaff).map(Staff::displayName);
    }

    /**
     * The section in charge says what it will do by when. A programme that is suspended rests from now on (BR-8).
     *
     * @throws Refused with every fault
     */
    @Transactional
    public void plan(String code, FollowUpPhase phase, ResponsePlan plan, String actor) {
        Decision decision = service.require(code);
        VerdictEffect effect = verdicts.require(decision.verdict()).effect();
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (plan.text() == null) {
            faults.add(Fault.of("plan", "を入力してください。何をするかを書きます。"));
        }
        if (plan.due() == null) {
            faults.add(Fault.of("planDue", "を入力してください。"));
        } else if (plan.due().isBefore(today)) {
            faults.add(Fault.of("planDue", "の値「" + EraFormat.date(plan.due()) + "」は過ぎた日です。" + EraFormat.date(today)
                    + "以降の日を入力してください。"));
        } else if (decision.due().filter(plan.due()::isAfter).isPresent() && plan.overdueReason() == null) {
            faults.add(Fault.of("overdueReason", "を入力してください。" + EraFormat.date(plan.due()) + "は決定の期限"
                    + EraFormat.date(decision.due().orElseThrow()) + "より後です。"));
        }
        if (decision.needs().contains(Provision.BUDGET) && (plan.wantedYen() == null || plan.wantedYen() <= 0)) {
            faults.add(Fault.of("wantedYen", "を1円以上で入力してください。この決定には予算が要ります。"));
        }
        if (decision.needs().contains(Provision.PEOPLE) && (plan.wantedPeople() == null || plan.wantedPeople() <= 0)) {
            faults.add(Fault.of("wantedPeople", "を1人以上で入力してください。この決定には人員が要ります。"));
        }
        Optional<Programme> programme = decision.programmeCode().flatMap(programmes::findById);
        if (effect == VerdictEffect.ABOLISH) {
            checkEnd(plan, programme, faults);
        }
        if (effect == VerdictEffect.SUSPEND) {
            if (plan.endDate() == null) {
                faults.add(Fault.of("endDate", "を入力してください。"));
            }
            if (plan.restartCondition() == null) {
                faults.add(Fault.of("restartCondition", "を入力してください。停止した事業は条件が満ちるまで次の面談に戻ります。"));
            }
        }
        Refused.ifAny(faults);
        FollowUp row = require(code, phase);
        row.plan(plan.keeping(decision.needs(), effect), actor, clock.instant());
        rows.saveAndFlush(row);
        if (effect == VerdictEffect.SUSPEND) {
            programme.filter(p -> p.state() == ProgrammeState.ACTIVE).ifPresent(p -> {
                p.suspend();
                programmes.flush();
            });
        }
    }

    private static void checkEnd(ResponsePlan plan, Optional<Programme> programme, List<Fault> faults) {
        if (plan.endDate() == null) {
            faults.add(Fault.of("endDate", "を入力してください。"));
        } else {
            programme.filter(p -> FiscalYear.of(plan.endDate()).year() < p.sinceFiscalYear()).ifPresent(p ->
                    faults.add(Fault.of("endDate", "の値「" + EraFormat.date(plan.endDate()) + "」は事業の開始年度（"
                            + p.sinceFiscalYear() + "年度）より前です。")));
        }
        if (plan.closingTasks() == null) {
            faults.add(Fault.of("closingTasks", "を入力してください。契約・条例・周知など、要らなければ「なし」と書きます。"));
        }
    }

    /**
     * Links a decision to the provisions that it leads to. One line for each way and fiscal year: a line that exists
     * keeps its result.
     *
     * @return all provisions of the decision, the new ones last
     */
    @Transactional
    public List<ProvisionLine> route(String code, FollowUpPhase phase, List<ProvisionPlan> routes) {
        ResponsePlan plan = require(code, phase).plan().orElseThrow(() ->
                new IllegalStateException("Not planned: " + code));
        List<ProvisionLine> lines = new ArrayList<>(provisions(code));
        for (ProvisionPlan route : routes) {
            int year = phase.cycle() + route.yearOffset();
            ProvisionLine line = lines.stream().filter(known -> known.route() == route.route() && known.fiscalYear() == year)
                    .findFirst().orElseGet(() -> {
                        ProvisionLine added = new ProvisionLine(code, route.route(), year);
                        lines.add(added);
                        return added;
                    });
            if (line.result().filter(result -> result != ProvisionResult.PENDING).isEmpty()) {
                boolean asked = route.resultBy() != ResultBy.SECTION;
                line.want(route.resultBy(), route.action(), asked && route.route().money() ? plan.wantedYen() : null,
                        asked && route.route().people() ? plan.wantedPeople() : null);
                provisions.save(line);
            }
        }
        provisions.flush();
        return lines;
    }

    /** The provisions of a decision, by fiscal year. */
    @Transactional(readOnly = true)
    public List<ProvisionLine> provisions(String code) {
        return provisions.of(code);
    }

    /** The provisions of several decisions, by code of the decision. */
    @Transactional(readOnly = true)
    public Map<String, List<ProvisionLine>> provisions(List<String> codes) {
        return provisions.findByDecisionCodeInOrderByFiscalYearAscIdAsc(codes).stream()
                .collect(Collectors.groupingBy(ProvisionLine::decisionCode));
    }

    /** The provisions on which this section has still to answer. */
    @Transactional(readOnly = true)
    public List<ProvisionLine> waiting(String code, ResultBy by) {
        return provisions(code).stream().filter(line -> line.waitsFor(by)).toList();
    }

    /**
     * Finance or personnel say whether what a decision needs came. Every provision that waits for them is answered.
     *
     * @throws Refused with every fault
     */
    @Transactional
    public void register(String code, ResultBy by, List<ProvisionAnswer> answers, String actor) {
        answer(code, by, answers, actor, true);
    }

    /** The same for some of what is asked, answered before or not, by what has been settled elsewhere. */
    @Transactional
    void answer(String code, ResultBy by, List<ProvisionAnswer> answers, String actor) {
        answer(code, by, answers, actor, false);
    }

    private void answer(String code, ResultBy by, List<ProvisionAnswer> answers, String actor, boolean everything) {
        Map<Long, ProvisionLine> asked = provisions(code).stream()
                .filter(line -> everything ? line.waitsFor(by) : line.resultBy() == by)
                .collect(Collectors.toMap(ProvisionLine::id, Function.identity()));
        Map<ProvisionLine, ProvisionAnswer> answered = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            int row = i;
            ProvisionLine line = asked.remove(answers.get(i).id());
            if (line == null) {
                faults.add(new Fault("provisions.id", row, "の値「" + answers.get(i).id() + "」は、この決定で" + by.label()
                        + "の回答を待つものではありません。"));
            } else {
                answered.put(line, answers.get(i));
                check(answers.get(i), line, (field, text) -> faults.add(new Fault("provisions." + field, row,
                        "（" + name(line) + "）" + text)));
            }
        }
        if (everything) {
            asked.values().forEach(line -> faults.add(Fault.of("provisions", "に「" + name(line) + "」の結果を入力してください。")));
        }
        Refused.ifAny(faults);
        answered.forEach((line, answer) -> {
            line.register(answer, actor, clock.instant());
            provisions.save(line);
        });
        provisions.flush();
    }

    private void check(ProvisionAnswer answer, ProvisionLine line, BiConsumer<String, String> fault) {
        boolean came = answer.result() == ProvisionResult.GRANTED || answer.result() == ProvisionResult.PARTIAL;
        if (answer.result() == null) {
            fault.accept("result", "を、付いた・一部・付かない・未定から選んでください。");
            return;
        }
        if (came && line.route().money() && (answer.yen() == null || answer.yen() <= 0)) {
            fault.accept("yen", "を1円以上で入力してください。");
        }
        if (came && line.route() == ProvisionRoute.HEADCOUNT && (answer.people() == null || answer.people() <= 0)) {
            fault.accept("people", "を1人以上で入力してください。");
        }
        checkAmount("yen", "額", answer, answer.yen(), line.wantedYen().orElse(null), fault);
        checkAmount("people", "人数", answer, toLong(answer.people()), line.wantedPeople().map(Integer::longValue).orElse(null), fault);
        if (!came && (answer.yen() != null || answer.people() != null)) {
            fault.accept("result", "が「" + answer.result().label() + "」なので、金額と人数は入力できません。");
        }
        if (answer.result() != ProvisionResult.GRANTED && answer.reason() == null) {
            fault.accept("reason", "を入力してください。「付いた」のときだけ省けます。");
        }
        if (answer.result() == ProvisionResult.PENDING) {
            LocalDate today = LocalDate.now(clock);
            if (answer.expectedOn() == null || answer.expectedOn().isBefore(today)) {
                fault.accept("expectedOn", "に" + EraFormat.date(today) + "以降の日を入力してください。");
            }
        } else if (answer.expectedOn() != null) {
            fault.accept("expectedOn", "は「未定」のときだけ入力してください。");
        }
    }

    /** 付いた is all that was wanted, 一部 is less. */
    private static void checkAmount(String field, String what, ProvisionAnswer answer, Long granted, Long wanted,
                                    BiConsumer<String, String> fault) {
        if (granted == null || granted <= 0 || wanted == null) {
            return;
        }
        String amounts = "（要る%1$s %2$,d、付いた%1$s %3$,d）".formatted(what, wanted, granted);
        if (answer.result() == ProvisionResult.GRANTED && granted < wanted) {
            fault.accept(field, "は要る分に足りません" + amounts + "。「一部」にするか、値を直してください。");
        } else if (answer.result() == ProvisionResult.PARTIAL && granted >= wanted) {
            fault.accept(field, "は要る分に足りています" + amounts + "。「付いた」にするか、値を直してください。");
        }
    }

    private static Long toLong(Integer number) {
        return number == null ? null : number.longValue();
    }

    private static String name(ProvisionLine line) {
        return line.route().label() + "（" + line.fiscalYear() + "年度）";
    }

    /**
     * The section in charge reports before the next interview.
     *
     * @throws Refused with every fault
     */
    @Transactional
    public void report(String code, FollowUpPhase phase, ProgressReport report, String actor) {
        List<Fault> faults = new ArrayList<>();
        if (report.done() == null) {
            faults.add(Fault.of("done", "を入力してください。まだ無ければ、その旨を書きます。"));
        }
        if (report.progress() == Progress.LATE && report.delayReason() == null) {
            faults.add(Fault.of("delayReason", "を入力してください。遅れているときは必要です。"));
        }
        if (phase.season() == Season.AUTUMN && report.fromApril() == null) {
            faults.add(Fault.of("fromApril", "を入力してください。10月の決定を受けて4月から何をするかを書きます。"));
        }
        Refused.ifAny(faults);
        FollowUp row = require(code, phase);
        row.report(report, actor, clock.instant());
        rows.saveAndFlush(row);
    }

    /**
     * Finishes a decision. A programme that is abolished gets its last fiscal year; one that was suspended runs again.
     *
     * @throws Refused if something is still to be done or to be known: then the decision is carried over
     */
    @Transactional
    public void complete(String code, FollowUpPhase phase, String note, String actor) {
        Decision decision = service.require(code);
        FollowUp row = require(code, phase);
        VerdictEffect effect = verdicts.require(decision.verdict()).effect();
        List<Fault> faults = new ArrayList<>();
        row.report().filter(report -> report.progress() != Progress.FINISHED).ifPresent(report ->
                faults.add(Fault.of("対応状況が「" + report.progress().label() + "」なので、完了にできません。「継続」にしてください。")));
        provisions(code).stream().filter(ProvisionLine::waits).forEach(line ->
                faults.add(Fault.of("「" + name(line) + "」の結果が未定なので、完了にできません。「継続」にしてください。")));
        if (effect == VerdictEffect.SUSPEND && decision.carriedTimes() == 0) {
            faults.add(Fault.of("停止の決定は次の市長面談に戻すため、完了にできません。「継続」にしてください。"));
        }
        Refused.ifAny(faults);
        row.register(DecisionState.DONE, note, actor, clock.instant());
        rows.save(row);
        decision.close(DecisionState.DONE, note, LocalDate.now(clock));
        decisions.saveAndFlush(decision);
        decision.programmeCode().flatMap(programmes::findById).ifPresent(programme -> apply(effect, programme, row));
    }

    private void apply(VerdictEffect effect, Programme programme, FollowUp row) {
        if (effect == VerdictEffect.ABOLISH) {
            programme.abolish(FiscalYear.of(row.plan().orElseThrow().endDate()).year());
        } else if (effect == VerdictEffect.SUSPEND && programme.state() == ProgrammeState.SUSPENDED) {
            programme.resume();
        }
        programmes.flush();
    }

    /** Notes why a decision goes on; {@link #carryTo} then names where. */
    @Transactional
    public void continueBecause(String code, FollowUpPhase phase, String note, String actor) {
        FollowUp row = require(code, phase);
        row.register(DecisionState.CARRIED, note, actor, clock.instant());
        rows.saveAndFlush(row);
    }

    /**
     * A decision that was withdrawn ends its follow-up, if one has begun there. A programme that rests because of it
     * runs again.
     */
    @Transactional
    public void withdrawn(String code, FollowUpPhase phase, String note, String actor) {
        Decision decision = service.require(code);
        if (verdicts.require(decision.verdict()).effect() == VerdictEffect.SUSPEND) {
            decision.programmeCode().flatMap(programmes::findById)
                    .filter(programme -> programme.state() == ProgrammeState.SUSPENDED).ifPresent(programme -> {
                        programme.resume();
                        programmes.flush();
                    });
        }
        rows.findById(new FollowUp.Key(code, phase.cycle(), phase.phase())).ifPresent(row -> {
            row.register(DecisionState.WITHDRAWN, note, actor, clock.instant());
            rows.saveAndFlush(row);
        });
    }

    /** Carries a decision to another follow-up (BR-9): it waits there, and its row names it. */
    @Transactional
    public void carryTo(String code, FollowUpPhase next) {
        Decision decision = service.require(code);
        decision.carryTo(next);
        decisions.saveAndFlush(decision);
    }
}
