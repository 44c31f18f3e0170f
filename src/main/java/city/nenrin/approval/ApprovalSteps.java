package city.nenrin.approval;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which steps a city uses the approval model inside the house, and on which route. */
@Service
public class ApprovalSteps {

    private final JdbcClient database;

    ApprovalSteps(JdbcClient database) {
        this.database = database;
    }

    /** The city's setting for a step; empty if it says nothing. */
    @Transactional(readOnly = true)
    public Optional<ApprovalStep> find(String process, String activity) {
        return database.sql("SELECT enabled FROM approval_step WHERE process = ? AND activity = ?")
                .params(process, activity).query(Boolean.class).optional()
                .map(enabled -> new ApprovalStep(process, activity, enabled, route(process, activity)));
    }

    private List<RouteStop> route(String process, String activity) {
        return database.sql("SELECT stage, kind, group_code FROM approval_step_stop WHERE process = ? AND activity = ? "
                        + "ORDER BY position").params(process, activity)
                .query((row, n) -> new RouteStop(row.getInt("stage"), StopKind.valueOf(row.getString("kind")),
                        row.getString("group_code"))).list();
    }

    /** Sets a step, route included; replaces what was there. */
    @Transactional
    public void define(ApprovalStep step) {
        database.sql("DELETE FROM approval_step WHERE process = ? AND activity = ?")
                .params(step.process(), step.activity()).update();
        database.sql("INSERT INTO approval_step (process, activity, enabled) VALUES (?, ?, ?)")
                .params(step.process(), step.activity(), step.enabled()).update();
        for (int i = 0; i < step.route().size(); i++) {
            RouteStop stop = step.route().get(i);
            database.sql("INSERT INTO approval_step_stop (process, activity, position, stage, kind, group_code) "
                            + "VALUES (?, ?, ?, ?, ?, ?)")
                    .params(step.process(), step.activity(), i, stop.stage(), stop.kind().name(), stop.group()).update();
        }
    }
}
