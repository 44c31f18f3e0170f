package city.nenrin.approval;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a case, when and as whom. Rows are only ever added. */
@Component
class ApprovalHistory {

    private final JdbcClient database;
    private final Clock clock;

    ApprovalHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(ApprovalCase paper, Step step, String actor, String asWhom, boolean byProxy, String words,
             String proxyReason) {
        database.sql("INSERT INTO approval_event (case_id, round, step, actor, as_whom, by_proxy, words, proxy_reason, "
                        + "happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(paper.id(), paper.round(), step.name(), actor, asWhom, byProxy, words, proxyReason,
                        OffsetDateTime.now(clock)).update();
    }

    List<ApprovalEvent> of(long caseId) {
        return database.sql("SELECT * FROM approval_event WHERE case_id = ? ORDER BY id").param(caseId)
                .query((row, n) -> new ApprovalEvent(row.getInt("round"), Step.valueOf(row.getString("step")),
                        row.getString("actor"), row.getString("as_whom"), row.getBoolean("by_proxy"),
                        row.getString("words"), row.getString("proxy_reason"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant())).list();
    }
}
