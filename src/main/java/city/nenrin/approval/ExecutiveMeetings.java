package city.nenrin.approval;

import city.nenrin.calendar.EraFormat;
import city.nenrin.platform.form.FormValues;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers before the executive meeting (庁議): tabled, and how the meeting ended (A25). Each version is tabled once. */
@Service
public class ExecutiveMeetings {

    private final JdbcClient database;
    private final Clock clock;

    ExecutiveMeetings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A paper goes before the meeting (庁議付議), as the form says: {@code tabledOn} and {@code presenter}.
     *
     * @param subject the topic's own key
     * @param version version of the paper
     */
    @Transactional
    public void table(String subject, int version, FormValues said) {
        database.sql("INSERT INTO executive_meeting (subject, version, tabled_on, presenter) VALUES (?, ?, ?, ?)")
                .params(subject, version, said.requiredDate("tabledOn"), said.requiredText("presenter")).update();
    }

    /**
     * The meeting on the version tabled last has ended (庁議結果), as the form says: {@code heldOn}, {@code result} and
     * {@code changes}.
     *
     * @throws Refused if the day is impossible, or changes are missing where the result needs them
     */
    @Transactional
    public MeetingResult end(String subject, FormValues said) {
        ExecutiveMeeting tabled = of(subject).orElseThrow();
        LocalDate heldOn = said.requiredDate("heldOn");
        MeetingResult result = MeetingResult.valueOf(said.requiredText("result"));
        String changes = said.text("changes").orElse(null);
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (heldOn.isBefore(tabled.tabledOn()) || heldOn.isAfter(today)) {
            faults.add(Fault.of("heldOn", "の値「" + EraFormat.date(heldOn) + "」は、付議日" + EraFormat.date(tabled.tabledOn()) + "から今日"
                    + EraFormat.date(today) + "までの日にしてください。"));
        }
        if (result.withChanges() && changes == null) {
            faults.add(Fault.of("changes", "を入力してください。「" + result.label() + "」のときは必要です。"));
        }
        Refused.ifAny(faults);
        database.sql("UPDATE executive_meeting SET held_on = ?, result = ?, changes = ? WHERE subject = ? AND version = ?")
                .params(heldOn, result.name(), changes, subject, tabled.version()).update();
        return result;
    }

    /** The version of a paper that was tabled last; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<ExecutiveMeeting> of(String subject) {
        return database.sql("SELECT * FROM executive_meeting WHERE subject = ? ORDER BY version DESC LIMIT 1").param(subject)
                .query(ExecutiveMeetings::row).optional();
    }

    private static ExecutiveMeeting row(ResultSet row, int number) throws SQLException {
        return new ExecutiveMeeting(row.getString("subject"), row.getInt("version"),
                row.getObject("tabled_on", LocalDate.class), row.getString("presenter"),
                row.getObject("held_on", LocalDate.class),
                Optional.ofNullable(row.getString("result")).map(MeetingResult::valueOf).orElse(null), row.getString("changes"));
    }
}
