package city.nenrin.policy.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the city itself says in a phase of checks: the notice, the ratings and the summary. */
@Service
public class KpiRounds {

    /**
     * How well one KPI does.
     *
     * @param attainment percent of the target, or null where it is unknown
     * @param rating     the word of the decision table {@code kpi-rating}
     */
    public record Rating(String kpiCode, BigDecimal attainment, String rating) {
    }

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final Clock clock;

    KpiRounds(JdbcClient database, JdbcOperations batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** Keeps the ratings of a phase; a later rating of the same KPI replaces the earlier one. */
    @Transactional
    public void rate(int cycle, String phase, List<Rating> ratings) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate("INSERT INTO kpi_rating (cycle, phase_key, kpi_code, attainment, rating, rated_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (cycle, phase_key, kpi_code) DO UPDATE SET "
                        + "attainment = excluded.attainment, rating = excluded.rating, rated_at = excluded.rated_at",
                ratings.stream().map(rating -> new Object[] {cycle, phase, rating.kpiCode(), rating.attainment(),
                        rating.rating(), now}).toList());
    }

    /** The ratings of a phase by KPI code. */
    @Transactional(readOnly = true)
    public Map<String, Rating> ratings(int cycle, String phase) {
        return byCode(database.sql("SELECT kpi_code, attainment, rating FROM kpi_rating WHERE cycle = ? AND phase_key = ? "
                + "ORDER BY kpi_code").params(cycle, phase));
    }

    /** The ratings of these KPIs in a phase by code; a section's form must not read the whole city's. */
    @Transactional(readOnly = true)
    public Map<String, Rating> ratings(int cycle, String phase, Collection<String> kpiCodes) {
        return kpiCodes.isEmpty() ? Map.of()
                : byCode(database.sql("SELECT kpi_code, attainment, rating FROM kpi_rating WHERE cycle = :cycle "
                        + "AND phase_key = :phase AND kpi_code IN (:codes) ORDER BY kpi_code")
                        .param("cycle", cycle).param("phase", phase).param("codes", kpiCodes));
    }

    private static Map<String, Rating> byCode(JdbcClient.StatementSpec statement) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        statement.query((row, n) -> new Rating(row.getString("kpi_code"), row.getBigDecimal("attainment"),
                row.getString("rating"))).list().forEach(rating -> ratings.put(rating.kpiCode(), rating));
        return ratings;
    }

    /** The city tells the sections that the phase begins. */
    @Transactional
    public void announce(int cycle, String phase, String notice, String actor) {
        database.sql("INSERT INTO kpi_round (cycle, phase_key, notice, announced_by, announced_at) VALUES (?, ?, ?, ?, ?)")
                .params(cycle, phase, notice, actor, OffsetDateTime.now(clock)).update();
    }

    /** What the city told the sections at the beginning; null if nothing. */
    @Transactional(readOnly = true)
    public String notice(int cycle, String phase) {
        return database.sql("SELECT notice FROM kpi_round WHERE cycle = ? AND phase_key = ?").params(cycle, phase)
                .query(String.class).optional().orElse(null);
    }

    /** The city's summary of all figures (達成状況の取りまとめ, A66). */
    @Transactional
    public void compile(int cycle, String phase, String summary, String actor) {
        database.sql("UPDATE kpi_round SET summary = ?, compiled_by = ?, compiled_at = ? "
                        + "WHERE cycle = ? AND phase_key = ?")
                .params(summary, actor, OffsetDateTime.now(clock), cycle, phase).update();
    }

    /** The city's summary of a phase; null before it is written. */
    @Transactional(readOnly = true)
    public String summary(int cycle, String phase) {
        return database.sql("SELECT summary FROM kpi_round WHERE cycle = ? AND phase_key = ?").params(cycle, phase)
                .query(String.class).optional().orElse(null);
    }
}
