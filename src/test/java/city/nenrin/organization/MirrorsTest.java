package city.nenrin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.platform.node.Mirror;
import city.nenrin.platform.node.Mirrors;
import city.nenrin.testing.SampleOrganization;
import city.nenrin.testing.StoreTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What another process writes is known here within seconds; plain SQL past all services stands for the other one. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MirrorsTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final LocalDate DAY = SampleOrganization.TODAY;

    @Autowired OrganizationMaster master;
    @Autowired Organization organization;
    @Autowired WorkingDays workingDays;
    @Autowired CalendarEvents events;
    @Autowired Mirrors mirrors;
    @Autowired List<Mirror> all;
    @Autowired JdbcTemplate database;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void loadTheSample() {
        master.replace(new SampleOrganization().data());
    }

    @AfterEach
    void leaveAnEmptyStore() {
        for (String table : List.of("proxy", "liaison", "posting", "staff", "post", "unit_exemption", "unit_lineage",
                "unit", "calendar_event")) {
            database.update("delete from " + table);
        }
        mirrors.check();
    }

    private boolean inTax(String staff) {
        return organization.groupsOf(staff, DAY).stream().anyMatch(membership -> membership.group().equals("tax"));
    }

    private void moveToTax(String staff) {
        database.update("update posting set post_code = 'tax' where staff_code = ?", staff);
    }

    private static void soon(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).until(condition);
    }

    @Test
    void aPostingOfAnotherNodeIsSeen() {
        assertThat(inTax("welfare-01-1")).isFalse();
        moveToTax("welfare-01-1");
        soon(() -> inTax("welfare-01-1"));
    }

    @Test
    void aClosureOfAnotherNodeIsSeen() {
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();
        database.update("insert into calendar_event (kind, from_date, to_date, label, source_mark) "
                + "values ('CLOSURE', ?, ?, '臨時閉庁', 'CITY')", DAY, DAY);
        soon(() -> !workingDays.isWorkingDay(DAY));
        database.execute("truncate calendar_event");
        soon(() -> workingDays.isWorkingDay(DAY));
    }

    @Test
    void whoeverIsAboutToWriteNeedNotWait() {
        assertThat(inTax("welfare-01-1")).isFalse();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            moveToTax("welfare-01-1");
        });
        mirrors.check();
        assertThat(inTax("welfare-01-1")).isTrue();
    }

    @Test
    void aChangeThatItsOwnTransactionAsksAboutIsNotTakenForSeenByAll() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            moveToTax("welfare-02-1");
            mirrors.check();
            // Somebody else asks meanwhile, and holds what is committed.
            Thread other = new Thread(() -> assertThat(inTax("welfare-02-1")).isFalse());
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        mirrors.check();
        assertThat(inTax("welfare-02-1")).isTrue();
    }

    @Test
    void everyMirroredTableNotesItsChanges() {
        assertThat(all).isNotEmpty();
        for (Mirror mirror : all) {
            assertThat(mirror.tables()).as(mirror.getClass().getName()).isNotEmpty().allSatisfy(table ->
                    assertThat(database.queryForObject("select count(*) from pg_trigger where tgname = 'note_change' "
                            + "and tgrelid = ?::regclass", Long.class, table)).as(table).isEqualTo(1));
        }
    }
}
