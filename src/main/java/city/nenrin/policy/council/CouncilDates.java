package city.nenrin.policy.council;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.GivenDay;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the council's members were told about the day of a meeting, and its changes after that. */
@Service
public class CouncilDates {

    private static final int REASON_LENGTH = 500;

    private final CouncilMeetings meetings;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CouncilDates(CouncilMeetings meetings, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** All meetings with a day, latest first. */
    @Transactional(readOnly = true)
    public List<CouncilMeeting> all() {
        return meetings.all();
    }

    /** Whether a meeting can still be moved: it has not begun. */
    public boolean movable(CouncilMeeting meeting) {
        return meeting.begins().isAfter(LocalDateTime.now(clock));
    }

    /**
     * Notice and the decided papers went to the members; every sending is kept.
     *
     * @param recipients to whom; null for those who are expected
     * @throws Refused if nobody is named, or the day lies before the decision or the last change, or after today
     */
    @Transactional
    public void send(int cycle, String phase, LocalDate day, String recipients, String actor) {
        CouncilMeeting meeting = meetings.require(cycle, phase);
        String to = Optional.ofNullable(recipients).or(meeting::attendance).orElseThrow(() ->
                new Refused("recipients", "を入力してください。誰に知らせたかを記録します。"));
        lastMove(cycle, phase).map(move -> LocalDate.ofInstant(move.movedAt(), clock.getZone()))
                .ifPresent(moved -> new GivenDay("sentOn", day).notBefore(moved, "日程を変えた日", "変えた日"));
        meetings.send(cycle, phase, day);
        database.sql("INSERT INTO council_notice (cycle, phase_key, sent_on, recipients, held_on, starts_at, place, "
                        + "recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, phase, day, to, meeting.heldOn(), meeting.startsAt(), meeting.place(), actor,
                        OffsetDateTime.now(clock)).update();
    }

    /**
     * Moves a meeting that has not begun. Where its papers have gone out, a new notice is due.
     *
     * @param day             the new day
     * @param last            last possible day, inclusive
     * @param time            the new beginning as {@code HH:mm}
     * @param overlapAccepted whether a day of the assembly's questions is taken all the same
     * @throws Refused if it has begun, nothing changes, something is missing or the day cannot be taken
     */
    @Transactional
    public void move(int cycle, String phase, LocalDate day, LocalDate last, String time, String place, String reason,
                     boolean overlapAccepted, String actor) {
        CouncilMeeting meeting = meetings.find(cycle, phase).orElseThrow(() ->
                new Refused("審議会「" + cycle + "/" + phase + "」の日程はまだ決まっていません。"));
        if (!movable(meeting)) {
            throw new Refused("この審議会は" + EraFormat.dateWithWeekday(meeting.heldOn()) + " " + meeting.startsAt()
                    + "に始まったので、日程は変えられません。");
        }
        check(meeting, day, time, place, reason);
        LocalDate heldBefore = meeting.heldOn();
        String startsBefore = meeting.startsAt();
        String placeBefore = meeting.place();
        boolean told = meeting.sentOn().isPresent();
        meetings.schedule(cycle, phase, day, last, time, place, meeting.attendance().orElse(null), overlapAccepted, actor);
        meetings.notYetSent(cycle, phase);
        database.sql("INSERT INTO council_move (cycle, phase_key, held_before, starts_before, place_before, held_after, "
                        + "starts_after, place_after, reason, moved_by, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, phase, heldBefore, startsBefore, placeBefore, day, time, place, reason.strip(), actor,
                        OffsetDateTime.now(clock)).update();
        if (told) {
            events.publishEvent(new CouncilMoved(cycle, phase));
        }
    }

    private static void check(CouncilMeeting meeting, LocalDate day, String time, String place, String reason) {
        if (day == null) {
            throw new Refused("heldOn", "を入力してください。例: 2027-07-20");
        }
        if (time == null || !time.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new Refused("startsAt", "の値「" + (time == null ? "" : time) + "」は時刻ではありません。例: 14:00");
        }
        if (place == null || place.isBlank()) {
            throw new Refused("place", "を入力してください。");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            throw new Refused("reason", "を" + REASON_LENGTH + "字以内で入力してください。");
        }
        if (day.equals(meeting.heldOn()) && time.equals(meeting.startsAt()) && place.equals(meeting.place())) {
            throw new Refused("日程が変わっていません。新しい開催日・開始時刻・会場のどれかを入力してください。");
        }
    }

    /** The notices of a meeting, oldest first. */
    @Transactional(readOnly = true)
    public List<CouncilNotice> notices(int cycle, String phase) {
        return database.sql("SELECT * FROM council_notice WHERE cycle = ? AND phase_key = ? ORDER BY id").params(cycle, phase)
                .query((row, n) -> new CouncilNotice(row.getObject("sent_on", LocalDate.class), row.getString("recipients"),
                        row.getObject("held_on", LocalDate.class), row.getString("starts_at"), row.getString("place")))
                .list();
    }

    /** The changes of a meeting, oldest first. */
    @Transactional(readOnly = true)
    public List<CouncilMove> moves(int cycle, String phase) {
        return database.sql("SELECT * FROM council_move WHERE cycle = ? AND phase_key = ? ORDER BY id").params(cycle, phase)
                .query((row, n) -> new CouncilMove(row.getObject("held_before", LocalDate.class),
                        row.getString("starts_before"), row.getString("place_before"),
                        row.getObject("held_after", LocalDate.class), row.getString("starts_after"),
                        row.getString("place_after"), row.getString("reason"), row.getString("moved_by"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant())).list();
    }

    /** The last change of a meeting. */
    @Transactional(readOnly = true)
    public Optional<CouncilMove> lastMove(int cycle, String phase) {
        return moves(cycle, phase).stream().reduce((first, second) -> second);
    }
}
