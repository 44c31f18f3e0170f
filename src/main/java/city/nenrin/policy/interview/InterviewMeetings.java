package city.nenrin.policy.interview;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Unit;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the mayor with the departments, from their schedule to the confirmed minutes (A05 to A20). */
@Service
public class InterviewMeetings {

    /** Fields of the next meeting, by what they are of a meeting. */
    private static final Map<String, String> NEXT = Map.of("heldOn", "nextOn", "startsAt", "nextAt", "place", "nextPlace");
    private static final String MAYOR = "mayor";

    private final InterviewRows interviews;
    private final MinutesRows minutes;
    private final Decisions decisions;
    private final Departments departments;
    private final InterviewDates dates;
    private final Clock clock;

    InterviewMeetings(InterviewRows interviews, MinutesRows minutes, Decisions decisions, Departments departments,
                      InterviewDates dates, Clock clock) {
        this.interviews = interviews;
        this.minutes = minutes;
        this.decisions = decisions;
        this.departments = departments;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * How a meeting went.
     *
     * @param chair       group of who chaired; {@code mayor} or a proxy (代理主宰)
     * @param proxyReason why somebody chaired for the mayor; null where the mayor did
     * @param attendees   groups of those who attended (A60)
     * @param summary     what was said, in short
     * @param decisions   everything decided in the department's interview so far
     */
    public record Held(String chair, String proxyReason, List<String> attendees, String summary,
                       List<NewDecision> decisions) {
    }

    /** All meetings of a department's interview, oldest first. */
    @Transactional(readOnly = true)
    public List<Interview> of(InterviewMoment moment, String department) {
        return interviews.findByKeyCycleAndKeySeasonAndKeyDepartmentOrderByKeyNumber(moment.cycle(), moment.season(),
                department);
    }

    /** All meetings of all departments, by department and number. */
    @Transactional(readOnly = true)
    public List<Interview> all(InterviewMoment moment) {
        return interviews.findByKeyCycleAndKeySeasonOrderByKeyDepartmentAscKeyNumberAsc(moment.cycle(), moment.season());
    }

    /** The meeting that comes next, or was held last; empty for a department without a date. */
    @Transactional(readOnly = true)
    public Optional<Interview> latest(InterviewMoment moment, String department) {
        List<Interview> all = of(moment, department);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The minutes of a department's interview, once recorded. */
    @Transactional(readOnly = true)
    public Optional<Minutes> minutes(InterviewMoment moment, String department) {
        return minutes.findById(new Minutes.Key(moment.cycle(), moment.season(), department));
    }

    /** All minutes of an interview, by department. */
    @Transactional(readOnly = true)
    public List<Minutes> allMinutes(InterviewMoment moment) {
        return minutes.findByKeyCycleAndKeySeasonOrderByKeyDepartment(moment.cycle(), moment.season());
    }

    /**
     * The secretary section schedules all departments at once.
     *
     * @throws Refused with every fault: closed days, polling days, before mid-April, two departments at the
     *                          same time, a department without a date
     */
    @Transactional
    public void schedule(InterviewMoment moment, List<Slot> slots) {
        List<Fault> faults = new ArrayList<>();
        Set<String> expected = new HashSet<>();
        departments.interviewed(LocalDate.now(clock)).stream().map(Unit::code).forEach(expected::add);
        Map<String, String> taken = new HashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            int row = i;
            String name = departments.name(slot.department());
            if (!expected.remove(slot.department())) {
                faults.add(new Fault("interviews.department", row, "の値「" + slot.department() + "」は面談の対象ではないか、２回書かれています。"));
                continue;
            }
            check(moment, slot, (field, text) -> faults.add(new Fault("interviews." + field, row, "（" + name + "）" + text)));
            String other = taken.putIfAbsent(slot.heldOn() + " " + slot.startsAt(), name);
            if (other != null && slot.heldOn() != null && slot.startsAt() != null) {
                faults.add(new Fault("interviews.startsAt", row, "（" + name + "）の値「" + EraFormat.date(slot.heldOn()) + " "
                        + slot.startsAt() + "」は" + other + "と同じ日時です。市長は同時に２つの面談に出られません。別の時刻を入力してください。"));
            }
        }
        expected.stream().sorted().forEach(code ->
                faults.add(Fault.of("interviews", "に" + departments.name(code) + "の行がありません。面談の日時と場所を入力してください。")));
        Refused.ifAny(faults);
        slots.forEach(slot -> interviews.save(new Interview(key(moment, slot.department(), 1), slot)));
        interviews.flush();
    }

    private void check(InterviewMoment moment, Slot slot, BiConsumer<String, String> fault) {
        if (slot.heldOn() == null) {
            fault.accept("heldOn", "を入力してください。例: 2027-04-20");
        } else {
            dates.refusal(moment, slot.heldOn()).ifPresent(why ->
                    fault.accept("heldOn", "の値「" + EraFormat.date(slot.heldOn()) + "」は" + why + "。"));
        }
        if (slot.startsAt() == null) {
            fault.accept("startsAt", "を入力してください。例: 10:00");
        } else if (slot.startsAt().isBefore(LocalTime.of(8, 30)) || !slot.startsAt().isBefore(LocalTime.of(17, 15))) {
            fault.accept("startsAt", "の値「" + slot.startsAt() + "」は開庁時間（8:30～17:15）の外です。時間内の時刻を入力してください。");
        }
        if (slot.place() == null) {
            fault.accept("place", "を入力してください。");
        }
    }

    /**
     * The meeting was not held; it is moved to another day (BR-20).
     *
     * @throws Refused if the reason is missing or the new day cannot be
     */
    @Transactional
    public void postpone(InterviewMoment moment, String reason, Slot next) {
        List<Fault> faults = new ArrayList<>();
        demandNext(moment, "延期", reason, next, faults);
        Refused.ifAny(faults);
        latest(moment, next.department()).ifPresent(interview -> {
            interview.postpone(reason);
            interviews.saveAndFlush(interview);
        });
        plan(moment, next);
    }

    /**
     * The whole interview was held; its minutes go to the department head.
     *
     * @return the decisions recorded
     * @throws Refused with every fault; nothing is recorded then
     */
    @Transactional
    public List<Decision> hold(InterviewMoment moment, String department, Held held, String actor) {
        return record(moment, department, held, null, null, actor);
    }

    /**
     * A part was held, the rest comes on another day (BR-20).
     *
     * @throws Refused with every fault; nothing is recorded then
     */
    @Transactional
    public List<Decision> split(InterviewMoment moment, String department, Held held, String reason, Slot next,
                                String actor) {
        return record(moment, department, held, reason, next, actor);
    }

    private List<Decision> record(InterviewMoment moment, String department, Held held, String reason, Slot next,
                                  String actor) {
        List<Fault> faults = new ArrayList<>();
        checkHeld(held, faults);
        if (next != null) {
            demandNext(moment, "分割", reason, next, faults);
        } else if (held.decisions().stream().allMatch(NewDecision::undecided)) {
            faults.add(Fault.of("decisions", "を１件以上入力してください。見直しがないときも「維持」を記録します。"));
        }
        List<Decision> recorded = Refused.gather(faults, () ->
                decisions.record(moment.cycle(), moment.interviewPhase(), department, held.decisions(), actor));
        Refused.ifAny(faults);
        latest(moment, department).ifPresent(interview -> {
            interview.hold(held.chair(), held.proxyReason(), held.attendees(), reason);
            interviews.saveAndFlush(interview);
        });
        Minutes record = minutes(moment, department)
                .orElseGet(() -> new Minutes(new Minutes.Key(moment.cycle(), moment.season(), department)));
        record.record(held.summary(), actor, clock.instant());
        minutes.saveAndFlush(record);
        if (next != null) {
            plan(moment, next);
        }
        return recorded;
    }

    private static void checkHeld(Held held, List<Fault> faults) {
        if (held.chair() == null) {
            faults.add(Fault.of("chair", "を選んでください。"));
        } else if (held.chair().equals(MAYOR)) {
            if (!held.attendees().contains(MAYOR)) {
                faults.add(Fault.of("attendees", "に市長がいません。市長が欠席したときは「代理主宰」を選び、理由を書いてください。"));
            }
        } else {
            if (held.proxyReason() == null) {
                faults.add(Fault.of("proxyReason", "を入力してください。市長以外が主宰したときは必要です。"));
            }
            if (!held.attendees().contains(held.chair())) {
                faults.add(Fault.of("attendees", "に代理で主宰した人がいません。出席者にも選んでください。"));
            }
        }
        if (held.summary() == null) {
            faults.add(Fault.of("summary", "を入力してください。"));
        }
    }

    private void demandNext(InterviewMoment moment, String what, String reason, Slot next, List<Fault> faults) {
        if (reason == null) {
            faults.add(Fault.of("reason", "を入力してください。面談を" + what + "するときは必要です。"));
        }
        check(moment, next, (field, text) -> faults.add(Fault.of(NEXT.get(field), text)));
        if (next.heldOn() != null && next.startsAt() != null) {
            all(moment).stream()
                    .filter(other -> other.state() == Interview.State.PLANNED && !other.department().equals(next.department())
                            && other.heldOn().equals(next.heldOn()) && other.startsAt().equals(next.startsAt()))
                    .findFirst().ifPresent(other -> faults.add(Fault.of("nextAt", "の値「" + EraFormat.date(next.heldOn()) + " "
                            + next.startsAt() + "」は" + departments.name(other.department()) + "と同じ日時です。別の時刻を入力してください。")));
        }
    }

    /** The meeting goes on, on another day at the same hour and place; its row keeps why (BR-20). */
    void moveTo(InterviewMoment moment, Interview meeting, LocalDate day, String reason) {
        Slot next = new Slot(meeting.department(), day, meeting.startsAt(), meeting.place());
        meeting.postpone(reason);
        interviews.saveAndFlush(meeting);
        plan(moment, next);
    }

    private void plan(InterviewMoment moment, Slot next) {
        int number = of(moment, next.department()).stream().mapToInt(Interview::number).max().orElse(0) + 1;
        interviews.saveAndFlush(new Interview(key(moment, next.department(), number), next));
    }

    /** The department head confirms the minutes. */
    @Transactional
    public void confirm(InterviewMoment moment, String department, String actor) {
        settle(moment, department, Minutes.State.CONFIRMED, actor);
    }

    /** Nobody has objected within three working days: silence confirms. */
    @Transactional
    public void deemConfirmed(InterviewMoment moment, String department) {
        settle(moment, department, Minutes.State.DEEMED, null);
    }

    private void settle(InterviewMoment moment, String department, Minutes.State how, String actor) {
        Minutes record = minutes(moment, department).orElseThrow();
        record.settle(how, actor, clock.instant());
        minutes.saveAndFlush(record);
        // What became of earlier decisions stood on the sheets: with the minutes the report on them is taken (BR-9).
        LocalDate heldOn = latest(moment, department).map(Interview::heldOn).orElseGet(() -> LocalDate.now(clock));
        decisions.reported(moment.cycle(), moment.interviewPhase(), department, heldOn);
    }

    /** The department head objects; the record is taken up again. */
    @Transactional
    public void object(InterviewMoment moment, String department, String objection) {
        Minutes record = minutes(moment, department).orElseThrow();
        record.object(objection);
        minutes.saveAndFlush(record);
    }

    private static Interview.Key key(InterviewMoment moment, String department, int number) {
        return new Interview.Key(moment.cycle(), moment.season(), department, number);
    }
}
