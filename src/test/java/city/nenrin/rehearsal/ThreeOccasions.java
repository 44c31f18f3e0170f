package city.nenrin.rehearsal;

import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.platform.work.Occasion;
import city.nenrin.platform.work.PhaseOpener;
import city.nenrin.platform.work.PhaseUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/**
 * Lets a phase that only this rehearsal knows happen three times in the year that is played, overlapping. Two are
 * entered ahead, the third by somebody on the day itself. Each unit is handed in eight working days after it opened: in
 * the third that is past its last day, so that its owner has to look at it.
 */
final class ThreeOccasions implements Consumer<LocalDate> {

    static final String TEMPLATE = "rehearsed-request";
    static final List<String> KEYS = List.of(TEMPLATE + ".1", TEMPLATE + ".2", TEMPLATE + ".3");

    private static final LocalDate AHEAD = LocalDate.of(2027, 5, 6);
    private static final LocalDate ON_THE_DAY = LocalDate.of(2027, 5, 17);

    private final ApplicationContext application;
    private final PhaseSchedule schedule;
    private final PhaseOpener opener;
    private int opened;

    ThreeOccasions(ApplicationContext application) {
        this.application = application;
        this.schedule = application.getBean(PhaseSchedule.class);
        this.opener = application.getBean(PhaseOpener.class);
    }

    @Override
    public void accept(LocalDate today) {
        if (opened == 0 && !today.isBefore(AHEAD)) {
            addTemplate();
            open("6月補正予算", LocalDate.of(2027, 5, 10), LocalDate.of(2027, 6, 4), today, 3);
            open("学校改修の補正予算", LocalDate.of(2027, 5, 12), LocalDate.of(2027, 6, 9), today, 2);
        } else if (opened == 2 && !today.isBefore(ON_THE_DAY)) {
            open("災害対応の補正予算", today, LocalDate.of(2027, 5, 21), today, 2);
        }
    }

    private void addTemplate() {
        application.getBean(RepositoryService.class).createDeployment()
                .addClasspathResource("rehearsal/" + TEMPLATE + ".bpmn").deploy();
        List<Map<String, String>> rows = new ArrayList<>(schedule.definitionRows());
        rows.add(Map.ofEntries(Map.entry("key", TEMPLATE), Map.entry("name", "予行演習の要求"), Map.entry("lane", "finance"),
                Map.entry("owner", "finance"), Map.entry("process", TEMPLATE), Map.entry("unit_kind", "section"),
                Map.entry("rolling", "false"), Map.entry("opens", "04-01"), Map.entry("due", "04-30"),
                Map.entry("enabled", "false"), Map.entry("source", "SAMPLE"), Map.entry("confirm_opening", "false")));
        schedule.replaceDefinitions(rows);
        schedule.draft(AHEAD.getYear());
    }

    private void open(String name, LocalDate opens, LocalDate due, LocalDate today, int sections) {
        List<PhaseUnit> units = application.getBean(Organization.class).sections(today).stream().map(Unit::code).sorted()
                .limit(sections).map(code -> new PhaseUnit(code, code, "")).toList();
        opened = opener.open(new Occasion(AHEAD.getYear(), TEMPLATE, name, opens, due, null, units), "policy-1");
    }
}
