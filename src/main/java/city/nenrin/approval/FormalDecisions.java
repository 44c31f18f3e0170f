package city.nenrin.approval;

import city.nenrin.calendar.GivenDay;
import city.nenrin.typed.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal decisions (◎) of the year: approval itself stays in the city's document system, Nenrin keeps the date and
 * the document number. Rows are only ever added; the latest row of a subject counts, so a correction is a new row.
 */
@Service
public class FormalDecisions {

    /** The longest document number that fits the paper's stamp. */
    private static final int NUMBER_LENGTH = 60;

    private final JdbcClient database;
    private final Clock clock;

    FormalDecisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records a formal decision.
     *
     * @param subject  code of what was decided on; the caller's own key, for example {@code 2027/plan-council-july}
     * @param title    件名, as it stands on the paper
     * @param decision decided today or earlier
     * @param actor    staff code of the person who records
     * @throws Refused about {@code decidedOn} or {@code documentNumber} if it is missing or impossible
     */
    @Transactional
    public FormalDecision record(String subject, String title, RecordedDecision decision, String actor) {
        LocalDate decidedOn = decision.decidedOn();
        if (decidedOn == null) {
            throw new Refused("decidedOn", "を入力してください。");
        }
        new GivenDay("decidedOn", decidedOn).notAfter(LocalDate.now(clock));
        String number = decision.documentNumber();
        if (number == null || number.isEmpty()) {
            throw new Refused("documentNumber", "を入力してください。例: 政推第12号");
        }
        if (number.length() > NUMBER_LENGTH) {
            throw new Refused("documentNumber", "は" + NUMBER_LENGTH + "字以内で入力してください（入力値: " + number.length() + "字）。");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("INSERT INTO formal_decision (subject, title, decided_on, document_number, recorded_by, recorded_at) "
                + "VALUES (?, ?, ?, ?, ?, ?)").params(subject, title, decidedOn, number, actor, now).update();
        return new FormalDecision(subject, title, decidedOn, number, actor, now.toInstant());
    }

    /** The formal decision on a subject that counts; empty if none has been recorded. */
    @Transactional(readOnly = true)
    public Optional<FormalDecision> of(String subject) {
        return database.sql("SELECT * FROM formal_decision WHERE subject = ? ORDER BY id DESC LIMIT 1").param(subject)
                .query(FormalDecisions::row).optional();
    }

    /** All formal decisions whose day lies between two days, both inclusive, in the order of the days. */
    @Transactional(readOnly = true)
    public List<FormalDecision> between(LocalDate from, LocalDate to) {
        return database.sql("SELECT * FROM formal_decision WHERE decided_on BETWEEN ? AND ? ORDER BY decided_on, id")
                .params(from, to).query(FormalDecisions::row).list();
    }

    private static FormalDecision row(ResultSet row, int number) throws SQLException {
        return new FormalDecision(row.getString("subject"), row.getString("title"),
                row.getObject("decided_on", LocalDate.class), row.getString("document_number"),
                row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
