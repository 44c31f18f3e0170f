package city.nenrin.policy.kpi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a section has brought in by a workbook and not yet entered. One draft for each section and phase. */
@Component
class KpiDrafts {

    /** One row of a draft. */
    record Draft(KpiInput input, String uploadedBy, Instant uploadedAt) {
    }

    private final JdbcClient database;
    private final Clock clock;

    KpiDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The rows by KPI code; empty if there is no draft. */
    @Transactional(readOnly = true)
    public Map<String, Draft> of(int cycle, String phase, String section) {
        KpiMoment moment = KpiMoment.of(cycle, phase);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        database.sql("SELECT * FROM kpi_draft WHERE cycle = ? AND phase_key = ? AND section = ? ORDER BY kpi_code")
                .params(cycle, phase, section).query((row, n) -> draft(row, moment)).list()
                .forEach(draft -> drafts.put(draft.input().kpiCode(), draft));
        return drafts;
    }

    private static Draft draft(ResultSet row, KpiMoment moment) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new Draft(new KpiInput(row.getString("kpi_code"), moment.fiscalYear(), moment.term(),
                value == null ? null : value.stripTrailingZeros(),
                Optional.ofNullable(row.getString("certainty")).map(Certainty::valueOf).orElse(null),
                row.getObject("base_date", LocalDate.class), row.getObject("no_data_until", LocalDate.class),
                row.getString("cause"), null), row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    /** Takes a whole draft; an earlier one is gone. */
    @Transactional
    public void replace(int cycle, String phase, String section, List<KpiInput> inputs, String actor) {
        clear(cycle, phase, section);
        for (KpiInput input : inputs) {
            database.sql("INSERT INTO kpi_draft (cycle, phase_key, section, kpi_code, value, certainty, base_date, "
                            + "no_data_until, cause, uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(cycle, phase, section, input.kpiCode(), input.value(),
                            input.certainty() == null ? null : input.certainty().name(), input.baseDate(),
                            input.noDataUntil(), input.cause(), actor, OffsetDateTime.now(clock))).update();
        }
    }

    /** Forgets the draft. */
    @Transactional
    public void clear(int cycle, String phase, String section) {
        database.sql("DELETE FROM kpi_draft WHERE cycle = ? AND phase_key = ? AND section = ?")
                .params(cycle, phase, section).update();
    }
}
