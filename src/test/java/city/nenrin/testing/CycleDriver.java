package city.nenrin.testing;

import city.nenrin.cycle.process.AnnualCycleProcess;
import city.nenrin.cycle.process.CycleStarter;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Brings a year to where a test begins. */
@TestComponent
public class CycleDriver {

    private final TestCity city;
    private final EngineRights rights;
    private final CycleStarter starter;
    private final Desk desk;

    CycleDriver(TestCity city, EngineRights rights, CycleStarter starter, Desk desk) {
        this.city = city;
        this.rights = rights;
        this.starter = starter;
        this.desk = desk;
    }

    /** Begins anew: it is 1 March 2027, and the sections have the task of entering their figures. */
    public void collectMarchFigures() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        open(2027, "kpi-check-march");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of("notice", "見込みで"));
        desk.runJobs();
    }

    /** Starts the cycle and does the tasks by which its schedule is fixed: all timers are armed then. */
    public void arm(int year) {
        starter.start(year);
        String key = businessKey(year);
        desk.submit(key, AnnualCycleProcess.DRAFT_SCHEDULE, "policy-1",
                Map.of("phases", dates(desk.task(key, AnnualCycleProcess.DRAFT_SCHEDULE))));
        desk.submit(key, AnnualCycleProcess.CONFIRM_FINANCE, "finance-1", Map.of());
        desk.submit(key, AnnualCycleProcess.CONFIRM_PERSONNEL, "personnel-1", Map.of());
        desk.submit(key, AnnualCycleProcess.FIX_SCHEDULE, "policy-1",
                Map.of("phases", dates(desk.task(key, AnnualCycleProcess.FIX_SCHEDULE))));
        desk.runJobs();
    }

    /** Fires the timer that opens a phase. */
    public void open(int year, String phase) {
        desk.fire(businessKey(year), AnnualCycleProcess.timer(phase));
    }

    public static String businessKey(int year) {
        return year + "/annual-cycle/city";
    }

    /** The dates as the form shows them, unchanged. */
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> dates(Task task) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<Object>) desk.open(task, "policy-1").get("phases")) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String key : List.of("key", "opens", "due")) {
                row.put(key, ((Map<String, Object>) shown).get(key));
            }
            rows.add(row);
        }
        return rows;
    }
}
