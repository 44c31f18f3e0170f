package city.nenrin.policy.direction.process;

import static city.nenrin.policy.direction.process.PriorityPolicyProcess.COMPILE_RESULTS;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.CONFIRM_POLICY;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.CONSENT_FINANCE;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.CONSENT_PERSONNEL;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.DRAFT_POLICY;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.NOTIFY_POLICY;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.REGISTER_COUNCIL_RESULT;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.REGISTER_DECISION;
import static city.nenrin.policy.direction.process.PriorityPolicyProcess.TABLE_POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.approval.ApprovalEntry;
import city.nenrin.approval.Approvals;
import city.nenrin.approval.CaseState;
import city.nenrin.approval.ExecutiveMeetings;
import city.nenrin.approval.FormalDecisions;
import city.nenrin.approval.MeetingResult;
import city.nenrin.approval.RecordedDecision;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.organization.Proxies;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.direction.ConsentBy;
import city.nenrin.policy.direction.DirectionNotice;
import city.nenrin.policy.direction.DirectionPapers;
import city.nenrin.setting.CitySetting;
import city.nenrin.setting.CitySettings;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class PriorityPolicyTest {

    private static final String PHASE = "priority-policy-april";
    private static final String INTERVIEW = "mayor-interview-april";
    private static final String UNIT = "2027/priority-policy-april/city";
    private static final String SUBJECT = "2027/priority-policy-april";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired Decisions decisions;
    @Autowired DirectionPapers papers;
    @Autowired Approvals approvals;
    @Autowired FormalDecisions formalDecisions;
    @Autowired ExecutiveMeetings meetings;
    @Autowired CitySettings settings;
    @Autowired Proxies proxies;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        settings.saveAllAndFlush(List.of(new CitySetting("approval.priority-policy", "true")));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 28, 9, 0));
        decisions.record(2027, INTERVIEW, "welfare", List.of(new NewDecision(null, null, "3-1", null, "MODIFY",
                "見守りを倍にしよう", LocalDate.of(2027, 9, 30), Set.of(Provision.BUDGET))), "policy-1");
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        cycle.open(2027, PHASE);
        desk.runJobs();
    }

    @Test
    void theDirectionIsDraftedConsentedConfirmedTabledDecidedAndNotified() {
        fix();
        Map<String, Object> compiling = desk.open(desk.task(UNIT, COMPILE_RESULTS), "policy-1");
        assertThat(compiling.get("counts")).asString().contains("健康福祉部", "修正", "1");
        assertThat(compiling.get("decisions")).asString().contains("2027年 4月面談 1", "見守りを倍にしよう", "予算");
        compileAndDraft();
        assertThat(desk.openTasks(UNIT)).containsExactly(CONSENT_FINANCE, CONSENT_PERSONNEL);
        assertThat(approvals.of(SUBJECT).orElseThrow().state()).isEqualTo(CaseState.IN_PROGRESS);

        desk.submit(UNIT, CONSENT_FINANCE, "finance-1", Map.of("verdict", "agree"));
        desk.submit(UNIT, CONSENT_PERSONNEL, "personnel-1", Map.of("verdict", "comment", "comment", "２人増は難しい"));
        assertThat(desk.open(desk.task(UNIT, CONFIRM_POLICY), "planning-head").get("consents")).asString()
                .contains("財政課", "同意", "人事課", "意見あり", "２人増は難しい");
        desk.submit(UNIT, CONFIRM_POLICY, "planning-head", Map.of("verdict", "approve"));
        assertThat(approvals.of(SUBJECT).orElseThrow().state()).isEqualTo(CaseState.DECIDED);
        assertThat(approvals.entries(approvals.of(SUBJECT).orElseThrow().id())).extracting(ApprovalEntry::groupName,
                entry -> entry.actor().orElse("")).containsExactly(Tuple.tuple("財政課", "finance-1"),
                Tuple.tuple("人事課", "personnel-1"),
                Tuple.tuple("政策企画部長", "planning-head"));

        desk.submit(UNIT, TABLE_POLICY, "policy-1", Map.of("tabledOn", "2027-05-06", "presenter", "政策企画部長"));
        desk.submit(UNIT, REGISTER_COUNCIL_RESULT, "policy-1", Map.of("heldOn", "2027-05-06",
                "result", "APPROVED_WITH_CHANGES", "changes", "子育ても並べて書く"));
        desk.submit(UNIT, REGISTER_DECISION, "policy-2", Map.of("decidedOn", "2027-05-06", "documentNumber", "政推第20号"));
        assertThat(formalDecisions.of(SUBJECT)).hasValueSatisfying(decision -> {
            assertThat(decision.documentNumber()).isEqualTo("政推第20号");
            assertThat(decision.title()).isEqualTo("2027年度 4月面談に基づく方針について");
        });
        assertThat(desk.open(desk.task(UNIT, NOTIFY_POLICY), "policy-1"))
                .containsEntry("decided", "令和9年5月6日（木） 政推第20号")
                .hasEntrySatisfying("recipients", to -> assertThat(to.toString()).startsWith("財政課、人事課").contains("福祉課"));
        desk.submit(UNIT, NOTIFY_POLICY, "policy-1", Map.of("notice", "要求の準備をお願いします"));
        desk.runJobs();

        assertThat(papers.noticesFor("finance")).containsExactly(
                new DirectionNotice(2027, PHASE, 1, "finance", LocalDate.of(2027, 5, 6)));
        assertThat(papers.noticesFor("personnel")).hasSize(1);
        assertThat(papers.noticesFor("welfare-01")).hasSize(1);
        assertThat(papers.priorityOf(2027, PHASE, "3-1")).hasValueSatisfying(item -> {
            assertThat(item.priority()).isEqualTo(1);
            assertThat(item.measureName()).isEqualTo("地域福祉の充実");
            assertThat(item.reason()).isEqualTo("高齢の単身世帯が増えている");
        });
        assertThat(desk.path(UNIT)).contains("startEvent_startPolicy", COMPILE_RESULTS, "gateway_redraft", DRAFT_POLICY,
                "gateway_askConsent", CONSENT_FINANCE, CONSENT_PERSONNEL, "gateway_consented", CONFIRM_POLICY,
                "gateway_policyConfirmed", TABLE_POLICY, REGISTER_COUNCIL_RESULT, "gateway_adopted", REGISTER_DECISION,
                NOTIFY_POLICY, "endEvent_policyNotified");
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
    }

    @Test
    void aRemandAndAContinuedMeetingLeadBackToANewVersionAndTheEarlierOnesStay() {
        fix();
        compileAndDraft();
        consent();
        Task confirm = desk.task(UNIT, CONFIRM_POLICY);
        assertThatThrownBy(() -> desk.submit(confirm, "planning-head", Map.of("verdict", "remand")))
                .hasMessageContaining("「差戻し・却下の理由」を入力してください");
        desk.submit(confirm, "planning-head", Map.of("verdict", "remand", "reason", "財源を書く"));
        assertThat(approvals.of(SUBJECT).orElseThrow().state()).isEqualTo(CaseState.REMANDED);

        Task redraft = desk.task(UNIT, DRAFT_POLICY);
        assertThat(desk.open(redraft, "policy-2")).containsEntry("remandReason", "財源を書く")
                .containsEntry("version", "第1版").containsEntry("body", "見守りを最優先にする");
        desk.submit(redraft, "policy-2", draft("財源は基金とする"));
        assertThat(approvals.of(SUBJECT).orElseThrow().round()).isEqualTo(2);
        consent();
        desk.submit(UNIT, CONFIRM_POLICY, "planning-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, TABLE_POLICY, "policy-1", Map.of("tabledOn", "2027-05-06", "presenter", "政策企画部長"));
        Task council = desk.task(UNIT, REGISTER_COUNCIL_RESULT);
        assertThatThrownBy(() -> desk.submit(council, "policy-1", Map.of("heldOn", "2027-05-05", "result", "CONTINUED")))
                .hasMessageContaining("「開催日」の値「令和9年5月5日」は、付議日令和9年5月6日から今日令和9年5月6日までの日にしてください")
                .hasMessageContaining("「修正・審議の内容」を入力してください。「継続審議」のときは必要です");
        desk.submit(council, "policy-1", Map.of("heldOn", "2027-05-06", "result", "CONTINUED", "changes", "次回に諮る"));

        assertThat(desk.open(desk.task(UNIT, DRAFT_POLICY), "policy-1")).containsEntry("councilChanges", "次回に諮る");
        desk.submit(UNIT, DRAFT_POLICY, "policy-1", draft("第三の案"));
        consent();
        desk.submit(UNIT, CONFIRM_POLICY, "planning-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, TABLE_POLICY, "policy-1", Map.of("tabledOn", "2027-05-06", "presenter", "政策企画部長"));
        desk.submit(UNIT, REGISTER_COUNCIL_RESULT, "policy-1", Map.of("heldOn", "2027-05-06", "result", "REPORTED"));
        assertThat(desk.openTasks(UNIT)).containsExactly(REGISTER_DECISION);
        assertThat(papers.require(2027, PHASE).version()).isEqualTo(3);
        assertThat(papers.version(2027, PHASE, 1).orElseThrow().draft().body()).isEqualTo("見守りを最優先にする");
        assertThat(meetings.of(SUBJECT).orElseThrow().ended()).hasValue(MeetingResult.REPORTED);
        assertThat(papers.consents(2027, PHASE)).hasSize(6).extracting("by").contains(ConsentBy.FINANCE, ConsentBy.PERSONNEL);
    }

    @Test
    void aConfirmationByProxyAsksForItsReasonAndWaitsForTheHeadToReadIt() {
        proxies.appoint("planning.head", "finance-head", LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31), "*", "出張");
        fix();
        compileAndDraft();
        consent();
        Task confirm = desk.task(UNIT, CONFIRM_POLICY);
        assertThat(desk.open(confirm, "finance-head")).containsEntry("acting", "代決");
        assertThatThrownBy(() -> desk.submit(confirm, "finance-head", Map.of("verdict", "approve")))
                .hasMessageContaining("これは政策企画部長の代決になります").hasMessageContaining("「代決の理由」を入力してください");
        desk.submit(confirm, "finance-head", Map.of("verdict", "approve", "proxyReason", "庁議の付議期限"));
        assertThat(approvals.unread()).singleElement().satisfies(entry -> {
            assertThat(entry.proxyReason()).hasValue("庁議の付議期限");
            assertThatThrownBy(() -> approvals.readLater(entry.id(), "finance-head")).hasMessage("後閲できるのは政策企画部長本人だけです。");
            approvals.readLater(entry.id(), "planning-head");
        });
        assertThat(approvals.unread()).isEmpty();
    }

    @Test
    void theAuthorRecallsTheDraftFromTheTwoSectionsAndWithdrawsItFromTheHead() {
        fix();
        compileAndDraft();
        long first = approvals.of(SUBJECT).orElseThrow().id();
        assertThatThrownBy(() -> approvals.recall(first, "policy-2")).hasMessageContaining("引き戻せるのは起案した人だけです");
        approvals.recall(first, "policy-1");
        assertThat(desk.openTasks(UNIT)).containsExactly(DRAFT_POLICY);
        desk.submit(UNIT, DRAFT_POLICY, "policy-1", draft("書き直した案"));
        assertThat(approvals.of(SUBJECT).orElseThrow().round()).isEqualTo(2);
        assertThat(desk.openTasks(UNIT)).containsExactly(CONSENT_FINANCE, CONSENT_PERSONNEL);

        desk.submit(UNIT, CONSENT_FINANCE, "finance-1", Map.of("verdict", "agree"));
        approvals.withdraw(first, "policy-1", "前提が変わった");
        assertThat(desk.openTasks(UNIT)).as("the consent that was given does not count").containsExactly(DRAFT_POLICY);
        desk.submit(UNIT, DRAFT_POLICY, "policy-1", draft("第三の案"));
        long second = approvals.of(SUBJECT).orElseThrow().id();
        assertThat(second).isGreaterThan(first);
        consent();
        approvals.withdraw(second, "policy-1", "もう一度練る");
        assertThat(desk.openTasks(UNIT)).containsExactly(DRAFT_POLICY);
        assertThat(desk.path(UNIT)).contains("receive_consentFinanceTakenBack", "receive_consentPersonnelTakenBack",
                "gateway_consentFinanceDone", "gateway_consentPersonnelDone", "gateway_takenBack", "receive_confirmationTakenBack");
    }

    @Test
    void theHeadRejectsTheDraftAndANewCaseBegins() {
        fix();
        compileAndDraft();
        consent();
        desk.submit(UNIT, CONFIRM_POLICY, "planning-head", Map.of("verdict", "reject", "reason", "方向が違う"));
        assertThat(approvals.of(SUBJECT).orElseThrow().state()).isEqualTo(CaseState.REJECTED);
        assertThat(desk.open(desk.task(UNIT, DRAFT_POLICY), "policy-1")).containsEntry("remandReason", "方向が違う");
        desk.submit(UNIT, DRAFT_POLICY, "policy-1", draft("別の案"));
        assertThat(approvals.of(SUBJECT).orElseThrow().state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(approvals.of(SUBJECT).orElseThrow().round()).isEqualTo(1);
    }

    @Test
    void whereTheCityHasSwitchedTheApprovalModelOffOnlyTheTasksRemain() {
        settings.deleteAllInBatch();
        fix();
        compileAndDraft();
        consent();
        desk.submit(UNIT, CONFIRM_POLICY, "planning-head", Map.of("verdict", "approve"));
        assertThat(approvals.of(SUBJECT)).isEmpty();
        assertThat(desk.openTasks(UNIT)).containsExactly(TABLE_POLICY);
    }

    @Test
    void badInputIsRefusedInJapaneseAndNothingIsWritten() {
        Task compile = desk.task(UNIT, COMPILE_RESULTS);
        assertThatThrownBy(() -> desk.submit(compile, "policy-1", Map.of("summary", "まとめ")))
                .hasMessageContaining("まだ確定していない決定が1件あります");
        assertThat(papers.of(2027, PHASE)).isEmpty();
        fix();
        desk.submit(UNIT, COMPILE_RESULTS, "policy-1", Map.of("summary", "まとめ"));
        Task drafting = desk.task(UNIT, DRAFT_POLICY);
        assertThatThrownBy(() -> desk.submit(drafting, "policy-1", Map.of("body", "方針", "items", List.of())))
                .hasMessageContaining("「優先する施策」を一つ以上入力してください");
        assertThatThrownBy(() -> desk.submit(drafting, "policy-1", Map.of("body", "方針", "items", List.of(
                Map.of("measure", "9-9", "priority", 1, "reason", "x")))))
                .hasMessageContaining("「施策」の値「9-9」は選べません");
        assertThatThrownBy(() -> desk.submit(drafting, "policy-1", Map.of("body", "方針", "items", List.of(
                Map.of("measure", "3-1", "priority", 4, "reason", "x")))))
                .hasMessageContaining("「優先度（1が最優先）」の値「4」は大きすぎます。3以下で入力してください");
        assertThatThrownBy(() -> desk.submit(drafting, "policy-1", Map.of("body", "方針", "items", List.of(
                Map.of("measure", "3-1", "priority", 1, "reason", "x"), Map.of("measure", "3-1", "priority", 2, "reason", "y")))))
                .hasMessageContaining("2行目の「施策」の値「3-1」が重なっています");
        assertThat(papers.current(2027, PHASE)).isEmpty();
        desk.submit(drafting, "policy-1", draft("方針"));
        Task consent = desk.task(UNIT, CONSENT_FINANCE);
        assertThatThrownBy(() -> desk.submit(consent, "finance-1", Map.of("verdict", "comment")))
                .hasMessageContaining("「意見」を入力してください");
        consent();
        desk.submit(UNIT, CONFIRM_POLICY, "planning-head", Map.of("verdict", "approve"));
        desk.submit(UNIT, TABLE_POLICY, "policy-1", Map.of("tabledOn", "2027-05-06", "presenter", "政策企画部長"));
        desk.submit(UNIT, REGISTER_COUNCIL_RESULT, "policy-1", Map.of("heldOn", "2027-05-06", "result", "APPROVED"));
        Task decision = desk.task(UNIT, REGISTER_DECISION);
        assertThatThrownBy(() -> desk.submit(decision, "policy-1", Map.of("decidedOn", "2027-05-07", "documentNumber", "1")))
                .hasMessageContaining("「決裁日」の値「令和9年5月7日」は未来の日です。令和9年5月6日以前の日を入力してください。");
        assertThat(formalDecisions.of(SUBJECT)).isEmpty();
    }

    private void fix() {
        decisions.fixAll(2027, INTERVIEW, new RecordedDecision(LocalDate.of(2027, 5, 6), "政推第12号"), "policy-1");
    }

    private void compileAndDraft() {
        desk.submit(UNIT, COMPILE_RESULTS, "policy-1", Map.of("summary", "福祉に課題が集まる", "crossIssues", "見守りと防災"));
        desk.submit(UNIT, DRAFT_POLICY, "policy-1", draft("見守りを最優先にする"));
    }

    private static Map<String, Object> draft(String body) {
        return Map.of("body", body, "moneyOutlook", "基金は保つ", "peopleOutlook", "定員は増やさない", "items",
                List.of(Map.of("measure", "3-1", "priority", 1, "reason", "高齢の単身世帯が増えている")));
    }

    private void consent() {
        desk.submit(UNIT, CONSENT_FINANCE, "finance-1", Map.of("verdict", "agree"));
        desk.submit(UNIT, CONSENT_PERSONNEL, "personnel-1", Map.of("verdict", "agree"));
    }
}
