package city.nenrin.policy.logicmodel.process;

import static city.nenrin.policy.logicmodel.process.LogicModelMonthProcess.ADVISE;
import static city.nenrin.policy.logicmodel.process.LogicModelMonthProcess.DECIDE;
import static city.nenrin.policy.logicmodel.process.LogicModelMonthProcess.ENTER_OPINION;
import static city.nenrin.policy.logicmodel.process.LogicModelMonthProcess.SUBMIT;
import static city.nenrin.policy.logicmodel.process.LogicModelMonthProcess.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.approval.ApprovalCase;
import city.nenrin.approval.ApprovalDesk;
import city.nenrin.approval.ApprovalEntry;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.CaseState;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.organization.Posting;
import city.nenrin.organization.Proxies;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.setting.CitySetting;
import city.nenrin.setting.CitySettings;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.SampleOrganization;
import city.nenrin.testing.TestCity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The submission of a logic model on its way through the approval model (BR-22 to 27), where a city has switched it on. */
@NenrinTest
class LogicModelApprovalTest {

    private static final LogicModelMoment MAY = LogicModelMoment.of(2027, LogicModelMoment.MAY);
    private static final String ROUND = "2027/logic-model-month-may/round";
    private static final String UNIT = "2027/logic-model-month-may/lm-3-1";
    private static final String CODE = "lm-3-1";
    private static final LocalDate DAY = LocalDate.of(2027, 5, 6);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired CitySettings settings;
    @Autowired Approvals approvals;
    @Autowired ApprovalDesk cases;
    @Autowired LogicModels models;
    @Autowired LogicModelReviews reviews;
    @Autowired Proxies proxies;
    @Autowired RuntimeService runtime;
    @Autowired OrganizationMaster organization;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        settings.saveAllAndFlush(List.of(new CitySetting("approval.logic-model-month", "true"),
                new CitySetting("approval.logic-model-month.route", "related + finance > department-head")));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        cycle.open(2027, LogicModelMoment.MAY);
        desk.runJobs();
        desk.submit(ROUND, LogicModelMonthProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
    }

    @Test
    void theHeadConfirmsTheSectionsConsentAndTheDepartmentsHeadDecides() {
        verify(Map.of("relatedSections", List.of("tax"), "question", "滞納者の見守りは", "natures", List.of("PRECEDENT")));
        desk.submit(UNIT, ENTER_OPINION, "tax-1", Map.of("section", "tax", "opinion", "特にありません"));
        ApprovalCase paper = paper();
        assertThat(paper.author()).isEqualTo("welfare-01-1");
        assertThat(paper.title()).contains("ロジックモデルの提出", "地域福祉の充実");
        assertThat(paper.natures()).hasToString("[PRECEDENT]");
        Map<String, Object> head = desk.open(desk.task(UNIT, SUBMIT), "welfare-01-head");
        assertThat(head).containsEntry("stop", "福祉課長（確認）").containsEntry("acting", "本人");
        assertThat(rows(head, "route")).extracting(row -> row.get("who") + " " + row.get("kind") + " " + row.get("state"))
                .containsExactly("福祉課長 確認 処理中", "税務課 合議 これから", "財政課 合議 これから", "健康福祉部長 決裁 これから");
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(models.versions(CODE)).as("nothing is submitted before the decision").isEmpty();

        Task consent = desk.task(UNIT, DECIDE);
        assertThatThrownBy(() -> desk.open(consent, "welfare-head")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> desk.submit(consent, "tax-2", Map.of("verdict", "approve")))
                .hasMessageContaining("「approve」は選べません");
        assertThatThrownBy(() -> desk.submit(consent, "tax-2", Map.of("verdict", "comment"))).hasMessageContaining("「意見」を入力してください");
        desk.submit(consent, "tax-2", Map.of("verdict", "comment", "comment", "窓口を案内してほしい"));
        Task other = desk.task(UNIT, DECIDE);
        assertThatThrownBy(() -> desk.open(other, "tax-1")).as("it has spoken").isInstanceOf(AuthorizationException.class);
        desk.submit(other, "finance-1", Map.of("verdict", "agree"));

        Map<String, Object> deciding = desk.open(desk.task(UNIT, DECIDE), "welfare-head");
        assertThat(rows(deciding, "route")).extracting(row -> row.get("comment")).contains("窓口を案内してほしい");
        desk.submit(UNIT, DECIDE, "welfare-head", Map.of("verdict", "approve"));
        assertThat(paper().state()).isEqualTo(CaseState.DECIDED);
        assertThat(models.versions(CODE)).extracting(LogicModelVersion::createdBy).containsExactly("welfare-head");
        assertThat(reviews.of(MAY, CODE).submittedVersion()).hasValue(1);
        assertThat(desk.openTasks(UNIT)).containsExactly(ADVISE);
        assertThat(desk.path(UNIT)).endsWith(LogicModelMonthProcess.START_APPROVAL, SUBMIT, "gateway_submitted",
                "gateway_nextStop", DECIDE, "gateway_decided", "gateway_nextStop", DECIDE, "gateway_decided",
                "gateway_nextStop", DECIDE, "gateway_decided", "gateway_readyForAdvice", ADVISE);
    }

    @Test
    void switchedOffTheHeadsWordIsEnough() {
        settings.deleteAllInBatch();
        verify(Map.of());
        Map<String, Object> head = desk.open(desk.task(UNIT, SUBMIT), "welfare-01-head");
        assertThat(rows(head, "route")).isEmpty();
        assertThat(rows(head, "verdicts")).extracting(row -> row.get("value")).containsExactly("approve", "remand");
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(approvals.ofWork(UNIT)).isEmpty();
        assertThat(models.versions(CODE)).extracting(LogicModelVersion::createdBy).containsExactly("welfare-01-head");
        assertThat(desk.openTasks(UNIT)).containsExactly(ADVISE);
    }

    @Test
    void theAuthorRecallsWhileNobodyHasActedAndWithdrawsLater() {
        verify(Map.of());
        assertThatThrownBy(() -> approvals.recall(paper().id(), "welfare-01-2")).hasMessageContaining("引き戻せるのは起案した人だけです");
        approvals.recall(paper().id(), "welfare-01-1");
        assertThat(desk.openTasks(UNIT)).containsExactly(VERIFY);
        assertThat(desk.path(UNIT)).contains("receive_submissionTakenBack");
        verify(Map.of());
        assertThat(paper().round()).isEqualTo(2);
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThatThrownBy(() -> approvals.recall(paper().id(), "welfare-01-1")).hasMessageContaining("引き戻せません");
        long first = paper().id();
        approvals.withdraw(first, "welfare-01-1", "前提が変わった");
        assertThat(desk.openTasks(UNIT)).containsExactly(VERIFY);
        assertThat(desk.path(UNIT)).contains("receive_decisionTakenBack");
        verify(Map.of());
        assertThat(paper().id()).as("a withdrawn case has ended; this is a new one").isGreaterThan(first);
        assertThat(approvals.require(first).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void aPaperWhosePhaseIsClosedBeforeTheDecisionLapses() {
        verify(Map.of());
        ApprovalCase paper = paper();
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(UNIT).singleResult()
                .getId(), "closed by the owner");
        assertThat(paper().state()).isEqualTo(CaseState.LAPSED);
        assertThat(cases.history(paper.id())).extracting(event -> event.step().label()).endsWith("打切り");
        assertThat(cases.waitingFor("welfare-01-head")).isEmpty();
        assertThatThrownBy(() -> approvals.withdraw(paper.id(), "welfare-01-1", "不要になった")).hasMessageContaining("打切りです");
    }

    @Test
    void aStopSendsBackToAnEarlierStopToTheAuthorOrRejects() {
        verify(Map.of());
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, DECIDE, "finance-1", Map.of("verdict", "agree"));
        Task deciding = desk.task(UNIT, DECIDE);
        assertThatThrownBy(() -> desk.submit(deciding, "welfare-head", Map.of("verdict", "remand")))
                .hasMessageContaining("「差戻し・却下の理由」を入力してください");
        String head = String.valueOf(cases.earlier(paper()).get(0).id());
        assertThatThrownBy(() -> desk.submit(deciding, "welfare-head", Map.of("verdict", "remand", "reason", "x", "remandTo", "77")))
                .hasMessageContaining("「差戻し先」の値「77」は選べません");
        desk.submit(deciding, "welfare-head", Map.of("verdict", "remand", "reason", "課で確かめる", "remandTo", head));
        assertThat(desk.open(desk.task(UNIT, DECIDE), "welfare-01-head")).containsEntry("stop", "福祉課長（確認）");
        desk.submit(UNIT, DECIDE, "welfare-01-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, DECIDE, "finance-2", Map.of("verdict", "agree"));
        desk.submit(UNIT, DECIDE, "welfare-head", Map.of("verdict", "remand", "reason", "根拠を足す"));
        assertThat(paper().state()).isEqualTo(CaseState.REMANDED);
        assertThat(desk.open(desk.task(UNIT, VERIFY), "welfare-01-2")).containsEntry("remandReason", "根拠を足す");
        verify(Map.of());
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "reject", "reason", "作り直すこと"));
        assertThat(paper().state()).isEqualTo(CaseState.REJECTED);
        assertThat(desk.openTasks(UNIT)).containsExactly(VERIFY);
        assertThat(models.versions(CODE)).isEmpty();
    }

    @Test
    void aProxyIsWarnedSaysWhyAndTheHeadReadsItLater() {
        proxies.appoint("welfare.head", "welfare-02-head", DAY, LocalDate.of(2027, 6, 30), "logic-model-month", "出張");
        verify(Map.of("natures", List.of("DISPUTED")));
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, DECIDE, "finance-1", Map.of("verdict", "agree"));
        Task deciding = desk.task(UNIT, DECIDE);
        assertThat(desk.open(deciding, "welfare-02-head")).containsEntry("acting", "代決").containsEntry("proxyWarning",
                "起案者は、この事案を「争いのある事項」としています。本人の決裁を待ち、代決を避けてください。");
        assertThatThrownBy(() -> desk.submit(deciding, "welfare-02-head", Map.of("verdict", "approve")))
                .hasMessageContaining("これは健康福祉部長の代決になります").hasMessageContaining("「代決の理由」を入力してください");
        desk.submit(deciding, "welfare-02-head", Map.of("verdict", "approve", "proxyReason", "公表の期限"));
        assertThat(cases.unreadBy("welfare-head")).extracting(ApprovalEntry::groupName).containsExactly("健康福祉部長");
    }

    @Test
    void whoWroteItDoesNotDecideOnItAndAHeadsOwnPaperBeginsAboveTheHead() {
        proxies.appoint("welfare-01.head", "welfare-01-1", DAY, LocalDate.of(2027, 6, 30), "*", "休暇");
        verify(Map.of());
        assertThatThrownBy(() -> desk.submit(UNIT, SUBMIT, "welfare-01-1", Map.of("verdict", "approve", "proxyReason", "急ぐ")))
                .hasMessageContaining("起案した人は、自分の起案を処理できません");
        approvals.recall(paper().id(), "welfare-01-1");
        verify("welfare-01-head", Map.of());
        assertThat(approvals.active(paper())).extracting(ApprovalEntry::groupName).containsExactly("財政課");
        assertThatThrownBy(() -> desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "remand", "reason", "x")))
                .hasMessageContaining("この起案には課長の確認の段階がありません");
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        assertThat(desk.open(desk.task(UNIT, DECIDE), "finance-1")).containsEntry("stop", "財政課（合議）");
    }

    @Test
    void whatWasChangedAfterTheSubmissionIsNotDecidedOn() {
        verify(Map.of());
        models.saveDraft(CODE, models.find(CODE).orElseThrow().revision(), models.draft(CODE).withPublicSummary("別の文"));
        assertThatThrownBy(() -> desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve")))
                .hasMessageContaining("起案の後に、ロジックモデルの案が変わりました");
    }

    @Test
    void aTransferOnTheWayLeavesThePaperWithThePost() {
        verify(Map.of());
        desk.submit(UNIT, SUBMIT, "welfare-01-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, DECIDE, "finance-1", Map.of("verdict", "agree"));
        SampleOrganization changed = new SampleOrganization();
        LocalDate moved = LocalDate.of(2027, 5, 10);
        changed.postings.replaceAll(posting -> posting.postCode().equals("welfare.head")
                ? new Posting(posting.staffCode(), posting.postCode(), posting.from(), moved) : posting);
        changed.postings.add(new Posting("welfare-1", "welfare.head", moved, null));
        organization.replace(changed.data());
        organization.refresh();
        city.advance(LocalDateTime.of(2027, 5, 10, 9, 0));
        Task deciding = desk.task(UNIT, DECIDE);
        assertThatThrownBy(() -> desk.open(deciding, "welfare-head")).isInstanceOf(AuthorizationException.class);
        desk.submit(deciding, "welfare-1", Map.of("verdict", "approve"));
        assertThat(paper().endedBy()).hasValue("welfare-1");
    }

    private ApprovalCase paper() {
        return approvals.ofWork(UNIT).orElseThrow();
    }

    private void verify(Map<String, Object> changes) {
        verify("welfare-01-1", changes);
    }

    private void verify(String actor, Map<String, Object> changes) {
        Task task = desk.task(UNIT, VERIFY);
        desk.submit(task, actor, LogicModelMonthTest.answer(desk.open(task, actor), changes));
    }

    private static List<Map<String, Object>> rows(Map<String, Object> shown, String key) {
        return LogicModelMonthTest.rows(shown, key);
    }
}
