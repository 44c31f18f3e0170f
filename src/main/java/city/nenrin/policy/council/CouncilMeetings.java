package city.nenrin.policy.council;

import city.nenrin.approval.FormalDecision;
import city.nenrin.approval.FormalDecisions;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.CalendarEvent;
import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.DateRange;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.EventKind;
import city.nenrin.calendar.GivenDay;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's meetings (A35). Its members have no login: what reaches them and what they say is recorded by the
 * policy section. Every method that writes flushes before it returns.
 */
@Service
public class CouncilMeetings {

    private final CouncilMeetingRows meetings;
    private final CouncilMinutesRows minutes;
    private final CouncilOpinionRows opinions;
    private final FormalDecisions decisions;
    private final CalendarEvents events;
    private final WorkingDays workingDays;
    private final Clock clock;

    CouncilMeetings(CouncilMeetingRows meetings, CouncilMinutesRows minutes, CouncilOpinionRows opinions,
                    FormalDecisions decisions, CalendarEvents events, WorkingDays workingDays, Clock clock) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.opinions = opinions;
        this.decisions = decisions;
        this.events = events;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The meeting of a phase, once it is scheduled. */
    @Transactional(readOnly = true)
    public Optional<CouncilMeeting> find(int cycle, String phase) {
        return meetings.findById(new CouncilMeeting.Key(cycle, phase));
    }

    /** All meetings with a day, latest first. */
    List<CouncilMeeting> all() {
        return meetings.findAllByOrderByHeldOnDesc();
    }

    /** What went to the members before does not count any more. */
    void notYetSent(int cycle, String phase) {
        CouncilMeeting meeting = require(cycle, phase);
        meeting.notYetSent();
        meetings.saveAndFlush(meeting);
    }

    /** @throws IllegalStateException if the meeting has not been scheduled */
    @Transactional(readOnly = true)
    public CouncilMeeting require(int cycle, String phase) {
        return find(cycle, phase).orElseThrow(() ->
                new IllegalStateException("No council meeting for " + cycle + "/" + phase));
    }

    /** What stands in the city's calendar from today to a day: sessions, questions, polling days, closures. */
    @Transactional(readOnly = true)
    public List<CalendarEvent> eventsUntil(LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        return last.isBefore(today) ? List.of() : events.within(new DateRange(today, last));
    }

    /**
     * Fixes day and place. Most staff work at the polls on a polling day, and nobody on a closed day, so neither is
     * taken; a day of the assembly's questions only if the person knows it.
     *
     * @param day            day of the meeting
     * @param last           last possible day, inclusive
     * @param time           beginning as {@code HH:mm}
     * @param attendance     who is expected, or null
     * @param overlapAccepted whether a day of the assembly's questions is taken all the same
     * @throws Refused if the day cannot be taken
     */
    @Transactional
    public void schedule(int cycle, String phase, LocalDate day, LocalDate last, String time, String place,
                         String attendance, boolean overlapAccepted, String actor) {
        checkDay(day, last, overlapAccepted);
        CouncilMeeting meeting = find(cycle, phase).orElseGet(() ->
                new CouncilMeeting(new CouncilMeeting.Key(cycle, phase)));
        meeting.schedule(day, time, place, attendance, actor, clock.instant());
        meetings.saveAndFlush(meeting);
    }

    private void checkDay(LocalDate day, LocalDate last, boolean overlapAccepted) {
        LocalDate today = LocalDate.now(clock);
        String given = "の値「" + EraFormat.dateWithWeekday(day) + "」";
        if (!day.isAfter(today)) {
            throw new Refused("heldOn", given + "は過ぎています。明日以後の開庁日を入力してください。");
        }
        if (day.isAfter(last)) {
            throw new Refused("heldOn", given + "はこの工程の期限（" + EraFormat.dateWithWeekday(last)
                    + "）より後です。期限までの開庁日にするか、先に年間日程で期限を延ばしてください。");
        }
        List<CalendarEvent> sameDay = events.within(new DateRange(day, day));
        for (CalendarEvent event : sameDay) {
            if (event.kind() == EventKind.POLLING_DAY) {
                throw new Refused("heldOn", given + "は「" + event.label() + "」の投票日です。別の開庁日を入力してください。");
            }
        }
        workingDays.closedBecause(day).ifPresent(why -> {
            throw new Refused("heldOn", given + "は" + why + "で閉庁日です。開庁日を入力してください（次の開庁日は"
                    + EraFormat.dateWithWeekday(workingDays.nextOrSame(day)) + "）。");
        });
        for (CalendarEvent event : sameDay) {
            if (event.kind() == EventKind.ASSEMBLY_QUESTIONS && !overlapAccepted) {
                throw new Refused("heldOn", given + "は「" + event.label()
                        + "」と重なります。別の日にするか、「議会日程と重なることを承知している」に印を付けてください。");
            }
        }
    }

    /**
     * Records the formal decision (◎) on the meeting and its papers.
     *
     * @throws Refused if date or number of the document are missing or impossible
     */
    @Transactional
    public void decide(int cycle, String phase, RecordedDecision formal, String papers, String actor) {
        CouncilMeeting meeting = require(cycle, phase);
        decisions.record(subject(cycle, phase), "総合計画審議会の開催及び資料について（"
                + EraFormat.date(meeting.heldOn()) + "開催）", formal, actor);
        meeting.decide(papers);
        meetings.saveAndFlush(meeting);
    }

    /** The formal decision on the meeting and its papers. */
    @Transactional(readOnly = true)
    public Optional<FormalDecision> decision(int cycle, String phase) {
        return decisions.of(subject(cycle, phase));
    }

    /**
     * Notice and the decided papers went to the members; {@link CouncilDates#send} keeps to whom.
     *
     * @throws Refused if the day lies before the decision or after today
     */
    @Transactional
    void send(int cycle, String phase, LocalDate day) {
        CouncilMeeting meeting = require(cycle, phase);
        GivenDay sent = new GivenDay("sentOn", day);
        sent.notBefore(decision(cycle, phase).orElseThrow().decidedOn(), "決裁日", "決裁日");
        sent.notAfter(LocalDate.now(clock));
        meeting.send(day);
        meetings.saveAndFlush(meeting);
    }

    /** All versions of the minutes, oldest first. */
    @Transactional(readOnly = true)
    public List<CouncilMinutes> minutes(int cycle, String phase) {
        return minutes.findByKeyCycleAndKeyPhaseKeyOrderByKeyVersion(cycle, phase);
    }

    /** The youngest version of the minutes. */
    @Transactional(readOnly = true)
    public Optional<CouncilMinutes> latestMinutes(int cycle, String phase) {
        return minutes.findFirstByKeyCycleAndKeyPhaseKeyOrderByKeyVersionDesc(cycle, phase);
    }

    /**
     * Writes the next version of the minutes; its opinions take the place of those of the version before.
     *
     * @param noOpinions whether the council gave no opinion, said explicitly
     * @throws Refused if opinions are missing without that, or given in spite of it
     */
    @Transactional
    public void draftMinutes(int cycle, String phase, String attendees, String summary, List<NewOpinion> said,
                             boolean noOpinions, String actor) {
        if (said.isEmpty() && !noOpinions) {
            throw new Refused("opinions", "の行がありません。意見を入力するか、意見が出なかったときは「意見なし」に印を付けてください。");
        }
        if (!said.isEmpty() && noOpinions) {
            throw new Refused("noOpinions", "に印がありますが、意見が" + said.size() + "件入力されています。どちらかを直してください。");
        }
        int version = latestMinutes(cycle, phase).map(last -> last.key().version() + 1).orElse(1);
        minutes.saveAndFlush(new CouncilMinutes(new CouncilMinutes.Key(cycle, phase, version), attendees, summary,
                actor, clock.instant()));
        opinions.deleteAll(opinions(cycle, phase));
        opinions.flush();
        List<CouncilOpinion> rows = new ArrayList<>();
        for (NewOpinion opinion : said) {
            rows.add(new CouncilOpinion(cycle, phase, rows.size() + 1, opinion));
        }
        opinions.saveAllAndFlush(rows);
    }

    /**
     * What the members say of the minutes.
     *
     * @param correction what they want to be corrected, or null if they agree
     * @throws Refused if the day lies before the meeting or after today
     */
    @Transactional
    public void review(int cycle, String phase, LocalDate day, String correction) {
        sinceMeeting(new GivenDay("reviewedOn", day), require(cycle, phase));
        CouncilMinutes latest = latestMinutes(cycle, phase).orElseThrow();
        latest.review(day, correction);
        minutes.saveAndFlush(latest);
    }

    /**
     * The reviewed minutes are published; from now on they and their opinions stay as they are.
     *
     * @throws Refused if the day lies before the members' review or after today
     */
    @Transactional
    public void publish(int cycle, String phase, LocalDate day) {
        CouncilMinutes latest = latestMinutes(cycle, phase).orElseThrow();
        GivenDay published = new GivenDay("publishedOn", day);
        published.notBefore(latest.reviewedOn().orElseThrow(), "委員の確認日", "確認日");
        published.notAfter(LocalDate.now(clock));
        latest.publish(day);
        minutes.saveAndFlush(latest);
    }

    /** The opinions of a meeting, in the order of the minutes. */
    @Transactional(readOnly = true)
    public List<CouncilOpinion> opinions(int cycle, String phase) {
        return opinions.findByKeyCycleAndKeyPhaseKeyOrderByNumber(cycle, phase);
    }

    /** @throws IllegalStateException if there is no such opinion */
    @Transactional(readOnly = true)
    public CouncilOpinion opinion(int cycle, String phase, String code) {
        return opinions.findById(new CouncilOpinion.Key(cycle, phase, code)).orElseThrow(() ->
                new IllegalStateException("No opinion " + code + " of " + cycle + "/" + phase));
    }

    /**
     * A section drafts its answer to an opinion.
     *
     * @throws Refused if something follows from the opinion and no time is given
     */
    @Transactional
    public void respond(int cycle, String phase, String code, Response draft, String actor) {
        if (draft.handling().needsTime() && draft.when() == null) {
            throw new Refused("when", "を入力してください。「" + draft.handling().label() + "」のときは必要です。例: 令和9年度中");
        }
        CouncilOpinion opinion = opinion(cycle, phase, code);
        opinion.respond(draft, actor, clock.instant());
        opinions.saveAndFlush(opinion);
    }

    /**
     * Reports what the city thinks of each opinion (市の考え方).
     *
     * @param views text by code of the opinion
     * @throws Refused if an opinion has no text, or the day lies after today
     */
    @Transactional
    public void reportView(int cycle, String phase, LocalDate day, Map<String, String> views) {
        CouncilMeeting meeting = require(cycle, phase);
        List<CouncilOpinion> all = opinions(cycle, phase);
        List<Fault> faults = new ArrayList<>();
        for (CouncilOpinion opinion : all) {
            if (views.get(opinion.key().code()) == null) {
                faults.add(Fault.of("views", "に意見" + opinion.number() + "の行がありません。市の考え方を入力してください。"));
            }
        }
        views.keySet().stream().filter(code -> all.stream().noneMatch(o -> o.key().code().equals(code))).sorted()
                .forEach(code -> faults.add(Fault.of("views", "の「" + code + "」はこの審議会の意見にありません。様式を開き直してください。")));
        Refused.ifAny(faults);
        sinceMeeting(new GivenDay("reportedOn", day), meeting);
        all.forEach(opinion -> opinion.answer(views.get(opinion.key().code())));
        opinions.saveAllAndFlush(all);
        meeting.reportView(day);
        meetings.saveAndFlush(meeting);
    }

    /** The last meeting before a day whose opinions were answered, for the papers of the next one. */
    @Transactional(readOnly = true)
    public Optional<CouncilMeeting> lastAnswered(LocalDate before) {
        return meetings.findFirstByViewReportedOnNotNullAndHeldOnBeforeOrderByHeldOnDesc(before);
    }

    private static String subject(int cycle, String phase) {
        return cycle + "/" + phase;
    }

    private void sinceMeeting(GivenDay day, CouncilMeeting meeting) {
        day.notBefore(meeting.heldOn(), "審議会の開催日", "開催日");
        day.notAfter(LocalDate.now(clock));
    }
}
