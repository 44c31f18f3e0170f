package city.nenrin.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.cycle.DisasterShift;
import city.nenrin.cycle.DisasterShifts;
import city.nenrin.cycle.Notices;
import city.nenrin.cycle.PhaseState;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.Standings;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A disaster moves all dates of chosen departments, and the phase waits for them. */
@NenrinTest
class DisasterShiftTest {

    private static final String KPI = "kpi-check-march";
    private static final String PHASE = "2027/kpi-check-march/phase";
    private static final String ROUND = "2027/kpi-check-march/round";
    private static final String TAX = "2027/kpi-check-march/tax";
    private static final String WELFARE = "2027/kpi-check-march/welfare-01";
    private static final LocalDate DUE = LocalDate.of(2027, 3, 12);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 19);
    private static final List<String> ALL = List.of("dx", "general", "planning", "welfare");
    private static final RequestPostProcessor POLICY = user("policy-1")
            .authorities(new SimpleGrantedAuthority("calendar:change"));

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired PhaseSchedule schedule;
    @Autowired Notices notices;
    @Autowired DisasterShifts shifts;
    @Autowired Standings standings;
    @Autowired WebApplicationContext context;

    @BeforeEach
    void collect() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        cycle.open(2027, KPI);
        desk.submit(ROUND, KpiCheckProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        city.advance(LocalDateTime.of(2027, 3, 8, 10, 0));
    }

    @Test
    void theDaysOfTheChosenDepartmentMoveAndThePhaseWaitsForIt() {
        Date taskBefore = due(WELFARE);
        shifts.shift(List.of("welfare"), 5, "大雨による避難所の運営", "policy-1");
        assertThat(unit(WELFARE).due()).isEqualTo(LATER);
        assertThat(unit(TAX).due()).isEqualTo(DUE);
        assertThat(schedule.date(2027, KPI).orElseThrow().due()).isEqualTo(DUE);
        assertThat(taskBefore).isEqualTo(at(LocalDateTime.of(2027, 3, 8, 17, 15)));
        assertThat(due(WELFARE)).isEqualTo(at(LocalDateTime.of(2027, 3, 15, 17, 15)));
        assertThat(due(TAX)).isEqualTo(taskBefore);

        // Who was given time is not reminded; the others are, and are overdue on their own day.
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(told(Notices.Kind.REMINDER)).containsExactly("tax");
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThat(phases.require(new PhaseKey(2027, KPI)).overdueAt()).isNull();
        assertThat(desk.openTasks(PHASE)).isEmpty();
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 19, 17, 15)));

        // Late is judged by the unit's own last day.
        city.advance(LocalDateTime.of(2027, 3, 18, 10, 0));
        assertThat(standings.states(2027)).containsEntry(new PhaseKey(2027, KPI), PhaseState.RUNNING);
        assertThat(standings.overdue(List.of("tax", "welfare-01", "welfare-02"))).extracting(Standings.Overdue::due)
                .containsExactly(DUE);
        phases.ended(WELFARE);
        phases.ended(TAX);
        assertThat(unit(WELFARE).late()).isFalse();
        assertThat(unit(TAX).late()).isTrue();

        city.advance(LocalDateTime.of(2027, 3, 19, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThat(phases.require(new PhaseKey(2027, KPI)).overdueAt()).isNotNull();
        assertThat(desk.openTasks(PHASE)).containsExactly(PhaseProcess.REVIEW_OUTSTANDING);
        city.advance(LocalDateTime.of(2027, 3, 23, 8, 30));
        assertThat(standings.states(2027)).containsEntry(new PhaseKey(2027, KPI), PhaseState.LATE);
        assertThat(standings.overdue(List.of("welfare-02"))).extracting(Standings.Overdue::due).containsExactly(LATER);
        assertThat(shifts.latestFirst()).singleElement().satisfies(shift -> {
            assertThat(shift.departments()).containsExactly("welfare");
            assertThat(shift.reason()).isEqualTo("大雨による避難所の運営");
            assertThat(shift.actor()).isEqualTo("policy-1");
            assertThat(shift.units()).isEqualTo(2);
            assertThat(shift.until()).isEqualTo(LocalDate.of(2027, 3, 15));
        });
    }

    @Test
    void afterAFurtherPostponementOfThePhaseTheDepartmentKeepsItsDistanceAndIsRemindedAgain() {
        shifts.shift(List.of("welfare"), 5, "大雨", "policy-1");
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        schedule.change(2027, KPI, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 16), "policy-1", "延期");
        assertThat(unit(TAX).due()).isEqualTo(LocalDate.of(2027, 3, 16));
        assertThat(unit(WELFARE).due()).isEqualTo(LocalDate.of(2027, 3, 24));
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(told(Notices.Kind.REMINDER)).containsExactly("tax", "tax");
        // The postponement lies after the day up to which nobody is reminded.
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_REMIND).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 18, 8, 30)));
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(told(Notices.Kind.REMINDER)).containsExactly("tax", "tax", "welfare-01", "welfare-02");
        assertThat(desk.path(PHASE)).contains("gateway_remindersAhead", "endEvent_reminded");
    }

    @Test
    void aPhaseThatWasOverdueWaitsAgain() {
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThat(desk.openTasks(PHASE)).containsExactly(PhaseProcess.REVIEW_OUTSTANDING);
        shifts.shift(List.of("welfare"), 3, "地震", "policy-1");
        assertThat(desk.openTasks(PHASE)).isEmpty();
        assertThat(phases.require(new PhaseKey(2027, KPI)).overdueAt()).isNull();
        assertThat(unit(WELFARE).due()).isEqualTo(LocalDate.of(2027, 3, 17));
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 17, 17, 15)));
        city.advance(LocalDateTime.of(2027, 3, 17, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThat(desk.openTasks(PHASE)).containsExactly(PhaseProcess.REVIEW_OUTSTANDING);

        // An ordinary change of the calendar does the same.
        schedule.change(2027, KPI, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 26), "policy-1", "延期");
        assertThat(desk.openTasks(PHASE)).isEmpty();
        assertThat(phases.require(new PhaseKey(2027, KPI)).overdueAt()).isNull();
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 26, 17, 15)));
    }

    @Test
    void whatComesUpWhileTheDaysLastGetsThemToo() {
        shifts.shift(List.of("welfare"), 7, "大雨", "policy-1");
        String review = "programme-review-march";
        cycle.open(2027, review);
        desk.runJobs();
        assertThat(unit("2027/programme-review-march/tax").due()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(unit("2027/programme-review-march/welfare-01").due()).isEqualTo(LocalDate.of(2027, 3, 25));
    }

    @Test
    void allDepartmentsMoveThePhasesThemselves() {
        DisasterShift done = shifts.shift(ALL, 5, "大地震", "policy-1");
        assertThat(done.wholeCity()).isTrue();
        assertThat(done.stayed()).isNull();
        assertThat(schedule.date(2027, KPI).orElseThrow().due()).isEqualTo(LATER);
        assertThat(phases.units(new PhaseKey(2027, KPI))).extracting(WorkUnit::due).containsOnly(LATER);
        assertThat(phases.round(new PhaseKey(2027, KPI)).orElseThrow().due()).isEqualTo(LATER);
        assertThat(desk.timer(PHASE, PhaseProcess.TIMER_DUE).getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 19, 17, 15)));
        // It opens before the days have run out, so it opens later; what opens in April does not.
        assertThat(schedule.date(2027, "training").orElseThrow().opens()).isEqualTo(LocalDate.of(2027, 3, 23));
        assertThat(desk.timer(CycleDriver.businessKey(2027), "timer_training").getDuedate())
                .isEqualTo(at(LocalDateTime.of(2027, 3, 23, 8, 30)));
        assertThat(schedule.date(2027, "consultation").orElseThrow().opens()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(schedule.changes(2027)).allMatch(change -> change.reason().equals("災害による延期：大地震"));
        desk.fire(PHASE, PhaseProcess.TIMER_REMIND);
        assertThat(told(Notices.Kind.REMINDER)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingMoves() {
        assertThatThrownBy(() -> shifts.shift(List.of("sky"), 0, " ", "policy-1")).hasMessage("""
                「departments」の値「sky」は今日の組織にありません。一覧から選んでください。
                「days」は1から60までの開庁日の数を数字で入力してください（入力値: 0）。
                「reason」を入力してください。""");
        assertThatThrownBy(() -> shifts.shift(List.of(), null, "x".repeat(401), "policy-1")).hasMessage("""
                「departments」を一つ以上選んでください。
                「days」は1から60までの開庁日の数を数字で入力してください。
                「reason」は400字以内にしてください（いま401字）。""");
        assertThat(unit(WELFARE).due()).isEqualTo(DUE);
        assertThat(shifts.latestFirst()).isEmpty();
    }

    @Test
    void thePolicySectionDoesItOnAPageOfItsOwn() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        web.perform(get("/calendar/disaster").with(user("finance-1"))).andExpect(status().isForbidden());
        web.perform(post("/calendar/disaster").param("departments", "welfare").param("days", "5").param("reason", "雨")
                .with(user("welfare-head")).with(csrf())).andExpect(status().isForbidden());
        assertThat(unit(WELFARE).due()).isEqualTo(DUE);
        assertThat(page(web, post("/calendar/disaster").param("departments", "welfare").param("days", "五日")
                .param("reason", "<b>雨</b>").with(POLICY).with(csrf()), 422))
                .contains("「延ばす日数（開庁日）」は1から60までの開庁日の数を数字で入力してください", "&lt;b&gt;雨&lt;/b&gt;", "健康福祉部");
        assertThat(unit(WELFARE).due()).isEqualTo(DUE);
        web.perform(post("/calendar/disaster").param("departments", "welfare").param("days", "5").param("reason", "雨")
                .with(POLICY).with(csrf())).andExpect(redirectedUrl("/calendar/disaster"));
        assertThat(unit(WELFARE).due()).isEqualTo(LATER);
        assertThat(page(web, get("/calendar/disaster").with(POLICY), 200)).contains("政策推進課 主任1", "<span>健康福祉部</span>",
                "5開庁日", "2件", "雨");
        assertThat(page(web, get("/cycle/2027/" + KPI).with(user("policy-1")), 200)).contains("令和9年3月19日（金）");
    }

    @Test
    void noticesOfTheQuietHoursAreShownOnTheNextWorkingMorning() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        assertThat(page(web, get("/cycle/2027").with(user("tax-1")), 200)).contains("あなたの課・職へのお知らせ",
                "受付が始まりました").doesNotContain("期限が過ぎました");
        city.advance(LocalDateTime.of(2027, 3, 12, 17, 20));
        desk.fire(PHASE, PhaseProcess.TIMER_DUE);
        assertThat(told(Notices.Kind.CALL)).contains("welfare.liaison");
        assertThat(page(web, get("/cycle/2027").with(user("tax-1")), 200)).doesNotContain("期限が過ぎました");
        city.advance(LocalDateTime.of(2027, 3, 15, 8, 30));
        assertThat(page(web, get("/cycle/2027").with(user("tax-1")), 200)).contains("期限が過ぎました",
                "令和9年3月15日（月）");
        assertThat(page(web, get("/cycle/2027").with(user("welfare-01-1")), 200)).doesNotContain("電話での確認");
        // The officer in charge of the department is asked to call.
        assertThat(page(web, get("/cycle/2027").with(user("policy-1")), 200)).contains("電話での確認をお願いします");
    }

    private static String page(MockMvc web, RequestBuilder request, int status)
            throws Exception {
        return web.perform(request).andExpect(status().is(status)).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private WorkUnit unit(String key) {
        return phases.findUnit(key).orElseThrow();
    }

    private Date due(String key) {
        return desk.task(key, KpiCheckProcess.ENTER_ACTUALS).getDueDate();
    }

    private List<String> told(Notices.Kind kind) {
        return notices.of(new PhaseKey(2027, KPI)).stream().filter(notice -> notice.kind() == kind)
                .map(Notices.Notice::recipient).toList();
    }

    private static Date at(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }
}
