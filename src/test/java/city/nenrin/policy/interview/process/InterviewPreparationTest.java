package city.nenrin.policy.interview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.calendar.PhaseKey;
import city.nenrin.cycle.Phases;
import city.nenrin.organization.AccessDenied;
import city.nenrin.organization.Actors;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.InterviewPack;
import city.nenrin.policy.interview.InterviewPaper;
import city.nenrin.policy.interview.InterviewPapers;
import city.nenrin.policy.interview.InterviewRounds;
import city.nenrin.policy.interview.Office;
import city.nenrin.policy.interview.Opinions;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers of an interview, from the announcement to their distribution: round and department. */
@NenrinTest
class InterviewPreparationTest {

    private static final String PHASE = "interview-preparation-april";
    private static final String ROUND = "2027/interview-preparation-april/round";
    private static final String UNIT = "2027/interview-preparation-april/welfare";
    private static final String OTHER = "2027/interview-preparation-april/general";
    private static final InterviewMoment MOMENT = new InterviewMoment(2027, Season.SPRING);

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired Phases phases;
    @Autowired ProgrammeReviews reviews;
    @Autowired Opinions opinions;
    @Autowired InterviewPapers papers;
    @Autowired InterviewRounds rounds;
    @Autowired Actors actors;

    @BeforeEach
    void open() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 16, 9, 0));
        reviews.enter(MOMENT, "welfare-01", List.of(
                new ReviewInput("3-1-01", "MODIFY", Change.CHANGE, "養成を地域に任せる", 2_500_000L, new BigDecimal("0.5"), "任せてよいか"),
                new ReviewInput("3-1-02", "KEEP", Change.NONE, null, null, null, null)), "協議が整った", "委託を始める",
                "welfare-01-1");
        reviews.confirm(MOMENT, "welfare-01", "welfare-01-head");
        cycle.open(2027, PHASE);
        Task announce = desk.task(ROUND, PreparationProcess.ANNOUNCE);
        assertThat(desk.open(announce, "policy-1")).containsEntry("departments", "2部").containsEntry("lowestPriority", "2");
        desk.submit(announce, "policy-1", Map.of("notice", "A3で1枚です", "focus", "人の配置", "lowestPriority", "2"));
        desk.runJobs();
    }

    @Test
    void theDirectionIsConfirmedThreeOpinionsStandSideBySideAndThePapersAreFrozenAndHandedOut() {
        Task direction = desk.task(UNIT, PreparationProcess.CONFIRM_DIRECTION);
        Map<String, Object> shown = desk.open(direction, "welfare-head");
        assertThat(shown).containsEntry("notice", "A3で1枚です").containsEntry("focus", "人の配置");
        assertThat(rows(shown, "sections")).extracting(row -> row.get("section") + " " + row.get("state"))
                .containsExactly("福祉課 課長確認済み", "こども課 未検討");
        assertThat(rows(shown, "programmes")).extracting(row -> row.get("code") + " " + row.get("direction"))
                .containsExactly("3-1-01 修正", "3-1-02 維持", "3-2-01 未検討");
        assertThatThrownBy(() -> desk.submit(direction, "welfare-head", Map.of()))
                .hasMessageContaining("「部の方針」を入力してください。");
        assertThatThrownBy(() -> desk.submit(direction, "welfare-head", Map.of("statement", "x",
                "measures", List.of(Map.of("code", "6-1", "remark", "よその施策")))))
                .hasMessageContaining("施策「6-1」は、この部の面談の対象ではありません。");
        desk.submit(direction, "welfare-head", Map.of("statement", "地域に任せられることは任せる", "question", "委託の範囲",
                "measures", List.of(Map.of("code", "3-1", "remark", "担い手は足りる"), Map.of("code", "3-2"))));
        assertThat(opinions.direction(MOMENT, "welfare").orElseThrow().statement()).isEqualTo("地域に任せられることは任せる");
        assertThat(opinions.of(MOMENT, "welfare").get("3-1")).containsEntry(Office.DEPARTMENT_HEAD, "担い手は足りる");

        assertThat(desk.openTasks(UNIT)).containsExactly(PreparationProcess.FINANCE_OPINION,
                PreparationProcess.PERSONNEL_OPINION, PreparationProcess.POLICY_OPINION);
        Task finance = desk.task(UNIT, PreparationProcess.FINANCE_OPINION);
        assertThat(finance.getName()).isEqualTo("【2027】健康福祉部 所見の入力（財政課）");
        assertThatThrownBy(() -> desk.submit(finance, "finance-1", Map.of("measures", List.of(Map.of("code", "3-1")))))
                .hasMessageContaining("「施策ごとの所見」の施策「3-1 地域福祉の充実」（優先度1）の「所見」を入力してください。今回は優先度2までが対象です。");
        assertThatThrownBy(() -> desk.submit(finance, "tax-1", opinion("x"))).isInstanceOf(AuthorizationException.class);
        Object openedBefore = desk.open(desk.task(UNIT, PreparationProcess.PERSONNEL_OPINION), "personnel-1").get("dataVersion");
        desk.submit(finance, "finance-1", opinion("委託料が増えるので3年の見込みが要る"));

        // Personnel sees what finance wrote. It is there to inform: a form opened before is taken all the same, unless
        // somebody of personnel has written meanwhile.
        Task personnel = desk.task(UNIT, PreparationProcess.PERSONNEL_OPINION);
        assertThat(rows(desk.open(personnel, "personnel-1"), "measures").get(0))
                .containsEntry("others", "部長：担い手は足りる\n財政：委託料が増えるので3年の見込みが要る");
        opinions.enter(MOMENT, "welfare", Office.PERSONNEL, Map.of("3-1", "検討中"), "personnel-2");
        assertThatThrownBy(() -> desk.submit(personnel, "personnel-1", opinion("0.5人は出せる", openedBefore)))
                .hasMessageContaining("他の人が更新しました。変わった項目: 施策ごとの所見");
        Object openedAgain = desk.open(personnel, "personnel-1").get("dataVersion");
        opinions.enter(MOMENT, "welfare", Office.FINANCE, Map.of("3-1", "委託料が増えるので3年の見込みが要る。単価は据置"), "finance-1");
        desk.submit(personnel, "personnel-1", opinion("0.5人は出せる", openedAgain));
        desk.submit(UNIT, PreparationProcess.POLICY_OPINION, "policy-2", opinion("指標は伸びている"));
        assertThat(opinions.of(MOMENT, "welfare").get("3-1")).containsEntry(Office.POLICY, "指標は伸びている")
                .containsEntry(Office.FINANCE, "委託料が増えるので3年の見込みが要る。単価は据置").containsEntry(Office.PERSONNEL, "0.5人は出せる");

        Task compile = desk.task(UNIT, PreparationProcess.COMPILE);
        assertThat(rows(desk.open(compile, "welfare-01-1"), "opinions").get(0)).containsEntry("finance", "委託料が増えるので3年の見込みが要る。単価は据置");
        assertThatThrownBy(() -> desk.submit(compile, "welfare-01-1", Map.of("measures", List.of(Map.of("code", "9-9")))))
                .hasMessageContaining("施策「9-9」は、この部の面談の対象ではありません。");
        desk.submit(compile, "welfare-01-1", Map.of("remarks", "補足です", "measures", List.of(
                Map.of("code", "3-1", "position", 2, "issue", "どこまで任せるか"), Map.of("code", "3-2", "position", 1))));
        assertThat(desk.path(UNIT)).containsSubsequence("startEvent_openUnit", PreparationProcess.CONFIRM_DIRECTION,
                "gateway_askOpinions", "gateway_opinionsEntered", PreparationProcess.COMPILE, "endEvent_papersCompiled");
        assertThat(desk.path(UNIT)).contains(PreparationProcess.POLICY_OPINION, PreparationProcess.FINANCE_OPINION,
                PreparationProcess.PERSONNEL_OPINION);

        InterviewPack pack = papers.latest(MOMENT, "welfare").orElseThrow();
        assertThat(pack.number()).isEqualTo(1);
        assertThat(pack.content().measures()).extracting(InterviewPaper.Sheet::code).containsExactly("3-2", "3-1");
        InterviewPaper.Sheet sheet = pack.content().measures().get(1);
        assertThat(sheet.issue()).isEqualTo("どこまで任せるか");
        assertThat(sheet.opinion(Office.PERSONNEL)).isEqualTo("0.5人は出せる");
        assertThat(sheet.programmes().get(0).budgetYen()).isEqualTo(1_234_000L);
        assertThat(sheet.model()).extracting(InterviewPaper.Column::kind)
                .containsExactly("投入", "活動", "産出", "直接成果", "最終成果");
        assertThat(sheet.model().get(1).texts()).containsExactly("見守り協力員を養成する");
        assertThat(sheet.kpis()).extracting(InterviewPaper.Figure::code).containsExactly("K-101", "K-102", "K-103");
        assertThat(pack.content().reports()).containsExactly(new InterviewPaper.Report("福祉課", "協議が整った", "委託を始める"));
        assertThat(pack.content().otherKpis()).isEmpty();

        // What is typed later does not reach a frozen version.
        opinions.enter(MOMENT, "welfare", Office.PERSONNEL, Map.of("3-1", "やはり出せない"), "personnel-1");
        assertThat(papers.latest(MOMENT, "welfare").orElseThrow().content().measures().get(1).opinion(Office.PERSONNEL))
                .isEqualTo("0.5人は出せる");

        prepareOther();
        desk.runJobs();
        Task distribute = desk.task(ROUND, PreparationProcess.DISTRIBUTE);
        assertThat(rows(desk.open(distribute, "policy-1"), "packs")).extracting(row -> row.get("department") + " " + row.get("version"))
                .containsExactly("総務部 第1版", "健康福祉部 第1版");
        assertThatThrownBy(() -> desk.submit(distribute, "policy-1", Map.of("distributedOn", "2027-05-01")))
                .hasMessageContaining("「配付日」の値「令和9年5月1日」は未来の日です。");
        desk.submit(distribute, "policy-1", Map.of("distributedOn", "2027-03-16", "note", "部ごとに綴じました"));
        desk.runJobs();
        assertThat(papers.latest(MOMENT, "welfare").orElseThrow().distributedOn()).hasValue(LocalDate.of(2027, 3, 16));
        assertThat(rounds.of(MOMENT).distributionNote()).hasValue("部ごとに綴じました");
        assertThat(desk.path(ROUND)).containsExactly("startEvent_startRound", PreparationProcess.ANNOUNCE,
                "serviceTask_releaseUnits", "receive_unitsClosed", PreparationProcess.DISTRIBUTE, "endEvent_papersDistributed");
        assertThat(phases.require(new PhaseKey(2027, PHASE)).closedAt()).isNotNull();
    }

    @Test
    void thePapersAreReadByThoseWhomTheyAreFor() {
        LocalDate today = LocalDate.of(2027, 3, 16);
        assertThat(papers.read(actors.of("mayor", today), MOMENT, "welfare").version()).isEmpty();
        assertThat(papers.read(actors.of("welfare-01-1", today), MOMENT, "welfare").paper().departmentName()).isEqualTo("健康福祉部");
        assertThat(papers.read(actors.of("personnel-1", today), MOMENT, "welfare").paper().measures()).hasSize(2);
        assertThatThrownBy(() -> papers.read(actors.of("tax-1", today), MOMENT, "welfare"))
                .isInstanceOf(AccessDenied.class).hasMessageContaining("「市長面談資料・所見」（健康福祉部）");
        assertThatThrownBy(() -> papers.read(actors.of("camunda-admin", today), MOMENT, "welfare"))
                .isInstanceOf(AccessDenied.class);
    }

    private void prepareOther() {
        desk.submit(OTHER, PreparationProcess.CONFIRM_DIRECTION, "general-head", Map.of("statement", "変えない"));
        Map<String, Object> opinion = Map.of("measures", List.of(Map.of("code", "6-1", "opinion", "特になし")));
        desk.submit(OTHER, PreparationProcess.POLICY_OPINION, "policy-1", opinion);
        desk.submit(OTHER, PreparationProcess.FINANCE_OPINION, "finance-1", opinion);
        desk.submit(OTHER, PreparationProcess.PERSONNEL_OPINION, "personnel-1", opinion);
        desk.submit(OTHER, PreparationProcess.COMPILE, "tax-1", Map.of());
    }

    private static Map<String, Object> opinion(String text, Object openedWith) {
        Map<String, Object> values = new LinkedHashMap<>(opinion(text));
        values.put("dataVersion", openedWith);
        return values;
    }

    private static Map<String, Object> opinion(String text) {
        return Map.of("measures", List.of(Map.of("code", "3-1", "opinion", text), Map.of("code", "3-2")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) shown.get(key);
    }
}
