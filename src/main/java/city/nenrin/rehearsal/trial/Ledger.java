package city.nenrin.rehearsal.trial;

import city.nenrin.rehearsal.LoadCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the server said it had accepted, kept outside of it, and compared with what its tables hold. The comparison
 * asks by plain SQL, so that no code of the application can explain a difference away.
 */
final class Ledger {

    /** The three tasks of a unit, in order; what the first and the last write carries the text that was submitted. */
    static final List<String> ACTIVITIES = List.of("userTask_enterKpiActuals", "userTask_confirmKpiActuals",
            "userTask_inspectKpis");

    /** One submission. @param mark the text that tells it from all others */
    record Entry(String unit, String activity, String mark) {
    }

    private static final String KEY = "cycle || '/' || phase_key || '/' || section";

    private final Map<Entry, Boolean> accepted = new ConcurrentHashMap<>();

    void accept(Entry entry) {
        accepted.put(entry, true);
    }

    /** Whether a submission of this task has been accepted. */
    boolean holds(String unit, String activity) {
        return accepted.keySet().stream().anyMatch(entry -> entry.unit().equals(unit) && entry.activity().equals(activity));
    }

    int size() {
        return accepted.size();
    }

    /** Accepted submissions that the domain does not hold. */
    List<String> lost(JdbcClient database) {
        // Only what was accepted before the tables are read counts.
        List<Entry> expected = List.copyOf(accepted.keySet());
        List<String> entered = column(database, "SELECT DISTINCT cause FROM kpi_entry WHERE cause IS NOT NULL");
        List<String> confirmed = column(database, "SELECT " + KEY + " FROM kpi_check WHERE confirmed_at IS NOT NULL");
        List<String> inspected = column(database, "SELECT comment FROM kpi_check WHERE inspected_at IS NOT NULL");
        Map<String, Predicate<Entry>> held = Map.of(
                ACTIVITIES.get(0), entry -> entered.contains(entry.mark()),
                ACTIVITIES.get(1), entry -> confirmed.contains(entry.unit()),
                ACTIVITIES.get(2), entry -> inspected.contains(entry.mark()));
        return expected.stream().filter(entry -> !held.get(entry.activity()).test(entry)).map(Entry::toString).toList();
    }

    /** What is there more than once: figures of one KPI in this phase, tasks and instances of one unit. */
    List<String> twice(JdbcClient database) {
        List<String> found = new ArrayList<>();
        found.addAll(column(database, "SELECT 'figure ' || kpi_code FROM kpi_entry WHERE entered_in_phase = '"
                + LoadCity.PHASE + "' GROUP BY kpi_code HAVING count(*) > 1"));
        found.addAll(column(database, "SELECT 'task ' || p.business_key_ || ' ' || t.task_def_key_ FROM act_hi_taskinst t "
                + "JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_ GROUP BY p.business_key_, t.task_def_key_ "
                + "HAVING count(*) > 1"));
        found.addAll(column(database, "SELECT 'instance ' || business_key_ FROM act_hi_procinst GROUP BY business_key_ "
                + "HAVING count(*) > 1"));
        accepted.keySet().stream().map(entry -> entry.unit() + " " + entry.activity()).sorted()
                .reduce((before, next) -> {
                    if (before.equals(next)) {
                        found.add("accepted " + next);
                    }
                    return next;
                });
        return found;
    }

    /** Where the engine has a task open whose row is written, or the other way round. To be asked when nobody works. */
    List<String> disagreements(JdbcClient database) {
        List<String> found = new ArrayList<>();
        String unit = "SELECT u.business_key FROM phase_unit u WHERE u.kind = 'UNIT' AND u.state IN ('OPEN', 'CLOSED') AND ";
        String open = "EXISTS (SELECT 1 FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ "
                + "WHERE e.business_key_ = u.business_key AND t.task_def_key_ = '%s')";
        String figures = "EXISTS (SELECT 1 FROM kpi_entry k JOIN kpi i ON i.code = k.kpi_code "
                + "WHERE i.owner_section = u.subject AND k.entered_in_phase = u.phase_key)";
        String check = "EXISTS (SELECT 1 FROM kpi_check c WHERE c.cycle = u.cycle AND c.phase_key = u.phase_key "
                + "AND c.section = u.subject AND c.%s IS NOT NULL)";
        String running = "EXISTS (SELECT 1 FROM act_ru_execution e WHERE e.business_key_ = u.business_key)";
        add(found, database, "figures and the task to enter them", unit + open.formatted(ACTIVITIES.get(0)) + " = " + figures);
        add(found, database, "confirmed and the task to confirm", unit + open.formatted(ACTIVITIES.get(1)) + " AND "
                + check.formatted("confirmed_at"));
        add(found, database, "entered, and neither confirmed nor to be confirmed", unit + figures + " AND NOT "
                + open.formatted(ACTIVITIES.get(1)) + " AND NOT " + check.formatted("confirmed_at"));
        add(found, database, "inspected and the instance that runs", unit + running + " = " + check.formatted("inspected_at"));
        add(found, database, "closed and the instance that runs", unit + running + " = (u.state = 'CLOSED')");
        add(found, database, "closed phase with an open unit", "SELECT p.business_key FROM phase p WHERE "
                + "p.units_closed_at IS NOT NULL AND EXISTS (SELECT 1 FROM phase_unit u WHERE u.phase_key = p.phase_key AND u.occasion = p.occasion "
                + "AND u.state IN ('WAITING', 'OPEN'))");
        add(found, database, "closed phase and the instance that runs", "SELECT u.business_key FROM phase u WHERE "
                + running + " = (u.closed_at IS NOT NULL)");
        add(found, database, "failed job", "SELECT id_ FROM act_ru_incident");
        return found;
    }

    private static void add(List<String> found, JdbcClient database, String what, String sql) {
        column(database, sql).forEach(key -> found.add(what + ": " + key));
    }

    private static List<String> column(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
