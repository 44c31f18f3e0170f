package city.nenrin.cycle;

import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments were given after disasters, and which days moved by it. Rows are only ever added. */
@Component
class ShiftLog {

    private final JdbcClient database;
    private final Organization organization;
    private final Clock clock;

    ShiftLog(JdbcClient database, Organization organization, Clock clock) {
        this.database = database;
        this.organization = organization;
        this.clock = clock;
    }

    /** Adds a shift and returns its number. */
    long add(String actor, Collection<String> departments, int days, LocalDate from, LocalDate until,
             boolean wholeCity, String reason) {
        long id = database.sql("INSERT INTO disaster_shift (shifted_at, actor, days, from_day, until_day, whole_city, reason) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
                .params(OffsetDateTime.now(clock), actor, days, from, until, wholeCity, reason)
                .query(Long.class).single();
        departments.forEach(department -> database.sql("INSERT INTO disaster_shift_department VALUES (?, ?)")
                .params(id, department).update());
        return id;
    }

    /** Adds one piece of work that moved. */
    void moved(long shift, String businessKey, LocalDate before, LocalDate after) {
        database.sql("INSERT INTO disaster_shift_unit VALUES (?, ?, ?, ?)").params(shift, businessKey, before, after)
                .update();
    }

    /** Notes the names of phases that could not be moved. */
    void stayed(long shift, List<String> phases) {
        database.sql("UPDATE disaster_shift SET stayed = ? WHERE id = ?").params(String.join("、", phases), shift).update();
    }

    /**
     * How many working days work that comes up on this day gets on top, by department; nearly always none. Shifts of
     * the whole city give none: they have moved the phases themselves.
     */
    Map<String, Integer> extraDays(LocalDate day) {
        Map<String, Integer> extra = new HashMap<>();
        database.sql("SELECT d.department, s.days FROM disaster_shift s JOIN disaster_shift_department d "
                        + "ON d.shift_id = s.id WHERE NOT s.whole_city AND ? BETWEEN s.from_day AND s.until_day")
                .param(day).query(row -> {
                    extra.merge(row.getString("department"), row.getInt("days"), Integer::sum);
                });
        return extra;
    }

    /** The department of a unit; a unit that stands below none is chosen by itself. */
    String departmentOf(String unit, LocalDate day) {
        return organization.departmentOf(unit, day).map(Unit::code).orElse(unit);
    }

    /** All shifts, latest first. */
    List<DisasterShift> latestFirst() {
        return database.sql("SELECT s.*, (SELECT string_agg(department, ' ' ORDER BY department) "
                        + "FROM disaster_shift_department d WHERE d.shift_id = s.id) AS departments, "
                        + "(SELECT count(*) FROM disaster_shift_unit u WHERE u.shift_id = s.id) AS units "
                        + "FROM disaster_shift s ORDER BY s.id DESC")
                .query((row, n) -> new DisasterShift(row.getObject("shifted_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"), List.of(row.getString("departments").split(" ")), row.getInt("days"),
                        row.getObject("until_day", LocalDate.class), row.getBoolean("whole_city"),
                        row.getString("reason"), row.getInt("units"), row.getString("stayed"))).list();
    }
}
