package city.nenrin.policy.interview;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.EraFormat;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's steps around the interviews: announced, papers handed out, results fixed at once (◎), shared, wrapped up. */
@Service
public class InterviewRounds {

    private final InterviewRoundRows rows;
    private final InterviewRows interviews;
    private final Decisions decisions;
    private final Clock clock;

    InterviewRounds(InterviewRoundRows rows, InterviewRows interviews, Decisions decisions, Clock clock) {
        this.rows = rows;
        this.interviews = interviews;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The round of this interview; a new one if nothing has happened yet. */
    @Transactional(readOnly = true)
    public InterviewRound of(InterviewMoment moment) {
        InterviewRound.Key key = new InterviewRound.Key(moment.cycle(), moment.season());
        return rows.findById(key).orElseGet(() -> new InterviewRound(key));
    }

    /** Measures down to this priority are evaluated, 1 to 3 (BR-6). */
    @Transactional(readOnly = true)
    public int lowestPriority(InterviewMoment moment) {
        return of(moment).lowestPriority();
    }

    /**
     * The city tells the departments that the interviews come.
     *
     * @param notice         what the departments are told, or null
     * @param focus          今回の重点, or null
     * @param lowestPriority 1 to 3
     */
    @Transactional
    public void announce(InterviewMoment moment, String notice, String focus, int lowestPriority, String actor) {
        InterviewRound round = of(moment);
        round.announce(notice, focus, lowestPriority, actor, clock.instant());
        rows.saveAndFlush(round);
    }

    /** The papers have been handed out; called with the packs by {@link InterviewPapers}. */
    void distribute(InterviewMoment moment, LocalDate day, String note, String actor) {
        InterviewRound round = of(moment);
        round.distribute(day, note, actor);
        rows.saveAndFlush(round);
    }

    /**
     * The results of all departments are fixed at once (◎), and their follow-up begins.
     *
     * @param formal decided not before the last meeting, and today or earlier
     * @throws Refused if the day or the number cannot be
     */
    @Transactional
    public List<Decision> fix(InterviewMoment moment, RecordedDecision formal, String actor) {
        interviews.findByKeyCycleAndKeySeasonOrderByKeyDepartmentAscKeyNumberAsc(moment.cycle(), moment.season())
                .stream().filter(interview -> interview.state() == Interview.State.HELD).map(Interview::heldOn)
                .max(LocalDate::compareTo).ifPresent(last -> formal.notBefore(last, "最後の面談"));
        List<Decision> fixed = decisions.fixAll(moment.cycle(), moment.interviewPhase(), formal, actor);
        InterviewRound round = of(moment);
        round.fix(formal.decidedOn(), formal.documentNumber(), actor, clock.instant());
        rows.saveAndFlush(round);
        return fixed;
    }

    /**
     * All staff can read the results from this day.
     *
     * @param note what the staff is told, or null
     */
    @Transactional
    public void share(InterviewMoment moment, LocalDate day, String note, String actor) {
        InterviewRound round = of(moment);
        round.decidedOn().filter(day::isBefore).ifPresent(decided -> {
            throw new Refused("sharedOn", "の値「" + EraFormat.date(day) + "」は決裁日（" + EraFormat.date(decided) + "）より前の日です。決裁日以降を入力してください。");
        });
        round.share(day, note, actor);
        rows.saveAndFlush(round);
    }

    /** Records the wrap-up meeting (市長面談総括会議). */
    @Transactional
    public void wrapUp(InterviewMoment moment, LocalDate day, String attendees, String issues, String directions,
                       String actor) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("heldOn", "の値「" + EraFormat.date(day) + "」は未来の日です。開催した日を入力してください。");
        }
        InterviewRound round = of(moment);
        round.wrapUp(day, attendees, issues, directions, actor);
        rows.saveAndFlush(round);
    }
}
