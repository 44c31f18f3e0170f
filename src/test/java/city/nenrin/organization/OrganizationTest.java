package city.nenrin.organization;

import static city.nenrin.organization.GroupMembership.Source.LIAISON;
import static city.nenrin.organization.GroupMembership.Source.POST;
import static city.nenrin.organization.GroupMembership.Source.PROXY;
import static city.nenrin.organization.GroupMembership.Source.UNIT;
import static city.nenrin.testing.SampleOrganization.START;
import static city.nenrin.testing.SampleOrganization.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.testing.SampleOrganization;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Questions about units, posts and groups, as of a day. */
class OrganizationTest {

    private final SampleOrganization sample = new SampleOrganization();

    @Test
    void unitsStandInATree() {
        Organization organization = sample.organization();
        assertThat(organization.unit("welfare-01", TODAY).name()).isEqualTo("福祉課");
        assertThat(organization.departments(TODAY)).extracting(Unit::code)
                .containsExactly("dx", "general", "planning", "welfare");
        assertThat(organization.sections(TODAY)).hasSize(7);
        assertThat(organization.sectionsOf("welfare", TODAY)).extracting(Unit::code)
                .containsExactly("welfare-01", "welfare-02");
        assertThat(organization.departmentOf("welfare-02", TODAY)).get().extracting(Unit::code).isEqualTo("welfare");
        assertThat(organization.departmentOf("welfare", TODAY)).get().extracting(Unit::code).isEqualTo("welfare");
        assertThat(organization.departmentOf("city", TODAY)).isEmpty();
        assertThat(organization.leadSection("general", TODAY)).get().extracting(Unit::code).isEqualTo("tax");
        assertThat(organization.leadSection("dx", TODAY)).isEmpty();
        assertThat(organization.functionSection(UnitFunction.PERSONNEL, TODAY)).get().extracting(Unit::code)
                .isEqualTo("personnel");
        assertThat(organization.headPost("welfare-01")).get().extracting(Post::code).isEqualTo("welfare-01.head");
        assertThat(organization.withDescendants("welfare", TODAY))
                .containsExactlyInAnyOrder("welfare", "welfare-01", "welfare-02");
    }

    @Test
    void anUnknownUnitIsNamedInJapanese() {
        assertThatThrownBy(() -> sample.organization().unit("welfare-99", TODAY))
                .isInstanceOf(UnknownCode.class)
                .hasMessage("組織コード「welfare-99」は使えません。正しい値：2027-05-10時点で有効な組織のコード");
        assertThatThrownBy(() -> UnitKind.of("bureau"))
                .hasMessage("組織の区分「bureau」は使えません。正しい値：city、department、section");
    }

    @Test
    void aRenamedUnitHasTwoVersions() {
        LocalDate renamed = LocalDate.of(2027, 4, 1);
        Unit old = sample.units.stream().filter(unit -> unit.code().equals("welfare-02")).findFirst().orElseThrow();
        sample.units.remove(old);
        sample.units.add(new Unit(old.code(), "子育て支援課", old.kind(), old.type(), old.parentCode(), null, null,
                START, renamed));
        sample.units.add(new Unit(old.code(), "こども未来課", old.kind(), old.type(), old.parentCode(), null, null,
                renamed, null));
        Organization organization = sample.organization();
        assertThat(OrganizationRules.faults(sample.data())).isEmpty();
        assertThat(organization.unit("welfare-02", LocalDate.of(2027, 3, 31)).name()).isEqualTo("子育て支援課");
        assertThat(organization.unit("welfare-02", renamed).name()).isEqualTo("こども未来課");
        assertThat(organization.ownersOn("welfare-02", renamed)).containsExactly("welfare-02");
    }

    @Test
    void lineageAnswersWhoOwnsWhatAnOldUnitOwned() {
        LocalDate split = LocalDate.of(2027, 4, 1);
        reorganize("welfare-02", split, "welfare-03", "welfare-04");
        Organization organization = sample.organization();
        assertThat(organization.ownersOn("welfare-02", LocalDate.of(2027, 3, 31))).containsExactly("welfare-02");
        assertThat(organization.ownersOn("welfare-02", split)).containsExactly("welfare-03", "welfare-04");
        assertThat(organization.ownersOn("nowhere", split)).isEmpty();
        assertThat(organization.ownerOn("tax", split)).contains("tax");
        assertThat(organization.ownerOn("welfare-02", split)).as("two to choose from").isEmpty();
        assertThat(organization.groupsOf("welfare-02-1", TODAY)).as("posts end with their unit").isEmpty();
        assertThat(organization.groupsOf("welfare-02-1", LocalDate.of(2027, 3, 31))).extracting(GroupMembership::group)
                .containsExactly("welfare-02");
    }

    private void reorganize(String code, LocalDate date, String... successors) {
        Unit old = sample.units.stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
        sample.units.remove(old);
        sample.units.add(new Unit(code, old.name(), old.kind(), old.type(), old.parentCode(), null, null, START,
                date));
        for (String successor : successors) {
            sample.units.add(new Unit(successor, "新しい課", old.kind(), old.type(), old.parentCode(), null, null, date,
                    null));
            sample.lineage.add(new UnitLineage(code, successor, LineageKind.SPLIT, date));
        }
    }

    @Test
    void groupsArePostsUnitsAndLiaisons() {
        Organization organization = sample.organization();
        assertThat(organization.groupsOf("welfare-01-head", TODAY))
                .extracting(GroupMembership::group, GroupMembership::source)
                .containsExactly(tuple("welfare-01.head", POST), tuple("welfare-01", UNIT));
        assertThat(organization.groupsOf("policy-1", TODAY))
                .extracting(GroupMembership::group, GroupMembership::source)
                .containsExactly(tuple("policy", POST), tuple("welfare.liaison", LIAISON));
        assertThat(organization.groupsOf("finance-1", TODAY)).extracting(GroupMembership::group)
                .containsExactly("finance", "welfare.finance-liaison");
        assertThat(organization.groupsOf("vice-mayor-2", TODAY)).extracting(GroupMembership::group)
                .containsExactly("vice-mayor-2", "vice-mayor");
        assertThat(organization.groupsOf("mayor", TODAY)).extracting(GroupMembership::group)
                .containsExactly("mayor");
        assertThat(organization.groupsOf("nobody", TODAY)).isEmpty();
    }

    @Test
    void severalPostsAtOnceGiveTheGroupsOfAll() {
        sample.postings.add(new Posting("welfare-01-head", "welfare-02.head", LocalDate.of(2027, 4, 1),
                LocalDate.of(2027, 7, 1)));
        sample.postings.removeIf(posting -> posting.staffCode().equals("welfare-02-head"));
        Organization organization = sample.organization();
        assertThat(organization.groupsOf("welfare-01-head", LocalDate.of(2027, 6, 30)))
                .extracting(GroupMembership::group)
                .containsExactly("welfare-01.head", "welfare-01", "welfare-02.head", "welfare-02");
        assertThat(organization.groupsOf("welfare-01-head", LocalDate.of(2027, 7, 1)))
                .extracting(GroupMembership::group)
                .containsExactly("welfare-01.head", "welfare-01");
    }

    @Test
    void aProxyIsInThePostsGroupAndToldApart() {
        sample.proxies.add(new Proxy("welfare-01.head", "welfare-01-1", LocalDate.of(2027, 5, 6),
                LocalDate.of(2027, 5, 10), "kpi-check", "課長が出張のため"));
        Organization organization = sample.organization();
        assertThat(organization.groupsOf("welfare-01-1", TODAY))
                .containsExactly(new GroupMembership("welfare-01", "welfare-01-1", POST, "*"),
                        new GroupMembership("welfare-01.head", "welfare-01-1", PROXY, "kpi-check"));
        assertThat(organization.members("welfare-01.head", TODAY))
                .extracting(GroupMembership::staffCode, GroupMembership::byProxy)
                .containsExactly(tuple("welfare-01-head", false), tuple("welfare-01-1", true));
        assertThat(organization.members("welfare-01.head", TODAY.plusDays(1)))
                .extracting(GroupMembership::staffCode).containsExactly("welfare-01-head");
        Actors actors = new Actors(organization);
        assertThat(actors.membership("welfare-01-1", "welfare-01.head", "kpi-check", TODAY)).get()
                .extracting(GroupMembership::byProxy).isEqualTo(true);
        assertThat(actors.membership("welfare-01-1", "welfare-01.head", "consultation", TODAY)).isEmpty();
    }

    @Test
    void twoLimitedProxiesForOnePostAddUp() {
        for (String scope : new String[] {"kpi-check", "consultation"}) {
            sample.proxies.add(new Proxy("welfare-01.head", "welfare-01-1",
                    scope.equals("kpi-check") ? TODAY : TODAY.plusDays(1), TODAY.plusDays(1), scope, "出張"));
        }
        assertThat(sample.organization().groupsOf("welfare-01-1", TODAY.plusDays(1)))
                .extracting(GroupMembership::group, GroupMembership::scope)
                .containsExactly(tuple("welfare-01", "*"), tuple("welfare-01.head", "kpi-check,consultation"));
    }

    @Test
    void membersOfAUnitAreAllWhoHoldAPostInIt() {
        Organization organization = sample.organization();
        assertThat(organization.members("welfare-01", TODAY)).extracting(GroupMembership::staffCode)
                .containsExactlyInAnyOrder("welfare-01-head", "welfare-01-1", "welfare-01-2");
        assertThat(organization.members("welfare.liaison", TODAY)).extracting(GroupMembership::staffCode)
                .containsExactly("policy-1");
        assertThat(organization.members("welfare.finance-liaison", TODAY)).extracting(GroupMembership::staffCode)
                .containsExactly("finance-1");
        assertThat(organization.members("vice-mayor", TODAY)).extracting(GroupMembership::staffCode)
                .containsExactly("vice-mayor-1", "vice-mayor-2");
        assertThat(organization.members("city", TODAY)).isEmpty();
        assertThat(organization.members("no-such-group", TODAY)).isEmpty();
    }

    @Test
    void whoHasLeftIsInNoGroup() {
        sample.staff.removeIf(person -> person.code().equals("tax-2"));
        sample.staff.add(new Staff("tax-2", "税務課", "主任2", Employment.REGULAR, START, LocalDate.of(2027, 4, 1)));
        Organization organization = sample.organization();
        assertThat(organization.groupsOf("tax-2", LocalDate.of(2027, 3, 31))).hasSize(1);
        assertThat(organization.groupsOf("tax-2", LocalDate.of(2027, 4, 1))).isEmpty();
        assertThat(organization.members("tax", LocalDate.of(2027, 4, 1))).extracting(GroupMembership::staffCode)
                .containsExactlyInAnyOrder("tax-head", "tax-1");
        assertThat(organization.staff(LocalDate.of(2027, 4, 1))).extracting(Staff::code).doesNotContain("tax-2");
    }

    @Test
    void groupsHaveJapaneseNames() {
        Organization organization = sample.organization();
        assertThat(organization.group("welfare-01", TODAY)).contains(new Group("welfare-01", "福祉課", "welfare-01"));
        assertThat(organization.group("welfare-01.head", TODAY)).get().extracting(Group::name).isEqualTo("福祉課長");
        assertThat(organization.group("mayor", TODAY)).get().extracting(Group::name).isEqualTo("市長");
        assertThat(organization.group("vice-mayor", TODAY)).get().extracting(Group::name).isEqualTo("副市長");
        assertThat(organization.group("welfare.liaison", TODAY)).get().extracting(Group::name)
                .isEqualTo("健康福祉部担当（政策推進課）");
        assertThat(organization.group("welfare.finance-liaison", TODAY)).get().extracting(Group::name)
                .isEqualTo("健康福祉部担当（財政課）");
        assertThat(organization.group("welfare-01", START.minusDays(1))).isEmpty();
        assertThat(organization.groups(TODAY)).extracting(Group::code).doesNotHaveDuplicates()
                .contains("welfare-01", "welfare-01.head", "welfare.liaison", "camunda-admin", "vice-mayor");
        assertThat(organization.groups(START.minusDays(1))).extracting(Group::code).containsExactly("vice-mayor");
    }

    @Test
    void aDepartmentsExemptionHoldsForItsSections() {
        sample.exemptions.add(new UnitExemption("welfare", "kpi-check-march"));
        Organization organization = sample.organization();
        assertThat(organization.exempt("welfare-01", "kpi-check-march", TODAY)).isTrue();
        assertThat(organization.exempt("welfare-01", "kpi-check-may", TODAY)).isFalse();
        assertThat(organization.exempt("tax", "kpi-check-march", TODAY)).isFalse();
    }
}
