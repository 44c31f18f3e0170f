package city.nenrin.policy.interview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.process.AnnualCycleProcess;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.DecisionState;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.Interview;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewRound;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.InterviewShift;
import city.nenrin.policy.interview.InterviewShifts;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The city's side of the interviews: schedule, results fixed at once, sharing, wrap-up meeting. */
@NenrinTest
class InterviewRoundTest {

    private static final String PHASE = "mayor-interview-april";
    private static final String ROUND = "2027/mayor-interview-april/round";
    private static final String PREPARATION = "interview-preparation-april";
    private static final InterviewMoment MOMENT = new InterviewMoment(2027, Season.SPRING);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired InterviewMeetings meetings;
    @Autowired InterviewRounds rounds;
    @Autowired Decisions decisions;
    @Autowired CalendarEvents events;
    @Autowired InterviewShifts shifts;
    @Autowired WebApplicationContext context;

    @BeforeEach
    void arm() {
        city.reset(LocalDateTime.of(2026, 2, 2, 9, 0));
        events.replace(List.of(Map.of("kind", "polling-day", "from", "2027-04-25", "to", "2027-04-25",
                "label", "市議会議員選挙", "source", "SAMPLE")));
    }

    @Test
    void daysOnWhichNoMeetingCanBeAreRefusedWithTheReason() {
        openApril();
        Task schedule = desk.task(ROUND, MayorInterviewProcess.SCHEDULE);
        Map<String, Object> shown = desk.open(schedule, "secretary-1");
        assertThat(shown.get("window").toString()).startsWith("令和9年4月15日（木）から令和9年4月30日（金）まで");
        assertThat(rows(shown, "events")).extracting(row -> row.get("label")).contains("市議会議員選挙");
        assertThat(rows(shown, "interviews")).extracting(row -> row.get("department") + " " + row.get("heldOn") + " " + row.get("startsAt"))
                .containsExactly("general 2027-04-15 10:00", "welfare 2027-04-15 14:00");

        refused(schedule, "2027-04-25", "「面談日」（健康福祉部）の値「令和9年4月25日」は投票日です（市議会議員選挙）。職員の多くが従事するので、別の日を入力してください。");
        refused(schedule, "2027-04-24", "「面談日」（健康福祉部）の値「令和9年4月24日」は閉庁日です（土曜日）。開庁日を入力してください。");
        refused(schedule, "2027-04-29", "「面談日」（健康福祉部）の値「令和9年4月29日」は閉庁日です（昭和の日）。");
        refused(schedule, "2027-04-14", "「面談日」（健康福祉部）の値「令和9年4月14日」は異動直後の時期です。面談は4月中旬（令和9年4月15日）以降の日を入力してください。");
        refused(schedule, "2027-03-31", "「面談日」（健康福祉部）の値「令和9年3月31日」は過ぎた日です。令和9年4月1日以降の日を入力してください。");
        assertThatThrownBy(() -> desk.submit(schedule, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "10:00"), slot("welfare", "2027-04-20", "10:00")))))
                .hasMessageContaining("「開始時刻」（健康福祉部）の値「令和9年4月20日 10:00」は総務部と同じ日時です。市長は同時に２つの面談に出られません。");
        assertThatThrownBy(() -> desk.submit(schedule, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "20:00"), slot("welfare", "2027-04-20", "10:00")))))
                .hasMessageContaining("「開始時刻」（総務部）の値「20:00」は開庁時間（8:30～17:15）の外です。");
        assertThatThrownBy(() -> desk.submit(schedule, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "29:00"), slot("welfare", "2027-04-20", "10:00")))))
                .hasMessageContaining("「開始時刻」の値「29:00」は時刻ではありません。例: 10:00");
        assertThatThrownBy(() -> desk.submit(schedule, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "10:00"))))).hasMessageContaining("「部ごとの面談」に健康福祉部の行がありません。面談の日時と場所を入力してください。");
        assertThatThrownBy(() -> desk.submit(schedule, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "10:00"), slot("welfare", "2027-04-20", "11:00"), slot("dx", "2027-04-20", "13:00")))))
                .hasMessageContaining("「部コード」の値「dx」は面談の対象ではないか、２回書かれています。");
        assertThat(meetings.all(MOMENT)).isEmpty();
        assertThatThrownBy(() -> desk.submit(schedule, "policy-1", Map.of("interviews", List.of()))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theResultsOfAllDepartmentsAreFixedAtOnceSharedAndWrappedUp() {
        // The cycle before waits for this interview.
        cycle.arm(2026);
        openApril();
        schedule();
        assertThat(desk.timer("2027/mayor-interview-april/welfare", MayorInterviewProcess.TIMER_HELD_ON).getDuedate()
                .toInstant().atZone(ZoneId.of("Asia/Tokyo")).toLocalDateTime()).isEqualTo(LocalDateTime.of(2027, 4, 20, 10, 30));
        hold("general", "general-head", "measure:6-1", "KEEP");
        hold("welfare", "welfare-head", "measure:3-1", "MODIFY");
        desk.runJobs();

        Task fix = desk.task(ROUND, MayorInterviewProcess.FIX);
        Map<String, Object> shown = desk.open(fix, "policy-1");
        assertThat(rows(shown, "interviews")).extracting(row -> row.get("department") + " " + row.get("minutes"))
                .containsExactly("総務部 確認済み", "健康福祉部 確認済み");
        assertThat(rows(shown, "decisions")).extracting(row -> row.get("code") + " " + row.get("verdict") + " " + row.get("needs"))
                .containsExactly("2027年 4月面談 1 維持 ", "2027年 4月面談 2 修正 予算・人員");
        assertThatThrownBy(() -> desk.submit(fix, "policy-1", Map.of("decidedOn", "2027-04-22")))
                .hasMessageContaining("「文書番号」を入力してください。");
        assertThatThrownBy(() -> desk.submit(fix, "policy-1", Map.of("decidedOn", "2027-04-19", "documentNumber", "政推第12号")))
                .hasMessageContaining("「決裁日」の値「令和9年4月19日」は最後の面談（令和9年4月20日）より前です。");
        assertThatThrownBy(() -> desk.submit(fix, "policy-1", Map.of("decidedOn", "2028-01-01", "documentNumber", "政推第12号")))
                .hasMessageContaining("「決裁日」の値「令和10年1月1日」は未来の日です。");
        assertThat(decisions.of(2027, PHASE)).allMatch(decision -> decision.state() == DecisionState.RECORDED);
        desk.submit(fix, "policy-1", Map.of("decidedOn", "2027-04-20", "documentNumber", "政推第12号"));
        assertThat(decisions.of(2027, PHASE)).extracting(Decision::documentNumber).containsOnly(Optional.of("政推第12号"));
        assertThat(rounds.of(MOMENT).decidedOn()).hasValue(LocalDate.of(2027, 4, 20));
        assertThat(desk.openTasks("2026/annual-cycle/city")).contains(AnnualCycleProcess.CONFIRM_END);

        Task share = desk.task(ROUND, MayorInterviewProcess.SHARE);
        assertThat(rows(desk.open(share, "policy-1"), "counts")).extracting(row -> row.get("department") + " " + row.get("counts"))
                .containsExactly("総務部 維持 1", "健康福祉部 修正 1");
        assertThatThrownBy(() -> desk.submit(share, "policy-1", Map.of("sharedOn", "2027-04-19", "wrapUp", "yes")))
                .hasMessageContaining("「共有日」の値「令和9年4月19日」は決裁日（令和9年4月20日）より前の日です。");
        desk.submit(share, "policy-1", Map.of("sharedOn", "2027-04-20", "note", "庁内ポータルに載せました", "wrapUp", "yes"));
        Task wrapUp = desk.task(ROUND, MayorInterviewProcess.WRAP_UP);
        assertThatThrownBy(() -> desk.submit(wrapUp, "policy-1", Map.of("heldOn", "2027-06-01", "attendees", "市長")))
                .hasMessageContaining("「開催日」の値「令和9年6月1日」は未来の日です。");
        desk.submit(wrapUp, "policy-1", Map.of("heldOn", "2027-04-20", "attendees", "市長、副市長、全部長", "issues", "人の配置"));
        desk.runJobs();
        InterviewRound round = rounds.of(MOMENT);
        assertThat(round.wrapUpOn()).hasValue(LocalDate.of(2027, 4, 20));
        assertThat(round.wrapUpIssues()).hasValue("人の配置");
        assertThat(desk.path(ROUND)).containsExactly("startEvent_startRound", MayorInterviewProcess.SCHEDULE,
                "serviceTask_releaseUnits", "receive_unitsClosed", MayorInterviewProcess.FIX,
                "serviceTask_reportToLastCycle", MayorInterviewProcess.SHARE, "gateway_wrapUpMeeting",
                MayorInterviewProcess.WRAP_UP, "gateway_meetingSettled", "endEvent_resultsShared");
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
    }

    @Test
    void withoutAWrapUpMeetingTheRoundEndsWithTheSharing() {
        openApril();
        schedule();
        hold("general", "general-head", "measure:6-1", "KEEP");
        hold("welfare", "welfare-head", "measure:3-1", "MODIFY");
        desk.runJobs();
        desk.submit(ROUND, MayorInterviewProcess.FIX, "policy-1", Map.of("decidedOn", "2027-04-20", "documentNumber", "政推第12号"));
        desk.submit(ROUND, MayorInterviewProcess.SHARE, "policy-1", Map.of("sharedOn", "2027-04-20", "wrapUp", "no"));
        assertThat(desk.path(ROUND)).endsWith("gateway_wrapUpMeeting", "gateway_meetingSettled", "endEvent_resultsShared")
                .doesNotContain(MayorInterviewProcess.WRAP_UP);
        assertThat(rounds.of(MOMENT).wrapUpOn()).isEmpty();
    }

    @Test
    void aSnapElectionMovesTheRoundAndSplitsItInOneAction() throws Exception {
        openApril();
        cycle.open(2027, PREPARATION);
        desk.submit("2027/interview-preparation-april/round", PreparationProcess.ANNOUNCE, "policy-1",
                Map.of("lowestPriority", "2"));
        desk.submit(ROUND, MayorInterviewProcess.SCHEDULE, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "09:30"), slot("welfare", "2027-04-21", "10:30"))));
        desk.runJobs();
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        RequestPostProcessor editor = user("policy-1").authorities(new SimpleGrantedAuthority("calendar:change"));
        web.perform(polling("2027-04-30", "市長選挙").with(user("secretary-1")).with(csrf())).andExpect(status().isForbidden());
        assertThat(page(web, polling("2027-03-31", " ").with(editor).with(csrf()), 422))
                .contains("「投票日」の値「令和9年3月31日（水）」は過ぎています。", "「選挙の名称」を100字以内で入力してください");
        page(web, polling("2027-04-30", "市長選挙").with(editor).with(csrf()), 302);
        assertThat(page(web, polling("2027-04-30", "市長選挙").with(editor).with(csrf()), 422))
                .contains("「市長選挙」の投票日（令和9年4月30日（金））はすでに登録されています");
        assertThat(page(web, get("/calendar?cycle=2027").with(editor), 200))
                .contains("面談の期間に「市長選挙」の投票日（令和9年4月30日（金））があります。");

        assertThat(page(web, shift("2027-04-28", "市長選挙", "general").with(user("finance-1")).with(csrf()), 403))
                .contains("面談の日程を動かせるのは政策推進課と広報秘書課の職員です。");
        assertThat(page(web, shift("2027-04-30", " ", "dx").with(user("secretary-1")).with(csrf()), 422))
                .contains("「動かす部」の値「dx」には、これから開く面談がありません。", "投票日です（市長選挙）。", "「理由」を500字以内で入力してください。");
        assertThat(page(web, shift("あす", "選挙").with(user("secretary-1")).with(csrf()), 422))
                .contains("「新しい最初の日」の値「あす」は日付ではありません。");
        assertThat(meetings.all(MOMENT)).hasSize(2);
        assertThat(page(web, get("/interviews/2027/spring").with(user("secretary-1")), 200))
                .contains("<span>健康福祉部</span>", "面談をまとめて動かす", "投票日　市長選挙", "すべて選ぶ",
                        "href=\"/papers/interview/2027/spring/welfare\"").doesNotContain("checked=\"checked\"");

        // The whole round: polling day and holidays are passed over, hours stay, papers and results follow.
        page(web, shift("2027-04-28", "市長選挙", "general", "welfare").with(user("secretary-1")).with(csrf()), 302);
        assertThat(meetings.of(MOMENT, "welfare")).extracting(Interview::heldOn, Interview::state).containsExactly(
                tuple(LocalDate.of(2027, 4, 21), Interview.State.POSTPONED), tuple(LocalDate.of(2027, 5, 6), Interview.State.PLANNED));
        assertThat(meetings.of(MOMENT, "welfare").get(0).reason()).hasValue("市長選挙");
        assertThat(heldOn("general")).isEqualTo(LocalDateTime.of(2027, 4, 28, 9, 30));
        assertThat(heldOn("welfare")).isEqualTo(LocalDateTime.of(2027, 5, 6, 10, 30));
        assertThat(due(PHASE, "general")).isEqualTo(LocalDate.of(2027, 5, 13));
        assertThat(due(PHASE, "welfare")).isEqualTo(LocalDate.of(2027, 5, 14));
        assertThat(due(PREPARATION, "general")).isEqualTo(LocalDate.of(2027, 4, 19));

        // Split: one department before, the other after; the policy section may do it as well.
        page(web, shift("2027-04-22", "先に聞く", "general").with(user("policy-1")).with(csrf()), 302);
        assertThat(heldOn("general")).isEqualTo(LocalDateTime.of(2027, 4, 22, 9, 30));
        assertThat(heldOn("welfare")).isEqualTo(LocalDateTime.of(2027, 5, 6, 10, 30));
        assertThat(due(PREPARATION, "general")).isEqualTo(LocalDate.of(2027, 4, 13));
        assertThat(shifts.of(MOMENT)).extracting(InterviewShift::reason, InterviewShift::departments, InterviewShift::actor)
                .containsExactly(tuple("先に聞く", List.of("general"), "policy-1"),
                        tuple("市長選挙", List.of("general", "welfare"), "secretary-1"));
        assertThat(page(web, get("/interviews/2027/spring").with(user("tax-1")), 200)).contains("令和9年5月6日（木）", "延期",
                "市長選挙").doesNotContain("面談をまとめて動かす");

        // Late is judged by the department's own day, and the phase waits for it.
        city.advance(LocalDateTime.of(2027, 4, 30, 17, 20));
        desk.fire("2027/mayor-interview-april/phase", PhaseProcess.TIMER_DUE);
        assertThat(phases.require(new PhaseKey(2027, PHASE)).overdueAt()).isNull();
    }

    private LocalDateTime heldOn(String department) {
        return desk.timer("2027/mayor-interview-april/" + department, MayorInterviewProcess.TIMER_HELD_ON).getDuedate()
                .toInstant().atZone(ZoneId.of("Asia/Tokyo")).toLocalDateTime();
    }

    private LocalDate due(String phase, String department) {
        return phases.findUnit("2027/" + phase + "/" + department).orElseThrow().due();
    }

    private static MockHttpServletRequestBuilder polling(String day, String election) {
        return post("/calendar/polling-day").param("cycle", "2027").param("pollingDay", day).param("election", election);
    }

    private static MockHttpServletRequestBuilder shift(String firstDay, String reason, String... departments) {
        MockHttpServletRequestBuilder request = post("/interviews/2027/spring/shift").param("firstDay", firstDay)
                .param("reason", reason);
        List.of(departments).forEach(department -> request.param("moved", department));
        return request;
    }

    private static String page(MockMvc web, MockHttpServletRequestBuilder request, int status) throws Exception {
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void openApril() {
        city.advance(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        cycle.open(2027, PHASE);
    }

    private void schedule() {
        desk.submit(ROUND, MayorInterviewProcess.SCHEDULE, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "09:30"), slot("welfare", "2027-04-20", "10:30"))));
        desk.runJobs();
        city.advance(LocalDateTime.of(2027, 4, 20, 13, 0));
    }

    private void refused(Task schedule, String day, String text) {
        assertThatThrownBy(() -> desk.submit(schedule, "secretary-1", Map.of("interviews",
                List.of(slot("general", "2027-04-20", "10:00"), slot("welfare", day, "11:00")))))
                .hasMessageContaining(text);
    }

    private void hold(String department, String head, String subject, String verdict) {
        String unit = "2027/mayor-interview-april/" + department;
        desk.fire(unit, MayorInterviewProcess.TIMER_HELD_ON);
        Map<String, Object> decision = verdict.equals("KEEP")
                ? Map.of("subject", subject, "verdict", verdict, "words", "このまま続けよう")
                : Map.of("subject", subject, "verdict", verdict, "words", "地域に任せよう", "due", "2027-09-30",
                        "needs", List.of("BUDGET", "PEOPLE"));
        desk.submit(unit, MayorInterviewProcess.RECORD, "policy-1", Map.of("outcome", "held", "chair", "mayor",
                "attendees", List.of("mayor"), "summary", "方針のとおり", "decisions", List.of(decision)));
        desk.submit(unit, MayorInterviewProcess.CONFIRM_MINUTES, head, Map.of("answer", "confirm"));
    }

    private static Map<String, Object> slot(String department, String day, String time) {
        return Map.of("department", department, "heldOn", day, "startsAt", time, "place", "市長公室");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) shown.get(key);
    }
}
