package city.nenrin.policy.interview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.cycle.Phases;
import city.nenrin.cycle.WorkUnit;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.UnitOpener;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.NewDecision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.Interview;
import city.nenrin.policy.interview.InterviewMeetings;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.Minutes;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NenrinTest
class MayorInterviewTest {

    private static final String PHASE = "mayor-interview-october";
    private static final String UNIT = "2027/mayor-interview-october/welfare";
    private static final InterviewMoment MOMENT = new InterviewMoment(2027, Season.AUTUMN);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired ProgrammeReviews reviews;
    @Autowired InterviewMeetings meetings;
    @Autowired Decisions decisions;
    @Autowired UnitOpener units;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 4, 30, 9, 0));
        decisions.record(2027, "mayor-interview-april", "welfare", List.of(new NewDecision(null, "3-1-01", null, null,
                "MODIFY", "担い手を増やそう", LocalDate.of(2027, 9, 30), Set.of(Provision.BUDGET))), "policy-1");
        decisions.fixAll(2027, "mayor-interview-april", new RecordedDecision(LocalDate.of(2027, 4, 30), "政推第5号"), "policy-1");
        city.advance(LocalDateTime.of(2027, 9, 24, 9, 0));
        reviews.enter(MOMENT, "welfare-01", List.of(
                new ReviewInput("3-1-01", "KEEP", Change.NONE, null, null, null, "任せてよいか"),
                new ReviewInput("3-1-02", "KEEP", Change.NONE, null, null, null, null)), null, null, "welfare-01-1");
        cycle.open(2027, PHASE);
        desk.submit("2027/mayor-interview-october/round", MayorInterviewProcess.SCHEDULE, "secretary-1",
                Map.of("interviews", List.of(slot("general", "2027-10-05", "09:30"), slot("welfare", "2027-10-05", "10:30"))));
        desk.runJobs();
    }

    @Test
    void theMayorsWordsAreRecordedAndConfirmedByTheDepartmentHead() {
        assertThat(desk.openTasks(UNIT)).isEmpty();
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        Task record = desk.task(UNIT, MayorInterviewProcess.RECORD);
        Map<String, Object> shown = desk.open(record, "policy-1");
        assertThat(shown).containsEntry("when", "令和9年10月5日（火） 10:30 市長公室").containsEntry("chair", "mayor");
        assertThat(shown.get("attendees")).isEqualTo(List.of("mayor", "vice-mayor", "welfare.head", "planning.head",
                "secretary.head", "finance.head", "policy.head", "personnel.head"));
        assertThat(rows(shown, "lastDecisions")).extracting(row -> row.get("code") + " " + row.get("words"))
                .containsExactly("2027年 4月面談 1 担い手を増やそう");
        // The question to the mayor waits for an answer; measure 3-1 is in it, 3-2 has no priority this time.
        assertThat(rows(shown, "decisions")).containsExactly(Map.of("subject", "programme:3-1-01", "section", "welfare-01"));
        assertThat(rows(shown, "sections")).extracting(row -> row.get("label")).as("sections, not the department")
                .containsExactly("福祉課", "こども課");

        desk.submit(record, "policy-1", held(List.of(decision("programme:3-1-01", "MODIFY", "来年は任せてみよう"),
                Map.of("subject", "measure:3-2"))));
        Decision decision = decisions.of(2027, PHASE, "welfare").get(0);
        assertThat(decisions.of(2027, PHASE, "welfare")).hasSize(1);
        assertThat(decision.code()).isEqualTo("D-2027-autumn-1");
        assertThat(decision.words()).isEqualTo("来年は任せてみよう");
        assertThat(decision.ownerSection()).isEqualTo("welfare-01");
        assertThat(decision.due()).hasValue(LocalDate.of(2027, 12, 28));
        assertThat(decision.needs()).containsExactlyInAnyOrder(Provision.BUDGET, Provision.MODEL);
        Interview interview = meetings.latest(MOMENT, "welfare").orElseThrow();
        assertThat(interview.state()).isEqualTo(Interview.State.HELD);
        assertThat(interview.attendees()).containsExactly("mayor", "welfare.head");

        Task confirm = desk.task(UNIT, MayorInterviewProcess.CONFIRM_MINUTES);
        assertThat(rows(desk.open(confirm, "welfare-head"), "meetings").get(0))
                .containsEntry("chair", "市長").containsEntry("attendees", "市長、健康福祉部長");
        desk.submit(confirm, "welfare-head", Map.of("answer", "confirm"));
        assertThat(desk.path(UNIT)).containsExactly("startEvent_openUnit", "gateway_dateSet",
                MayorInterviewProcess.TIMER_HELD_ON, "gateway_rerecord", MayorInterviewProcess.RECORD, "gateway_held",
                "gateway_split", MayorInterviewProcess.CONFIRM_MINUTES, "gateway_objected", "gateway_minutesSettled",
                "endEvent_minutesConfirmed");
        Minutes minutes = meetings.minutes(MOMENT, "welfare").orElseThrow();
        assertThat(minutes.state()).isEqualTo(Minutes.State.CONFIRMED);
        assertThat(minutes.settledBy()).hasValue("welfare-head");
        assertThat(decisions.require("D-2027-spring-1").reportedOn()).hasValue(LocalDate.of(2027, 10, 5));
        assertThat(phases.findUnit(UNIT).orElseThrow().state()).isEqualTo(WorkUnit.State.CLOSED);
    }

    @Test
    void anObjectionBringsTheRecordBackAndTheCorrectionKeepsTheDecision() {
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        desk.submit(UNIT, MayorInterviewProcess.RECORD, "policy-1",
                held(List.of(decision("programme:3-1-01", "ABOLISH", "やめよう"))));
        Task confirm = desk.task(UNIT, MayorInterviewProcess.CONFIRM_MINUTES);
        assertThatThrownBy(() -> desk.submit(confirm, "welfare-head", Map.of("answer", "object")))
                .hasMessageContaining("「異議の内容」を入力してください。どこをどう直すかが必要です。");
        desk.submit(confirm, "welfare-head", Map.of("answer", "object", "objection", "「やめよう」ではなく「任せよう」"));
        assertThat(meetings.minutes(MOMENT, "welfare").orElseThrow().state()).isEqualTo(Minutes.State.OBJECTED);

        Task again = desk.task(UNIT, MayorInterviewProcess.RECORD);
        Map<String, Object> shown = desk.open(again, "policy-2");
        assertThat(shown).containsEntry("objection", "「やめよう」ではなく「任せよう」").containsEntry("summary", "担い手の話");
        assertThat(rows(shown, "decisions").get(0)).containsEntry("code", "D-2027-autumn-1").containsEntry("verdict", "ABOLISH");
        Map<String, Object> corrected = new LinkedHashMap<>(decision("programme:3-1-01", "MODIFY", "任せよう"));
        corrected.put("code", "D-2027-autumn-1");
        desk.submit(again, "policy-2", held(List.of(corrected)));
        assertThat(decisions.of(2027, PHASE, "welfare")).extracting(Decision::code, Decision::words)
                .containsExactly(Tuple.tuple("D-2027-autumn-1", "任せよう"));
        desk.submit(UNIT, MayorInterviewProcess.CONFIRM_MINUTES, "welfare-head", Map.of("answer", "confirm"));
        assertThat(meetings.minutes(MOMENT, "welfare").orElseThrow().objection()).isEmpty();
        assertThat(desk.runs(UNIT)).isFalse();
    }

    @Test
    void silenceForThreeWorkingDaysConfirms() {
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        desk.submit(UNIT, MayorInterviewProcess.RECORD, "policy-1",
                held(List.of(decision("programme:3-1-01", "MODIFY", "任せよう"))));
        // Tuesday, and Wednesday to Friday are three working days.
        assertThat(desk.timer(UNIT, MayorInterviewProcess.TIMER_LAPSED).getDuedate().toInstant()
                .atZone(ZoneId.of("Asia/Tokyo")).toLocalDateTime()).isEqualTo(LocalDateTime.of(2027, 10, 8, 17, 15));
        city.advance(LocalDateTime.of(2027, 10, 8, 17, 16));
        desk.fire(UNIT, MayorInterviewProcess.TIMER_LAPSED);
        Minutes minutes = meetings.minutes(MOMENT, "welfare").orElseThrow();
        assertThat(minutes.state()).isEqualTo(Minutes.State.DEEMED);
        assertThat(minutes.settledBy()).isEmpty();
        assertThat(decisions.require("D-2027-spring-1").reportedOn()).isPresent();
        assertThat(desk.path(UNIT)).endsWith(MayorInterviewProcess.TIMER_LAPSED, MayorInterviewProcess.DEEM_CONFIRMED,
                "gateway_minutesSettled", "endEvent_minutesConfirmed");
    }

    @Test
    void aMeetingIsPostponedToAnotherDayWithAReason() {
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        Task record = desk.task(UNIT, MayorInterviewProcess.RECORD);
        assertThatThrownBy(() -> desk.submit(record, "policy-1", Map.of("outcome", "postponed")))
                .hasMessageContaining("「延期・分割の理由」を入力してください。面談を延期するときは必要です。")
                .hasMessageContaining("「次の面談日」を入力してください。例: 2027-04-20")
                .hasMessageContaining("「次の開始時刻」を入力してください。例: 10:00")
                .hasMessageContaining("「次の場所」を入力してください。");
        assertThatThrownBy(() -> desk.submit(record, "policy-1", postponed("2027-10-10", "10:00")))
                .hasMessageContaining("「次の面談日」の値「令和9年10月10日」は閉庁日です（日曜日）。");
        // The other department still has its date.
        assertThatThrownBy(() -> desk.submit(record, "policy-1", postponed("2027-10-05", "09:30")))
                .hasMessageContaining("「次の開始時刻」の値「令和9年10月5日 09:30」は総務部と同じ日時です。");
        desk.submit(record, "policy-1", postponed("2027-10-20", "14:00"));
        assertThat(meetings.of(MOMENT, "welfare")).extracting(interview -> interview.number() + " " + interview.state())
                .containsExactly("1 POSTPONED", "2 PLANNED");
        assertThat(meetings.of(MOMENT, "welfare").get(0).reason()).hasValue("台風のため");
        assertThat(decisions.of(2027, PHASE, "welfare")).isEmpty();
        assertThat(desk.openTasks(UNIT)).isEmpty();
        assertThat(desk.timer(UNIT, MayorInterviewProcess.TIMER_HELD_ON).getDuedate().toInstant()
                .atZone(ZoneId.of("Asia/Tokyo")).toLocalDateTime()).isEqualTo(LocalDateTime.of(2027, 10, 20, 14, 0));
        meet(LocalDateTime.of(2027, 10, 20, 15, 0));
        desk.submit(UNIT, MayorInterviewProcess.RECORD, "policy-1",
                held(List.of(decision("programme:3-1-01", "MODIFY", "任せよう"))));
        assertThat(desk.path(UNIT)).containsSubsequence(MayorInterviewProcess.RECORD, "gateway_held", "gateway_dateSet",
                MayorInterviewProcess.TIMER_HELD_ON, MayorInterviewProcess.RECORD, "gateway_held", "gateway_split");
        assertThat(meetings.latest(MOMENT, "welfare").orElseThrow().state()).isEqualTo(Interview.State.HELD);
    }

    @Test
    void aSplitMeetingGoesOnOnAnotherDayAndKeepsWhatWasDecided() {
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        Map<String, Object> first = new LinkedHashMap<>(held(List.of(decision("programme:3-1-01", "MODIFY", "任せよう"))));
        first.putAll(Map.of("outcome", "split", "reason", "時間切れ", "nextOn", "2027-10-12", "nextAt", "10:00", "nextPlace", "第２会議室"));
        desk.submit(UNIT, MayorInterviewProcess.RECORD, "policy-1", first);
        assertThat(meetings.of(MOMENT, "welfare")).extracting(interview -> interview.number() + " " + interview.state())
                .containsExactly("1 HELD", "2 PLANNED");
        assertThat(desk.openTasks(UNIT)).isEmpty();
        meet(LocalDateTime.of(2027, 10, 12, 12, 0));
        Task rest = desk.task(UNIT, MayorInterviewProcess.RECORD);
        List<Map<String, Object>> decided = new ArrayList<>(rows(desk.open(rest, "policy-1"), "decisions"));
        assertThat(decided).extracting(row -> row.get("code")).containsExactly("D-2027-autumn-1");
        decided.add(decision("measure:3-2", "SUSPEND", "一度止めよう"));
        desk.submit(rest, "policy-1", held(decided));
        assertThat(decisions.of(2027, PHASE, "welfare")).extracting(Decision::verdict).containsExactly("MODIFY", "SUSPEND");
        assertThat(rows(desk.open(desk.task(UNIT, MayorInterviewProcess.CONFIRM_MINUTES), "welfare-head"), "meetings")).hasSize(2);
        assertThat(desk.path(UNIT)).containsSubsequence("gateway_split", "gateway_dateSet", "gateway_split",
                MayorInterviewProcess.CONFIRM_MINUTES);
    }

    @Test
    void aProxyChairsWithAReason() {
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        Task record = desk.task(UNIT, MayorInterviewProcess.RECORD);
        Map<String, Object> values = new LinkedHashMap<>(held(List.of(decision("programme:3-1-01", "MODIFY", "任せよう"))));
        values.put("chair", "vice-mayor");
        assertThatThrownBy(() -> desk.submit(record, "policy-1", values))
                .hasMessageContaining("「代理主宰の理由」を入力してください。市長以外が主宰したときは必要です。")
                .hasMessageContaining("「出席者」に代理で主宰した人がいません。");
        values.put("proxyReason", "市長公務のため");
        values.put("attendees", List.of("vice-mayor", "welfare.head"));
        desk.submit(record, "policy-1", values);
        Interview interview = meetings.latest(MOMENT, "welfare").orElseThrow();
        assertThat(interview.chair()).hasValue("vice-mayor");
        assertThat(interview.proxyReason()).hasValue("市長公務のため");
        assertThat(rows(desk.open(desk.task(UNIT, MayorInterviewProcess.CONFIRM_MINUTES), "welfare-head"), "meetings").get(0))
                .containsEntry("chair", "副市長（代理主宰：市長公務のため）");
    }

    @Test
    void anIncompleteRecordIsRefusedAndNothingIsWritten() {
        meet(LocalDateTime.of(2027, 10, 5, 12, 0));
        Task record = desk.task(UNIT, MayorInterviewProcess.RECORD);
        assertThatThrownBy(() -> desk.submit(record, "policy-1", Map.of("outcome", "held", "chair", "mayor")))
                .hasMessageContaining("「出席者」に市長がいません。市長が欠席したときは「代理主宰」を選び、理由を書いてください。")
                .hasMessageContaining("「面談の要旨」を入力してください。")
                .hasMessageContaining("「決定」を１件以上入力してください。");
        assertThatThrownBy(() -> desk.submit(record, "policy-1", Map.of("outcome", "held"))).hasMessageContaining("「主宰」を選んでください。");
        assertThatThrownBy(() -> desk.submit(record, "policy-1", held(List.of(Map.of("subject", "programme:3-1-01", "verdict", "MODIFY")))))
                .hasMessageContaining("「決定」1行目の「市長の言葉」を、言われたとおりに入力してください。")
                .hasMessageContaining("「決定」1行目の「期限」を入力してください。");
        assertThatThrownBy(() -> desk.submit(record, "policy-1", held(List.of(decision("programme:6-1-01", "MODIFY", "よそ")))))
                .hasMessageContaining("「対象」の値「programme:6-1-01」は選べません。一覧から選んでください。");
        assertThat(decisions.of(2027, PHASE, "welfare")).isEmpty();
        assertThat(meetings.minutes(MOMENT, "welfare")).isEmpty();
        assertThat(desk.openTasks(UNIT)).containsExactly(MayorInterviewProcess.RECORD);
        assertThatThrownBy(() -> desk.open(record, "mayor")).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aDepartmentWithoutADateIsAskedAtOnceAndGetsOne() {
        String late = units.open(2027, PHASE, new PhaseUnit("planning", "planning", ""));
        desk.fire(late, MayorInterviewProcess.TIMER_HELD_ON);
        Task record = desk.task(late, MayorInterviewProcess.RECORD);
        assertThat(desk.open(record, "policy-1")).containsEntry("when", "日時が決まっていません。「延期した」を選び、日時を入力してください。");
        assertThatThrownBy(() -> desk.submit(record, "policy-1", Map.of("outcome", "held", "chair", "mayor",
                "attendees", List.of("mayor"), "summary", "日時の前の話"))).hasMessageContaining("この部の面談の日時がまだ決まっていません。「延期した」を選び、日時と場所を入力してください。");
        desk.submit(record, "policy-1", postponed("2027-10-06", "14:00"));
        assertThat(desk.timer(late, MayorInterviewProcess.TIMER_HELD_ON).getDuedate().toInstant()
                .atZone(ZoneId.of("Asia/Tokyo")).toLocalDateTime()).isEqualTo(LocalDateTime.of(2027, 10, 6, 14, 0));
    }

    private void meet(LocalDateTime after) {
        city.advance(after);
        desk.fire(UNIT, MayorInterviewProcess.TIMER_HELD_ON);
    }

    private static Map<String, Object> held(List<Map<String, Object>> decisions) {
        return Map.of("outcome", "held", "chair", "mayor", "attendees", List.of("mayor", "welfare.head"),
                "summary", "担い手の話", "decisions", decisions);
    }

    private static Map<String, Object> decision(String subject, String verdict, String words) {
        return Map.of("subject", subject, "verdict", verdict, "words", words, "due", "2027-12-28",
                "needs", List.of("BUDGET", "MODEL"));
    }

    private static Map<String, Object> postponed(String day, String time) {
        return Map.of("outcome", "postponed", "reason", "台風のため", "nextOn", day, "nextAt", time, "nextPlace", "市長公室");
    }

    private static Map<String, Object> slot(String department, String day, String time) {
        return Map.of("department", department, "heldOn", day, "startsAt", time, "place", "市長公室");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) shown.get(key);
    }
}
