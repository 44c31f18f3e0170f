package city.nenrin.organization;

import static city.nenrin.testing.SampleOrganization.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.testing.SampleOrganization;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Roles follow from posts, functions and liaison rows. */
class ActorsTest {

    private final SampleOrganization sample = new SampleOrganization();

    private Actor actor(String staffCode) {
        return new Actors(sample.organization()).of(staffCode, TODAY);
    }

    @TestFactory
    Stream<DynamicTest> rolesInOwnRight() {
        Map<String, Set<Role>> expected = Map.ofEntries(
                Map.entry("mayor", Set.of(Role.MAYOR)),
                Map.entry("vice-mayor-1", Set.of(Role.VICE_MAYOR)),
                Map.entry("welfare-head", Set.of(Role.DEPARTMENT_HEAD)),
                Map.entry("welfare-01-head", Set.of(Role.SECTION_HEAD)),
                Map.entry("welfare-01-1", Set.of(Role.SECTION_OFFICER)),
                Map.entry("policy-1", Set.of(Role.SECTION_OFFICER, Role.POLICY, Role.LIAISON)),
                Map.entry("policy-2", Set.of(Role.SECTION_OFFICER, Role.POLICY)),
                Map.entry("finance-1", Set.of(Role.SECTION_OFFICER, Role.FINANCE)),
                Map.entry("personnel-head", Set.of(Role.SECTION_HEAD, Role.PERSONNEL)),
                Map.entry("secretary-1", Set.of(Role.SECTION_OFFICER, Role.SECRETARY)),
                Map.entry("dx-head", Set.of(Role.DEPARTMENT_HEAD, Role.DX)),
                Map.entry("planning-head",
                        Set.of(Role.DEPARTMENT_HEAD, Role.POLICY, Role.FINANCE, Role.SECRETARY)),
                Map.entry("general-head", Set.of(Role.DEPARTMENT_HEAD)),
                Map.entry("auditor", Set.of(Role.AUDITOR)),
                Map.entry("camunda-admin", Set.of(Role.ADMINISTRATOR)));
        return expected.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                () -> assertThat(actor(entry.getKey()).roles()).isEqualTo(entry.getValue())));
    }

    @Test
    void anActorKnowsNameUnitsAndGroups() {
        Actor actor = actor("policy-1");
        assertThat(actor.displayName()).isEqualTo("政策推進課 主任1");
        assertThat(actor.unitCodes()).containsExactly("policy");
        assertThat(actor.groups()).containsExactlyInAnyOrder("policy", "welfare.liaison");
        assertThat(actor.proxiedGroups()).isEmpty();
        assertThat(actor("mayor").unitCodes()).isEmpty();
    }

    @Test
    void aProxyGivesGroupAndCapacityButNoRoleInOwnRight() {
        sample.proxies.add(new Proxy("welfare-01.head", "welfare-02-1", TODAY, TODAY, "kpi-check", "出張"));
        Actor actor = actor("welfare-02-1");
        assertThat(actor.proxiedGroups()).containsExactly("welfare-01.head");
        assertThat(actor.groups()).containsExactly("welfare-02");
        assertThat(actor.unitCodes()).containsExactly("welfare-02");
        assertThat(actor.roles()).containsExactly(Role.SECTION_OFFICER);
        assertThat(actor.effectiveRoles()).as("limited to a process").containsExactly(Role.SECTION_OFFICER);
        assertThat(actor.actingIn("kpi-check").effectiveRoles())
                .containsExactlyInAnyOrder(Role.SECTION_OFFICER, Role.SECTION_HEAD);
        assertThat(actor.actingIn("consultation").effectiveRoles()).containsExactly(Role.SECTION_OFFICER);
    }

    @Test
    void unknownStaffAreRefusedAndFormerStaffHaveNothing() {
        assertThatThrownBy(() -> actor("nobody")).isInstanceOf(UnknownCode.class)
                .hasMessage("職員コード「nobody」は使えません。正しい値：登録されている職員のコード");
        Actor early = new Actors(sample.organization()).of("tax-1", LocalDate.of(2020, 3, 31));
        assertThat(early.roles()).isEmpty();
        assertThat(early.groups()).isEmpty();
    }
}
