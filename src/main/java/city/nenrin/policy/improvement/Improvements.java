package city.nenrin.policy.improvement;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import city.nenrin.typed.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Improvements of work (A68). Hours count for the city only once the DX office has verified them against evidence.
 * Every method that writes flushes before it returns.
 */
@Service
public class Improvements {

    private final ImprovementRows improvements;
    private final ImprovementResultRows results;
    private final ReadPolicy readPolicy;
    private final Clock clock;

    Improvements(ImprovementRows improvements, ImprovementResultRows results, ReadPolicy readPolicy, Clock clock) {
        this.improvements = improvements;
        this.results = results;
        this.readPolicy = readPolicy;
        this.clock = clock;
    }

    /**
     * Takes a proposal.
     *
     * @param cycle    cycle in whose phase it arises
     * @param unit     code of the unit whose work it is
     * @param proposer staff code
     * @throws Refused if it finds nothing wrong, or would cost time instead of saving it
     */
    @Transactional
    public Improvement propose(int cycle, String unit, String proposer, Proposal idea) {
        if (idea.findings().isEmpty()) {
            throw new Refused("findings", "を1つ以上選んでください。");
        }
        saves("見込み", idea.time());
        return improvements.saveAndFlush(new Improvement(cycle, unit, proposer, clock.instant(), idea));
    }

    /** @throws IllegalStateException if there is no improvement with this code */
    @Transactional(readOnly = true)
    public Improvement require(String code) {
        return improvements.findByCode(code).orElseThrow(() -> new IllegalStateException("No improvement " + code));
    }

    /**
     * The phase of a cycle was closed over an improvement: if it is not finished, it goes on in the next cycle.
     *
     * @return whether it does
     */
    @Transactional
    public boolean carry(String code, int nextCycle) {
        Improvement improvement = require(code);
        if (improvement.finished()) {
            return false;
        }
        improvement.carry(nextCycle);
        improvements.saveAndFlush(improvement);
        return true;
    }

    /** Unfinished improvements that were carried into a cycle, oldest first. */
    @Transactional(readOnly = true)
    public List<Improvement> carriedInto(int cycle) {
        return improvements.findByCarriedIntoOrderById(cycle).stream()
                .filter(improvement -> !improvement.finished()).toList();
    }

    /**
     * The head decides.
     *
     * @param reason required for a refusal
     * @throws Refused if the reason is missing
     */
    @Transactional
    public void decide(Improvement improvement, boolean approved, String reason, boolean needsMoney,
                       boolean needsSystem, String head) {
        if (!approved && reason == null) {
            throw new Refused("reason", "を入力してください。見送るときは必要です。提案した職員が読みます。");
        }
        improvement.decide(approved, reason, approved && (needsMoney || improvement.cost() > 0),
                approved && needsSystem, head, clock.instant());
        improvements.saveAndFlush(improvement);
    }

    /** Whether the DX office is asked: only where money or systems are needed. */
    public boolean adviceNeeded(Improvement improvement) {
        return improvement.needsMoney() || improvement.needsSystem();
    }

    /** The DX office advises; the advice stays with the improvement and travels with a later budget request. */
    @Transactional
    public void advise(Improvement improvement, String tools, String costOutlook, String examples, String adviser) {
        improvement.advise(tools, costOutlook, examples, adviser, clock.instant());
        improvements.saveAndFlush(improvement);
    }

    /** Improvements of a unit that are approved or done, for its budget requests: with the advice they got. */
    @Transactional(readOnly = true)
    public List<Improvement> underway(String unit) {
        return improvements.findByUnitAndStateInOrderById(unit, List.of(Improvement.State.APPROVED,
                Improvement.State.REPORTED, Improvement.State.VERIFIED));
    }

    /** The improvements of several units that are not finished, oldest first. */
    @Transactional(readOnly = true)
    public List<Improvement> unfinished(Collection<String> units) {
        return improvements.findByUnitInOrderById(units).stream()
                .filter(improvement -> !improvement.finished()).toList();
    }

    /**
     * A section enters what came of it. What was sent back stays; this is a new row.
     *
     * @throws Refused if the day lies ahead, or the work takes longer than before
     */
    @Transactional
    public ImprovementResult report(Improvement improvement, Outcome outcome, String actor) {
        LocalDate today = LocalDate.now(clock);
        if (outcome.doneOn().isAfter(today)) {
            throw new Refused("doneOn", "の値「" + EraFormat.date(outcome.doneOn()) + "」は未来の日です。新しいやり方を始めた日（"
                    + EraFormat.date(today) + "以前）を入力してください。");
        }
        saves("実績", outcome.time());
        int sequence = results(improvement).size() + 1;
        ImprovementResult result = results.saveAndFlush(new ImprovementResult(
                new ImprovementResult.Key(improvement.id(), sequence), outcome, actor, clock.instant()));
        improvement.become(Improvement.State.REPORTED);
        improvements.saveAndFlush(improvement);
        return result;
    }

    /** All results that were entered, oldest first. */
    @Transactional(readOnly = true)
    public List<ImprovementResult> results(Improvement improvement) {
        return results.findByKeyImprovementOrderByKeySequence(improvement.id());
    }

    /** The result that counts. */
    @Transactional(readOnly = true)
    public Optional<ImprovementResult> lastResult(Improvement improvement) {
        List<ImprovementResult> all = results(improvement);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The DX office has verified the hours.
     *
     * @param hours hours a year, at most those of the section's figures
     * @throws Refused if it verifies more than was entered, or somebody the own figures (BR-27)
     */
    @Transactional
    public void verify(Improvement improvement, BigDecimal hours, String actor) {
        ImprovementResult result = lastResult(improvement).orElseThrow();
        notOwn(result, actor);
        if (hours.compareTo(result.hours()) > 0) {
            throw new Refused("hours", "の値「" + hours.toPlainString() + "」は課の実績（"
                    + result.hours().toPlainString() + "時間）より多くなっています。実績以下にするか、理由を書いて差し戻してください。");
        }
        result.verify(hours, actor, LocalDate.now(clock));
        results.saveAndFlush(result);
        improvement.become(Improvement.State.VERIFIED);
        improvements.saveAndFlush(improvement);
    }

    /**
     * The DX office sends the result back.
     *
     * @throws Refused if somebody judges the own figures (BR-27)
     */
    @Transactional
    public void sendBack(Improvement improvement, String reason, String actor) {
        ImprovementResult result = lastResult(improvement).orElseThrow();
        notOwn(result, actor);
        result.sendBack(reason, actor);
        results.saveAndFlush(result);
        improvement.become(Improvement.State.APPROVED);
        improvements.saveAndFlush(improvement);
    }

    /**
     * The computed figure of the headline KPI 「DX・行財政改革による省力化（時間）」: verified hours of the changes that
     * were made in a fiscal year.
     *
     * @param fiscalYear 対象年度
     */
    @Transactional(readOnly = true)
    public BigDecimal savedHours(int fiscalYear) {
        return results.verifiedHours(fiscalYear, fiscalYear);
    }

    /** The same for the changes made from one day to another, both inclusive. */
    @Transactional(readOnly = true)
    public BigDecimal savedHours(LocalDate from, LocalDate to) {
        return results.verifiedHours(from, to);
    }

    /** The same for all fiscal years up to and including one: how the seed's 「０ → 4,226」 counts. */
    @Transactional(readOnly = true)
    public BigDecimal savedHoursUpTo(int fiscalYear) {
        return results.verifiedHours(0, fiscalYear);
    }

    /** The ledger (省力化実績簿) as far as somebody may read it, oldest first. */
    @Transactional(readOnly = true)
    public List<LedgerLine> ledger(Actor reader) {
        Map<Long, ImprovementResult> last = new HashMap<>();
        results.findAllByOrderByKeyImprovementAscKeySequenceAsc()
                .forEach(result -> last.put(result.key().improvement(), result));
        return readPolicy.filter(reader, DataKind.WORK_IMPROVEMENT, improvements.findAllByOrderById(),
                        improvement -> new Subject(improvement.code(), improvement.unit(), improvement.proposer())).stream()
                .map(improvement -> new LedgerLine(improvement, Optional.ofNullable(last.get(improvement.id()))))
                .toList();
    }

    private static void saves(String what, TimeSpent time) {
        if (time.savedHours().signum() < 0) {
            throw new Refused("「件数」と「分数」の" + what + "では、年に" + time.savedHours().negate().toPlainString()
                    + "時間増えます（" + time.text() + "）。前と後を確かめてください。");
        }
    }

    private static void notOwn(ImprovementResult result, String actor) {
        if (result.enteredBy().equals(actor)) {
            throw new Refused("自分が入力した実績は確認できません。DX・行革担当の別の職員に依頼してください。");
        }
    }
}
