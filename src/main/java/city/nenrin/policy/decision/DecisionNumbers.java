package city.nenrin.policy.decision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the decisions of a season. */
@Component
class DecisionNumbers {

    private final JdbcClient database;

    DecisionNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number, from 1. The row lock keeps two departments that record at once from drawing the same. */
    int next(int cycle, Season season) {
        return database.sql("INSERT INTO decision_number (cycle, season, last_number) VALUES (?, ?, 1) "
                        + "ON CONFLICT (cycle, season) DO UPDATE SET last_number = decision_number.last_number + 1 "
                        + "RETURNING last_number").params(cycle, season.code()).query(Integer.class).single();
    }
}
