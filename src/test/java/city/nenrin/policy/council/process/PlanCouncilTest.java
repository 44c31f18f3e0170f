package city.nenrin.policy.council.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.approval.FormalDecisions;
import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.council.CouncilDates;
import city.nenrin.policy.council.CouncilMeetings;
import city.nenrin.policy.council.CouncilNotice;
import city.nenrin.policy.council.CouncilMinutes;
import city.nenrin.policy.council.CouncilOpinion;
import city.nenrin.policy.council.Handling;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NenrinTest
class PlanCouncilTest {

    private static final String PHASE = "plan-council-july";
    private static final String ROUND = "2027/plan-council-july/round";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired CouncilMeetings councils;
    @Autowired FormalDecisions decisions;
    @Autowired CalendarEvents events;
    @Autowired CouncilDates dates;
    @Autowired WebApplicationContext context;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        events.replace(List.of(
                Map.of("kind", "polling-day", "from", "2027-07-11", "to", "2027-07-12", "label", "見本市議会議員選挙", "source", "SAMPLE"),
                Map.of("kind", "assembly-questions", "from", "2027-07-05", "to", "2027-07-07", "label", "一般質問", "source", "SAMPLE"),
                Map.of("kind", "closure", "from", "2027-07-16", "to", "2027-07-16", "label", "臨時の閉庁日", "source", "SAMPLE")));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 6, 15, 9, 0));
        cycle.open(2027, PHASE);
    }

    /** Closures are kept in memory, where the next test's empty tables do not reach. */
    @AfterEach
    void forget() {
        events.replace(List.of());
    }

    @Test
    void aMeetingLeadsFromItsPapersToTheCitysView() {
        toMinutes();
        desk.submit(ROUND, CouncilProcess.DRAFT_MINUTES, "policy-1", minutes("指標の説明があった。", opinions(
                "相談件数の伸びを見たい", "welfare-01", "市税の見通しを示してほしい", "tax")));
        city.advance(LocalDateTime.of(2027, 7, 15, 9, 0));
        desk.submit(ROUND, CouncilProcess.REGISTER_REVIEW, "policy-2",
                Map.of("reviewedOn", "2027-07-14", "verdict", "agree"));
        assertThat(desk.open(desk.task(ROUND, CouncilProcess.PUBLISH_MINUTES), "policy-1"))
                .containsEntry("version", "第1版（委員の確認 令和9年7月14日）");
        desk.submit(ROUND, CouncilProcess.PUBLISH_MINUTES, "policy-1", Map.of("publishedOn", "2027-07-15"));
        desk.runJobs();

        assertThat(phases.units(new PhaseKey(2027, PHASE))).extracting(WorkUnit::subject, WorkUnit::owner, WorkUnit::label)
                .containsExactly(tuple("opinion-1", "welfare-01", "意見1"),
                        tuple("opinion-2", "tax", "意見2"));
        answer("opinion-1", "welfare-01-1", Map.of("handling", "REFLECT", "response", "次の資料に載せます", "when", "令和9年度中"));
        answer("opinion-2", "tax-2", Map.of("handling", "DONE", "response", "毎年の資料で示しています"));
        desk.runJobs();
        assertThat(desk.path("2027/plan-council-july/opinion-1")).containsExactly("startEvent_openUnit",
                CouncilProcess.DRAFT_RESPONSE, "endEvent_responseDrafted");

        Task report = desk.task(ROUND, CouncilProcess.REPORT_VIEW);
        desk.submit(report, "policy-1", Map.of("reportedOn", "2027-07-15", "views", views(report)));
        desk.runJobs();

        assertThat(desk.path(ROUND)).containsSubsequence("startEvent_startRound", CouncilProcess.SCHEDULE,
                CouncilProcess.REGISTER_DECISION, CouncilProcess.SEND_PAPERS, CouncilProcess.HELD_ON,
                "gateway_redraft", CouncilProcess.DRAFT_MINUTES, CouncilProcess.REGISTER_REVIEW,
                "gateway_correctionNeeded", CouncilProcess.PUBLISH_MINUTES, "serviceTask_releaseUnits",
                "receive_unitsClosed", CouncilProcess.REPORT_VIEW, "endEvent_cityViewReported");
        assertThat(councils.opinions(2027, PHASE)).extracting(opinion -> opinion.cityView().orElseThrow())
                .containsExactly("次の資料に載せます", "毎年の資料で示しています");
        assertThat(councils.opinion(2027, PHASE, "opinion-1").handling()).hasValue(Handling.REFLECT);
        assertThat(decisions.of("2027/plan-council-july").orElseThrow().documentNumber()).isEqualTo("政推第31号");
        assertThat(councils.require(2027, PHASE).sentOn()).hasValue(LocalDate.of(2027, 6, 18));
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
        assertThat(councils.lastAnswered(LocalDate.of(2027, 12, 1))).hasValueSatisfying(meeting ->
                assertThat(meeting.heldOn()).isEqualTo(LocalDate.of(2027, 7, 8)));
    }

    @Test
    void theMembersCorrectionMakesANewVersionAndItsOpinionsReplaceTheOldOnes() {
        toMinutes();
        desk.submit(ROUND, CouncilProcess.DRAFT_MINUTES, "policy-1", minutes("一版", opinions("意見", "tax")));
        city.advance(LocalDateTime.of(2027, 7, 15, 9, 0));
        Task review = desk.task(ROUND, CouncilProcess.REGISTER_REVIEW);
        assertThatThrownBy(() -> desk.submit(review, "policy-1",
                Map.of("reviewedOn", "2027-07-13", "verdict", "correct"))).hasMessageContaining("「修正の申し出」を入力してください");
        assertThatThrownBy(() -> desk.submit(review, "policy-1", Map.of("reviewedOn", "2027-07-07", "verdict", "agree")))
                .hasMessageContaining("「確認日」の値「令和9年7月7日」は審議会の開催日（令和9年7月8日）より前です");
        assertThatThrownBy(() -> desk.submit(review, "policy-1", Map.of("reviewedOn", "2027-07-16", "verdict", "agree")))
                .hasMessageContaining("「確認日」の値「令和9年7月16日」は未来の日です");
        desk.submit(review, "policy-1", Map.of("reviewedOn", "2027-07-13", "verdict", "correct", "correction", "意見は福祉課のことです"));

        Task again = desk.task(ROUND, CouncilProcess.DRAFT_MINUTES);
        assertThat(desk.open(again, "policy-1")).containsEntry("correction", "意見は福祉課のことです")
                .containsEntry("summary", "一版").containsEntry("attendees", "委員12名")
                .containsEntry("opinions", List.of(Map.of("opinion", "意見", "section", "tax")));
        desk.submit(again, "policy-1", minutes("二版", opinions("意見", "welfare-01")));
        desk.submit(ROUND, CouncilProcess.REGISTER_REVIEW, "policy-1", Map.of("reviewedOn", "2027-07-15", "verdict", "agree"));
        Task publish = desk.task(ROUND, CouncilProcess.PUBLISH_MINUTES);
        assertThatThrownBy(() -> desk.submit(publish, "policy-1", Map.of("publishedOn", "2027-07-14")))
                .hasMessageContaining("「公表日」の値「令和9年7月14日」は委員の確認日（令和9年7月15日）より前です");
        assertThatThrownBy(() -> desk.submit(publish, "policy-1", Map.of("publishedOn", "2027-07-16")))
                .hasMessageContaining("「公表日」の値「令和9年7月16日」は未来の日です");
        desk.submit(publish, "policy-1", Map.of("publishedOn", "2027-07-15"));

        assertThat(councils.minutes(2027, PHASE)).extracting(CouncilMinutes::summary, minutes -> minutes.publishedOn().isPresent())
                .containsExactly(tuple("一版", false), tuple("二版", true));
        assertThat(councils.opinions(2027, PHASE)).extracting(CouncilOpinion::section).containsExactly("welfare-01");
        assertThat(desk.path(ROUND).stream().filter(CouncilProcess.DRAFT_MINUTES::equals)).hasSize(2);
    }

    @Test
    void aMeetingIsMovedAfterItsPapersWentOutAndTheMembersAreToldAgain() throws Exception {
        desk.submit(ROUND, CouncilProcess.SCHEDULE, "policy-1", schedule("2027-07-08", "14:00"));
        city.advance(LocalDateTime.of(2027, 6, 18, 9, 0));
        desk.submit(ROUND, CouncilProcess.REGISTER_DECISION, "policy-1",
                Map.of("papers", "資料1 第1版", "decidedOn", "2027-06-17", "documentNumber", "政推第31号"));
        desk.submit(ROUND, CouncilProcess.SEND_PAPERS, "policy-1", Map.of("sentOn", "2027-06-18"));
        city.advance(LocalDateTime.of(2027, 6, 28, 9, 0));
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        assertThat(page(web, move("2027-07-20", "会長の都合").with(user("finance-1")).with(csrf()), 403))
                .contains("審議会の日程を変えられるのは政策推進課の職員です。");
        assertThat(page(web, move("2027-07-11", "会長の都合").with(user("policy-1")).with(csrf()), 422))
                .contains("「見本市議会議員選挙」の投票日です");
        assertThat(page(web, move("2027-08-02", "会長の都合").with(user("policy-1")).with(csrf()), 422))
                .contains("はこの工程の期限（令和9年7月30日（金））より後です");
        assertThat(page(web, move("いつか", " ").with(user("policy-1")).with(csrf()), 422))
                .contains("「新しい開催日」の値「いつか」は日付ではありません。");
        assertThat(page(web, move("2027-07-20", " ").with(user("policy-1")).with(csrf()), 422))
                .contains("「変更の理由」を500字以内で入力してください。");
        assertThat(page(web, move("2027-07-08", "会長の都合").with(user("policy-1")).with(csrf()), 422))
                .contains("日程が変わっていません。");
        assertThat(councils.require(2027, PHASE).heldOn()).isEqualTo(LocalDate.of(2027, 7, 8));

        page(web, move("2027-07-20", "会長の都合").with(user("policy-1")).with(csrf()), 302);
        assertThat(desk.openTasks(ROUND)).containsExactly(CouncilProcess.SEND_PAPERS);
        Task again = desk.task(ROUND, CouncilProcess.SEND_PAPERS);
        assertThat(desk.open(again, "policy-1")).containsEntry("held", "令和9年7月20日（火） 14:00")
                .containsEntry("moved", "令和9年7月8日（木） 14:00 市役所 大会議室 から変更：会長の都合")
                .containsEntry("recipients", "委員15名");
        assertThatThrownBy(() -> desk.submit(again, "policy-1", Map.of("sentOn", "2027-06-25")))
                .hasMessageContaining("「送付日」の値「令和9年6月25日」は日程を変えた日（令和9年6月28日）より前です。");
        desk.submit(again, "policy-1", Map.of("sentOn", "2027-06-28", "recipients", "委員15名（電話でも連絡）"));
        assertThat(dates.notices(2027, PHASE)).extracting(CouncilNotice::sentOn, CouncilNotice::recipients, CouncilNotice::heldOn)
                .containsExactly(tuple(LocalDate.of(2027, 6, 18), "委員15名", LocalDate.of(2027, 7, 8)),
                        tuple(LocalDate.of(2027, 6, 28), "委員15名（電話でも連絡）", LocalDate.of(2027, 7, 20)));
        assertThat(page(web, get("/councils").with(user("tax-1")), 200)).contains("令和9年7月20日（火） 14:00",
                "委員15名（電話でも連絡）", "会長の都合").doesNotContain("日程を変える</summary>");
        assertThat(desk.timer(ROUND, CouncilProcess.HELD_ON).getDuedate().toInstant().atZone(ZoneId.of("Asia/Tokyo"))
                .toLocalDateTime()).isEqualTo(LocalDateTime.of(2027, 7, 20, 14, 0));
        city.advance(LocalDateTime.of(2027, 7, 20, 14, 0));
        desk.fire(ROUND, CouncilProcess.HELD_ON);
        assertThat(desk.path(ROUND)).containsSubsequence("gateway_sendPapers", CouncilProcess.SEND_PAPERS,
                "gateway_awaitMeeting", "receive_councilMoved", "gateway_sendPapers", CouncilProcess.SEND_PAPERS,
                "gateway_awaitMeeting", CouncilProcess.HELD_ON, "gateway_redraft");
        assertThat(page(web, move("2027-07-21", "もう一度").with(user("policy-1")).with(csrf()), 422))
                .contains("この審議会は令和9年7月20日（火） 14:00に始まったので、日程は変えられません。");
    }

    private static MockHttpServletRequestBuilder move(String day, String reason) {
        return post("/councils/2027/plan-council-july/move").param("heldOn", day).param("startsAt", "14:00")
                .param("place", "市役所 大会議室").param("reason", reason);
    }

    private static String page(MockMvc web, MockHttpServletRequestBuilder request, int status) throws Exception {
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void daysOnWhichNoCouncilCanMeetAreRefused() {
        Task task = desk.task(ROUND, CouncilProcess.SCHEDULE);
        assertThat((List<?>) desk.open(task, "policy-1").get("events")).hasSize(3);
        refused(task, "2027-06-15", "は過ぎています。明日以後の開庁日");
        refused(task, "2027-08-02", "はこの工程の期限（令和9年7月30日（金））より後です");
        refused(task, "2027-07-11", "は「見本市議会議員選挙」の投票日です");
        refused(task, "2027-07-12", "は「見本市議会議員選挙」の投票日です");
        refused(task, "2027-07-10", "は土曜日で閉庁日です。開庁日を入力してください（次の開庁日は令和9年7月12日（月））");
        refused(task, "2027-07-19", "は海の日で閉庁日です");
        refused(task, "2027-07-16", "は臨時の閉庁日で閉庁日です");
        refused(task, "2027-07-06", "は「一般質問」と重なります");
        assertThatThrownBy(() -> desk.submit(task, "policy-1", schedule("2027-07-08", "25:00")))
                .hasMessageContaining("「開始時刻」の値「25:00」は書き方が違います");
        Map<String, Object> known = schedule("2027-07-06", "14:00");
        known.put("overlapAccepted", true);
        desk.submit(task, "policy-1", known);
        assertThat(councils.require(2027, PHASE).begins()).isEqualTo(LocalDateTime.of(2027, 7, 6, 14, 0));
    }

    @Test
    void onlyDecidedPapersAreSentAndNotBeforeTheDecision() {
        desk.submit(ROUND, CouncilProcess.SCHEDULE, "policy-1", schedule("2027-07-08", "14:00"));
        Task decide = desk.task(ROUND, CouncilProcess.REGISTER_DECISION);
        assertThatThrownBy(() -> desk.submit(decide, "policy-1",
                Map.of("papers", "資料1", "decidedOn", "2027-06-16", "documentNumber", "政推第31号")))
                .hasMessageContaining("「決裁日」の値「令和9年6月16日」は未来の日です");
        assertThatThrownBy(() -> desk.submit(decide, "policy-1", Map.of("decidedOn", "2027-06-15")))
                .hasMessageContaining("「資料」を入力してください").hasMessageContaining("「文書番号」を入力してください");
        desk.submit(decide, "policy-1", Map.of("papers", "資料1", "decidedOn", "2027-06-15", "documentNumber", "政推第31号"));
        Task send = desk.task(ROUND, CouncilProcess.SEND_PAPERS);
        assertThat(desk.open(send, "policy-1")).containsEntry("papers", "資料1")
                .containsEntry("decision", "令和9年6月15日　政推第31号");
        assertThatThrownBy(() -> desk.submit(send, "policy-1", Map.of("sentOn", "2027-06-14")))
                .hasMessageContaining("「送付日」の値「令和9年6月14日」は決裁日（令和9年6月15日）より前です");
        assertThatThrownBy(() -> desk.submit(send, "policy-1", Map.of("sentOn", "2027-06-16")))
                .hasMessageContaining("「送付日」の値「令和9年6月16日」は未来の日です");
        desk.submit(send, "policy-1", Map.of("sentOn", "2027-06-15"));
        assertThat(desk.timer(ROUND, CouncilProcess.HELD_ON).getDuedate()).isEqualTo(Date.from(
                LocalDateTime.of(2027, 7, 8, 14, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant()));
    }

    @Test
    void aMeetingWithoutOpinionsSaysSoAndStillReports() {
        toMinutes();
        Task draft = desk.task(ROUND, CouncilProcess.DRAFT_MINUTES);
        assertThatThrownBy(() -> desk.submit(draft, "policy-1", minutes("要旨", List.of())))
                .hasMessageContaining("「意見」の行がありません");
        Map<String, Object> both = minutes("要旨", opinions("意見", "tax"));
        both.put("noOpinions", true);
        assertThatThrownBy(() -> desk.submit(draft, "policy-1", both)).hasMessageContaining("「意見なし」に印がありますが、意見が1件");
        assertThatThrownBy(() -> desk.submit(draft, "policy-1", minutes("要旨", opinions("意見", "mayor"))))
                .hasMessageContaining("「意見」1行目の「関係課」の値「mayor」は選べません");
        Map<String, Object> none = minutes("要旨", List.of());
        none.put("noOpinions", true);
        desk.submit(draft, "policy-1", none);
        city.advance(LocalDateTime.of(2027, 7, 15, 9, 0));
        desk.submit(ROUND, CouncilProcess.REGISTER_REVIEW, "policy-1", Map.of("reviewedOn", "2027-07-15", "verdict", "agree"));
        desk.submit(ROUND, CouncilProcess.PUBLISH_MINUTES, "policy-1", Map.of("publishedOn", "2027-07-15"));
        // Nothing is open: the closer tells the phase, and the phase its round.
        desk.runJobs();
        desk.runJobs();
        desk.submit(ROUND, CouncilProcess.REPORT_VIEW, "policy-1", Map.of("reportedOn", "2027-07-15", "views", List.of()));
        desk.runJobs();
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
    }

    @Test
    void anAnswerNeedsATimeWhereSomethingFollowsAndEveryOpinionNeedsAView() {
        toMinutes();
        desk.submit(ROUND, CouncilProcess.DRAFT_MINUTES, "policy-1", minutes("要旨", opinions("意見", "tax")));
        city.advance(LocalDateTime.of(2027, 7, 15, 9, 0));
        desk.submit(ROUND, CouncilProcess.REGISTER_REVIEW, "policy-1", Map.of("reviewedOn", "2027-07-15", "verdict", "agree"));
        desk.submit(ROUND, CouncilProcess.PUBLISH_MINUTES, "policy-1", Map.of("publishedOn", "2027-07-15"));
        desk.runJobs();
        Task respond = desk.task("2027/plan-council-july/opinion-1", CouncilProcess.DRAFT_RESPONSE);
        assertThatThrownBy(() -> desk.open(respond, "welfare-01-1")).hasMessageContaining("'READ' permission");
        assertThatThrownBy(() -> desk.submit(respond, "tax-1", Map.of("handling", "CONSIDER", "response", "検討します")))
                .hasMessageContaining("「対応の時期」を入力してください。「今後検討する」のときは必要です");
        desk.submit(respond, "tax-1", Map.of("handling", "DECLINE", "response", "制度上できません"));
        desk.runJobs();
        Task report = desk.task(ROUND, CouncilProcess.REPORT_VIEW);
        assertThatThrownBy(() -> desk.submit(report, "policy-1", Map.of("reportedOn", "2027-07-15", "views", List.of())))
                .hasMessageContaining("「意見と市の考え方」に意見1の行がありません");
        assertThatThrownBy(() -> desk.submit(report, "policy-1", Map.of("reportedOn", "2027-07-16", "views", views(report))))
                .hasMessageContaining("「報告日」の値「令和9年7月16日」は未来の日です");
        List<Map<String, Object>> foreign = views(report);
        foreign.add(Map.of("code", "opinion-9", "view", "?"));
        assertThatThrownBy(() -> desk.submit(report, "policy-1", Map.of("reportedOn", "2027-07-15", "views", foreign)))
                .hasMessageContaining("「意見と市の考え方」の「opinion-9」はこの審議会の意見にありません");
        assertThat(councils.require(2027, PHASE).viewReportedOn()).isEmpty();
    }

    private void toMinutes() {
        desk.submit(ROUND, CouncilProcess.SCHEDULE, "policy-1", schedule("2027-07-08", "14:00"));
        city.advance(LocalDateTime.of(2027, 6, 18, 9, 0));
        desk.submit(ROUND, CouncilProcess.REGISTER_DECISION, "policy-1",
                Map.of("papers", "資料1 第1版", "decidedOn", "2027-06-17", "documentNumber", "政推第31号"));
        desk.submit(ROUND, CouncilProcess.SEND_PAPERS, "policy-1", Map.of("sentOn", "2027-06-18"));
        city.advance(LocalDateTime.of(2027, 7, 8, 14, 0));
        desk.fire(ROUND, CouncilProcess.HELD_ON);
    }

    private void answer(String opinion, String actor, Map<String, Object> values) {
        desk.submit("2027/plan-council-july/" + opinion, CouncilProcess.DRAFT_RESPONSE, actor, values);
    }

    private void refused(Task task, String day, String text) {
        assertThatThrownBy(() -> desk.submit(task, "policy-1", schedule(day, "14:00"))).hasMessageContaining(text);
    }

    private static Map<String, Object> schedule(String day, String time) {
        return new LinkedHashMap<>(Map.of("heldOn", day, "startsAt", time, "place", "市役所 大会議室", "attendance", "委員15名"));
    }

    private static Map<String, Object> minutes(String summary, List<Map<String, Object>> opinions) {
        return new LinkedHashMap<>(Map.of("attendees", "委員12名", "summary", summary, "opinions", opinions));
    }

    private static List<Map<String, Object>> opinions(String... textAndSection) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < textAndSection.length; i += 2) {
            rows.add(Map.of("opinion", textAndSection[i], "section", textAndSection[i + 1]));
        }
        return rows;
    }

    /** The sections' drafts as they are shown. */
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> views(Task task) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<Object>) desk.open(task, "policy-1").get("views")) {
            Map<String, Object> row = (Map<String, Object>) shown;
            rows.add(new LinkedHashMap<>(Map.of("code", row.get("code"), "view", row.get("view"))));
        }
        return rows;
    }
}
