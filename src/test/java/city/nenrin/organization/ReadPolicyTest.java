package city.nenrin.organization;

import static city.nenrin.testing.SampleOrganization.START;
import static city.nenrin.testing.SampleOrganization.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.testing.SampleOrganization;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What real people of the sample city see. */
class ReadPolicyTest {

    private final SampleOrganization sample = new SampleOrganization();

    private Actor actor(String staffCode) {
        return new Actors(sample.organization()).of(staffCode, TODAY);
    }

    private ReadPolicy policy() {
        return new ReadPolicy(sample.organization(), new ReadAudit(null, null));
    }

    @Test
    void theRefusalTellsWhoMaySee() {
        assertThatThrownBy(() -> policy().require(actor("tax-1"), DataKind.KPI, "welfare-01"))
                .isInstanceOf(AccessDenied.class)
                .hasMessage("「KPIの実績・評価」（福祉課）は税務課 主任1さんの職では閲覧できません。"
                        + "閲覧できるのは市長、副市長、政策推進課、財政課、人事課と、担当する組織の職員です。");
        assertThatThrownBy(() -> policy().reads(actor("camunda-admin"), 10))
                .hasMessage("「監査記録」は見本市 システム管理者さんの職では閲覧できません。閲覧できるのは監査です。");
    }

    @Test
    void theLeadSectionSeesItsWholeDepartment() {
        Scope lead = policy().scope(actor("welfare-01-1"), DataKind.INTERVIEW_PACK);
        assertThat(lead.level()).isEqualTo(AccessLevel.OWN);
        assertThat(lead.units()).containsExactlyInAnyOrder("welfare", "welfare-01", "welfare-02");
        assertThat(policy().scope(actor("welfare-02-1"), DataKind.INTERVIEW_PACK).units())
                .containsExactly("welfare-02");
    }

    @Test
    void theLeadSectionSeesNoSealedDataOfOtherSections() {
        assertThat(policy().scope(actor("welfare-01-head"), DataKind.HEARING_RELEASED).units())
                .containsExactly("welfare-01");
        assertThat(policy().scope(actor("welfare-head"), DataKind.HEARING_RELEASED).units())
                .containsExactlyInAnyOrder("welfare", "welfare-01", "welfare-02");
    }

    @Test
    void everyMemberOfStaffSeesSubmittedLogicModels() {
        assertThat(sample.staff).allSatisfy(person ->
                assertThat(policy().scope(actor(person.code()), DataKind.LOGIC_MODEL_SHARED).full()).isTrue());
    }

    @Test
    void whoHasNoPostSeesNothing() {
        Actor former = new Actors(sample.organization()).of("tax-1", START.minusDays(1));
        for (DataKind kind : DataKind.values()) {
            assertThat(policy().scope(former, kind).none()).as(kind.label()).isTrue();
        }
    }

    @Test
    void aConsultationIsBetweenAskerAndPolicyOfficer() {
        Subject question = new Subject("consultation 12", "welfare", "welfare-01-1");
        assertThat(List.of("welfare-01-1", "policy-1")).allSatisfy(code ->
                assertThat(policy().allows(actor(code), DataKind.CONSULTATION, question)).as(code).isTrue());
        assertThat(List.of("welfare-01-head", "welfare-head", "policy-2", "policy-head", "finance-1",
                "personnel-1", "mayor")).allSatisfy(code ->
                assertThat(policy().allows(actor(code), DataKind.CONSULTATION, question)).as(code).isFalse());
        assertThat(policy().allows(actor("finance-1"), DataKind.CONSULTATION_SHARED, question)).isTrue();
    }

    @Test
    void personnelSeesAmountsAndReasonsOfRequestsButNoAssessment() {
        Actor personnel = actor("personnel-1");
        assertThat(policy().scope(personnel, DataKind.BUDGET_REQUEST).full()).isTrue();
        assertThat(policy().scope(personnel, DataKind.ASSESSMENT_REASON).none()).isTrue();
    }

    @Test
    void aLimitedProxyCountsInItsProcessOnly() {
        sample.proxies.add(new Proxy("welfare.head", "tax-1", TODAY, TODAY, "kpi-check", "出張"));
        Subject kpi = Subject.ofUnit("kpi", "welfare-02");
        assertThat(policy().allows(actor("tax-1"), DataKind.KPI, kpi)).isFalse();
        assertThat(policy().allows(actor("tax-1").actingIn("kpi-check"), DataKind.KPI, kpi)).isTrue();
        assertThat(policy().allows(actor("tax-1").actingIn("kpi-check"), DataKind.HEARING_RELEASED, kpi)).isFalse();
    }

    @Test
    void theMayorsProxySeesNoPlacementPlan() {
        sample.proxies.add(new Proxy("mayor", "vice-mayor-1", TODAY, TODAY, "*", "市長が出張のため"));
        Actor viceMayor = actor("vice-mayor-1");
        assertThat(policy().scope(viceMayor, DataKind.PLACEMENT_PLAN).none()).isTrue();
        assertThat(policy().scope(viceMayor, DataKind.INTERVIEW_PACK).full()).isTrue();
        assertThat(policy().scope(actor("mayor"), DataKind.PLACEMENT_PLAN).full()).isTrue();
    }

    @Test
    void theSuccessorSeesWhatItsPredecessorOwned() {
        LocalDate merged = LocalDate.of(2027, 4, 1);
        Unit old = sample.units.stream().filter(unit -> unit.code().equals("welfare-02")).findFirst().orElseThrow();
        sample.units.remove(old);
        sample.units.add(new Unit(old.code(), old.name(), old.kind(), old.type(), old.parentCode(), null, null, START,
                merged));
        sample.lineage.add(new UnitLineage("welfare-02", "tax", LineageKind.MERGE, merged));
        assertThat(policy().scope(actor("tax-1"), DataKind.KPI).units()).contains("welfare-02", "tax");
        assertThat(policy().scope(actor("personnel-1"), DataKind.WORK_IMPROVEMENT).full()).isTrue();
    }
}
