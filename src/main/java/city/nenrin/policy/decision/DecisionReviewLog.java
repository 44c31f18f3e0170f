package city.nenrin.policy.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mayors said of decisions afterwards; append only. */
@Component
class DecisionReviewLog {

    private final JdbcClient database;

    DecisionReviewLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param plan the section's plan as it was, or null
     * @param term first day of the mayor's term, or null where none is registered
     */
    void add(Decision decision, ReviewVerdict verdict, String reason, String plan, LocalDate term, String actor,
             OffsetDateTime at) {
        database.sql("INSERT INTO decision_review (decision_code, verdict, reason, words_before, due_before, plan_before, "
                        + "term, reviewed_by, reviewed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(decision.code(), verdict.name(), reason, decision.words(), decision.due().orElse(null), plan, term,
                        actor, at).update();
    }

    /** Codes of the decisions that were reviewed in the term that began on a day. */
    Set<String> reviewed(LocalDate term) {
        return Set.copyOf(database.sql("SELECT DISTINCT decision_code FROM decision_review WHERE term = ?").param(term)
                .query(String.class).list());
    }

    /** The reviews of a decision, oldest first. */
    List<DecisionReview> of(String code) {
        return database.sql("SELECT * FROM decision_review WHERE decision_code = ? ORDER BY id").param(code)
                .query((row, n) -> new DecisionReview(code, ReviewVerdict.valueOf(row.getString("verdict")),
                        row.getString("reason"), row.getString("words_before"),
                        row.getObject("due_before", LocalDate.class), row.getString("reviewed_by"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant())).list();
    }
}
