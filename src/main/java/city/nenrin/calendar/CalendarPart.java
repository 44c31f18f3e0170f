package city.nenrin.calendar;

import static city.nenrin.citypackage.part.Cell.own;

import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.listing.Column;
import city.nenrin.typed.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The city's phases and its days, whose rules the schedule reads itself. */
@Component
class CalendarPart implements PackagePart {

    private static final TableSpec<Map<String, String>> PHASES = TableSpec.required("calendar", "工程（年間の日程の規則）",
            cell("key", "工程のキー（過不足なく、決まったもの）").rowKey(),
            cell("name", "名称"),
            cell("lane", "レーン（policy、finance、personnel）"),
            cell("owner", "所管（policy、finance、personnel、secretary、dx）"),
            cell("process", "単位ごとのプロセスのキー"),
            cell("round", "市全体のプロセスのキー"),
            cell("unit_kind", "単位の種類"),
            cell("rolling", "期間中に単位が随時生じるか"),
            cell("opens", "開始の規則（03-01、+1:03-15、04-wd1）"),
            cell("due", "期限の規則"),
            cell("enabled", "実施するか"),
            cell("source", "出典（S、INF、GK、SAMPLE、CITY）"),
            cell("confirm_opening", "所管課が開始を確認するか"));

    private static final TableSpec<Map<String, String>> EVENTS = TableSpec.required("calendar-events", "議会・選挙・審議会・閉庁日",
            cell("kind", "種類"),
            cell("from", "最初の日"),
            cell("to", "最後の日（この日を含む）"),
            cell("label", "名称"),
            cell("source", "出典（S、INF、GK、SAMPLE、CITY）"));

    private final PhaseSchedule schedule;
    private final CalendarEvents events;

    CalendarPart(PhaseSchedule schedule, CalendarEvents events) {
        this.schedule = schedule;
        this.events = events;
    }

    private static Column<Map<String, String>, String> cell(String name, String meaning) {
        return own(name, meaning, "工程の規則による", row -> row.get(name));
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(PHASES, EVENTS);
    }

    @Override
    public void check(PackageContent content) {
        Table phases = content.table(PHASES);
        Table days = content.table(EVENTS);
        if (phases.readable()) {
            checkKeys(phases);
            place(phases, schedule.checkDefinitions(content.rows(PHASES, Table.Row::values)));
        }
        if (days.readable()) {
            place(days, events.check(content.rows(EVENTS, Table.Row::values)));
        }
    }

    private static void checkKeys(Table phases) {
        Set<String> found = new HashSet<>();
        for (Table.Row row : phases.rows()) {
            String key = row.raw("key");
            found.add(key);
            if (!key.isEmpty() && !PhaseKeys.ALL.contains(key)) {
                row.refuse("key", "key「" + key + "」という工程はありません。決まった工程のキーにするか、行を消してください");
            }
        }
        for (String key : new TreeSet<>(PhaseKeys.ALL)) {
            if (!found.contains(key)) {
                phases.refuse("工程「" + key + "」の行がありません。行を加えてください（実施しない工程は enabled を false にします）");
            }
        }
    }

    private static void place(Table table, List<Fault> found) {
        for (Fault fault : found) {
            if (fault.row() == null || fault.row() >= table.rows().size()) {
                table.refuse(fault.text());
            } else {
                table.rows().get(fault.row()).refuse(fault.field(), fault.text());
            }
        }
    }

    @Override
    public void load(PackageContent content) {
        schedule.replaceDefinitions(content.rows(PHASES, Table.Row::values));
        events.replace(content.rows(EVENTS, Table.Row::values));
    }

    @Override
    public void export(PackageRows out) {
        out.add(PHASES, schedule.definitionRows());
        out.add(EVENTS, events.rows());
    }
}
