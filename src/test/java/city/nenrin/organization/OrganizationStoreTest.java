package city.nenrin.organization;

import static city.nenrin.testing.SampleOrganization.START;
import static city.nenrin.testing.SampleOrganization.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.testing.SampleOrganization;
import city.nenrin.testing.StoreTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the organization in the store, with real commits: what is seen before and after them, and what is refused. */
@StoreTest
@RecordApplicationEvents
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OrganizationStoreTest {

    private static final LocalDate APRIL = LocalDate.of(2028, 4, 1);

    @Autowired
    private OrganizationMaster master;
    @Autowired
    private Organization organization;
    @Autowired
    private Actors actors;
    @Autowired
    private Postings postings;
    @Autowired
    private Proxies proxies;
    @Autowired
    private ReadPolicy policy;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private ApplicationEvents events;

    private TransactionTemplate transaction;
    private TransactionTemplate apart;

    @BeforeEach
    void loadTheSample(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        master.replace(new SampleOrganization().data());
    }

    @AfterEach
    void leaveAnEmptyStore() {
        for (String table : List.of("proxy", "liaison", "posting", "staff", "post", "unit_exemption", "unit_lineage",
                "unit")) {
            jdbc.update("delete from " + table);
        }
        master.refresh();
    }

    private long rows(String condition) {
        return jdbc.queryForObject("select count(*) from " + condition, Long.class);
    }

    private List<String> groups(String staffCode, LocalDate date) {
        return organization.groupsOf(staffCode, date).stream().map(GroupMembership::group).toList();
    }

    @Test
    void whatIsLoadedIsWrittenBackUnchanged() {
        SampleOrganization sample = new SampleOrganization();
        sample.lineage.add(new UnitLineage("tax", "welfare-02", LineageKind.MOVE, APRIL));
        sample.exemptions.add(new UnitExemption("dx", "kpi-check-march"));
        sample.proxies.add(new Proxy("tax.head", "tax-1", TODAY, TODAY, "*", "出張"));
        sample.staff.add(new Staff("tax-3", "税務課", "会計年度1", Employment.FISCAL_YEAR_APPOINTED, START, APRIL));
        sample.postings.add(new Posting("tax-3", "tax", START, APRIL));
        master.replace(sample.data());
        assertThat(master.export()).isEqualTo(sample.data());
        assertThat(rows("unit where kind = 'section' and parent_code = 'welfare' and valid_to is null")).isEqualTo(2);
        assertThat(rows("staff where employment = 'fiscal_year_appointed'")).isEqualTo(1);
        assertThat(rows("posting")).isEqualTo(sample.postings.size());
    }

    @Test
    void aFaultyOrganizationChangesNothing() {
        SampleOrganization sample = new SampleOrganization();
        sample.postings.add(new Posting("nobody", "tax", START, null));
        sample.liaisons.add(new Liaison("park", "policy-1", null, START, null));
        OrganizationData before = master.export();
        assertThatThrownBy(() -> master.replace(sample.data())).isInstanceOfSatisfying(InvalidOrganization.class,
                refused -> assertThat(refused.faults()).containsExactly(
                        "職員「nobody」の職「tax」への任命のstaff「nobody」は、登録されている職員のコードにしてください",
                        "部「park」の部担当のdepartment「park」は、2020-04-01時点で有効な部のコードにしてください"));
        assertThat(master.export()).isEqualTo(before);
        assertThat(rows("posting where staff_code = 'nobody'")).isZero();
    }

    @Test
    void aTransferEndsOnePostAndBeginsTheOther() {
        postings.transfer("tax-1", "tax", "welfare-01", APRIL);
        assertThat(jdbc.queryForList("select post_code, valid_from::text, valid_to::text from posting "
                + "where staff_code = 'tax-1' order by valid_from")).extracting(row -> row.values().toString())
                .containsExactly("[tax, 2020-04-01, 2028-04-01]", "[welfare-01, 2028-04-01, null]");
        assertThat(groups("tax-1", APRIL.minusDays(1))).containsExactly("tax");
        assertThat(groups("tax-1", APRIL)).containsExactly("welfare-01");
        assertThat(organization.members("welfare-01", APRIL)).extracting(GroupMembership::staffCode)
                .contains("tax-1");
        assertThat(events.stream(StaffTransferred.class))
                .containsExactly(new StaffTransferred("tax-1", "tax", "welfare-01", APRIL));
    }

    @Test
    void transfersThatCannotBeAreRefused() {
        assertThatThrownBy(() -> postings.transfer("tax-1", "welfare-01", "policy", APRIL))
                .isInstanceOf(InvalidOrganization.class)
                .hasMessage("職員「tax-1」は2028-04-01の前日に職「welfare-01」に就いていません。"
                        + "就いている職と、就任日より後の日を指定してください");
        assertThatThrownBy(() -> postings.transfer("tax-1", "tax", "welfare-01.head", APRIL))
                .hasMessage("職「welfare-01.head」に職員「tax-1」（2028-04-01から）と職員「welfare-01-head」（2020-04-01から）が"
                        + "重なっています。一人にしてください");
        assertThatThrownBy(() -> postings.transfer("tax-1", "tax", "park", APRIL))
                .hasMessage("職員「tax-1」の職「park」への任命のpost「park」は、登録されている職のコードにしてください");
        assertThatThrownBy(() -> postings.appoint("nobody", "tax", APRIL, null))
                .hasMessage("職員「nobody」の職「tax」への任命のstaff「nobody」は、登録されている職員のコードにしてください");
        assertThat(rows("posting where valid_from = '2028-04-01'")).isZero();
        assertThat(groups("tax-1", APRIL)).containsExactly("tax");
    }

    @Test
    void twoHeadsChangePlacesInOneTransaction() {
        transaction.executeWithoutResult(status -> {
            postings.end("tax-head", "tax.head", APRIL);
            postings.transfer("personnel-head", "personnel.head", "tax.head", APRIL);
            postings.appoint("tax-head", "personnel.head", APRIL, null);
        });
        assertThat(groups("tax-head", APRIL)).containsExactly("personnel.head", "personnel");
        assertThat(groups("personnel-head", APRIL)).containsExactly("tax.head", "tax");
        assertThat(actors.of("tax-head", APRIL).roles())
                .containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.PERSONNEL);
    }

    @Test
    void aChangeIsSeenAtOnceByItsOwnTransactionAndByOthersAfterTheCommit() {
        assertThat(groups("tax-1", TODAY)).containsExactly("tax");
        transaction.executeWithoutResult(status -> {
            postings.appoint("tax-1", "welfare-01", TODAY, null);
            assertThat(groups("tax-1", TODAY)).containsExactly("tax", "welfare-01");
            apart.executeWithoutResult(other ->
                    assertThat(groups("tax-1", TODAY)).as("another transaction").containsExactly("tax"));
            assertThat(groups("tax-1", TODAY)).as("again in its own").containsExactly("tax", "welfare-01");
        });
        assertThat(groups("tax-1", TODAY)).containsExactly("tax", "welfare-01");
    }

    @Test
    void aRolledBackChangeLeavesNoTrace() {
        transaction.executeWithoutResult(status -> {
            proxies.appoint("tax.head", "tax-1", TODAY, TODAY, Proxy.EVERYTHING, "出張");
            assertThat(actors.of("tax-1", TODAY).proxiedGroups()).containsExactly("tax.head");
            status.setRollbackOnly();
        });
        assertThat(actors.of("tax-1", TODAY).proxiedGroups()).isEmpty();
        assertThat(rows("proxy")).isZero();
    }

    @Test
    void theSnapshotIsBuiltOncePerChange() {
        assertThat(organization.staff("tax-1").givenName()).isEqualTo("主任1");
        jdbc.update("update staff set given_name = '係長1' where code = 'tax-1'");
        assertThat(organization.staff("tax-1").givenName()).as("read from memory").isEqualTo("主任1");
        master.refresh();
        assertThat(organization.staff("tax-1").givenName()).isEqualTo("係長1");
    }

    @Test
    void aProxyIsAppointedAndEndedEarly() {
        proxies.appoint("welfare-01.head", "welfare-01-1", TODAY, TODAY.plusDays(9), "kpi-check", "課長が休暇のため");
        assertThat(jdbc.queryForMap("select post_code, staff_code, first_day::text, last_day::text, scope, reason "
                + "from proxy").values().toString()).isEqualTo(
                "[welfare-01.head, welfare-01-1, 2027-05-10, 2027-05-19, kpi-check, 課長が休暇のため]");
        assertThat(actors.of("welfare-01-1", TODAY.plusDays(9)).proxiedGroups()).containsExactly("welfare-01.head");
        proxies.end("welfare-01.head", "welfare-01-1", TODAY, TODAY.plusDays(1));
        assertThat(actors.of("welfare-01-1", TODAY.plusDays(1)).proxiedGroups()).containsExactly("welfare-01.head");
        assertThat(actors.of("welfare-01-1", TODAY.plusDays(2)).proxiedGroups()).isEmpty();
        assertThatThrownBy(() -> proxies.end("welfare-01.head", "welfare-01-1", TODAY, TODAY.plusDays(2)))
                .hasMessage("代理の終了日「2027-05-12」は、2027-05-10から2027-05-11までの日にしてください");
        assertThatThrownBy(() -> proxies.end("tax.head", "tax-1", TODAY, TODAY))
                .hasMessage("職「tax.head」の代理「tax-1」（2027-05-10から）は登録されていません。職、職員、開始日を確かめてください");
        assertThat(events.stream(ProxyChanged.class)).hasSize(2);
    }

    @Test
    void aProxyWithoutTermOrReasonIsRefused() {
        assertThatThrownBy(() -> proxies.appoint("tax.head", "tax-1", null, TODAY, "*", " "))
                .isInstanceOfSatisfying(InvalidOrganization.class, refused -> assertThat(refused.faults())
                        .containsExactly("職「tax.head」の代理「tax-1」のreasonを入力してください",
                                "職「tax.head」の代理「tax-1」の期間は、開始日と終了日の両方を入力してください"));
        assertThat(rows("proxy")).isZero();
    }

    @Test
    void newLiaisonOfficersRelieveTheFormerOnes() {
        postings.assignLiaison("welfare", "policy-2", "finance-2", APRIL);
        assertThat(groups("policy-1", APRIL.minusDays(1))).contains("welfare.liaison");
        assertThat(groups("policy-1", APRIL)).doesNotContain("welfare.liaison");
        assertThat(organization.liaison("welfare", APRIL)).get()
                .extracting(Liaison::policyOfficer, Liaison::financeOfficer).containsExactly("policy-2", "finance-2");
        assertThat(actors.of("policy-2", APRIL).has(Role.LIAISON)).isTrue();
        assertThat(actors.of("finance-2", APRIL).has(Role.LIAISON)).isFalse();
        assertThat(rows("liaison where department_code = 'welfare'")).isEqualTo(2);
        assertThatThrownBy(() -> postings.assignLiaison("welfare", "policy-1", null, APRIL))
                .hasMessage("部「welfare」には2028-04-01から始まる部担当がすでに登録されています。"
                        + "開始日「2028-04-01」はそれより後の日にしてください");
    }

    @Test
    void everyReadOfSealedDataLeavesARow() {
        transaction.executeWithoutResult(status -> {
            Actor personnel = actors.of("personnel-1", TODAY);
            policy.require(personnel, DataKind.HEARING_RECORD, new Subject("hearing 2027", "tax", "tax-1"));
            policy.filter(personnel, DataKind.PLACEMENT_PLAN, List.of("tax", "policy"),
                    unit -> Subject.ofUnit("placement 2028 " + unit, unit));
            policy.require(personnel, DataKind.BUDGET_REQUEST, "tax");
            assertThat(jdbc.queryForList("select staff_code, data_kind, subject, owner_unit from read_audit "
                    + "order by id")).extracting(row -> row.values().toString()).containsExactly(
                    "[personnel-1, hearing_record, hearing 2027, tax]",
                    "[personnel-1, placement_plan, placement 2028 tax, tax]",
                    "[personnel-1, placement_plan, placement 2028 policy, policy]");
            assertThat(policy.reads(actors.of("auditor", TODAY), 1))
                    .extracting(ReadAudit.Entry::staffCode, ReadAudit.Entry::kind, ReadAudit.Entry::subject)
                    .containsExactly(tuple("personnel-1", "placement_plan", "placement 2028 policy"));
            assertThat(policy.reads(actors.of("auditor", TODAY), 9)).extracting(ReadAudit.Entry::readAt)
                    .allMatch(at -> at.isEqual(OffsetDateTime.parse("2027-05-10T12:00:00+09:00")));
            status.setRollbackOnly();
        });
        assertThat(rows("read_audit")).as("the row goes with its transaction").isZero();
    }

    @Test
    void sealedDataAreNotReadWithoutATransactionToRecordItIn() {
        Actor personnel = actors.of("personnel-1", TODAY);
        assertThatThrownBy(() -> policy.require(personnel, DataKind.HEARING_RECORD, "tax"))
                .isInstanceOf(IllegalTransactionStateException.class);
        TransactionTemplate readOnly = new TransactionTemplate(transaction.getTransactionManager());
        readOnly.setReadOnly(true);
        assertThatThrownBy(() -> readOnly.executeWithoutResult(status ->
                policy.require(personnel, DataKind.HEARING_RECORD, "tax")))
                .hasMessageContaining("read-only transaction");
        assertThat(rows("read_audit")).isZero();
    }

    @Test
    void nobodyEditsTheAudit() {
        for (String change : List.of("update read_audit set staff_code = 'somebody'", "delete from read_audit")) {
            transaction.executeWithoutResult(status -> {
                policy.require(actors.of("personnel-1", TODAY), DataKind.HEARING_RECORD, "tax");
                assertThatThrownBy(() -> jdbc.update(change)).hasMessageContaining("read_audit is append-only");
                status.setRollbackOnly();
            });
        }
    }
}
