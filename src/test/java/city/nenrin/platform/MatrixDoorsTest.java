package city.nenrin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.approval.RecordedDecision;
import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.library.Library;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.policy.assembly.process.AssemblyProcess;
import city.nenrin.policy.consultation.process.ConsultationProcess;
import city.nenrin.policy.council.process.CouncilProcess;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.decision.process.DecisionFollowUpProcess;
import city.nenrin.policy.direction.process.PriorityPolicyProcess;
import city.nenrin.policy.improvement.process.ImprovementProcess;
import city.nenrin.policy.interview.Change;
import city.nenrin.policy.interview.InterviewMoment;
import city.nenrin.policy.interview.ProgrammeReviews;
import city.nenrin.policy.interview.ReviewInput;
import city.nenrin.policy.interview.process.MayorInterviewProcess;
import city.nenrin.policy.interview.process.PreparationProcess;
import city.nenrin.policy.interview.process.ProgrammeReviewProcess;
import city.nenrin.policy.kpi.EntryContext;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.policy.logicmodel.LogicModels;
import city.nenrin.policy.logicmodel.process.LogicModelMonthProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table "who sees what" over HTTP: for every cell (role and kind of data) a form that shows this kind, asked of the
 * engine's interface, and the page that shows it. Forms are stricter than the table: only the post that has the task
 * opens them, and whoever does is allowed to by the table.
 */
@NenrinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixDoorsTest {

    private static final Path TABLE = Path.of("src/main/resources/access/matrix.csv");
    private static final String API = "/camunda/api/engine/engine/default/";

    /** Who stands for a role: where it can be, somebody of the datum's own section and somebody else. */
    private static final Map<String, List<String>> PEOPLE = Map.ofEntries(
            Map.entry("MAYOR", List.of("mayor")), Map.entry("VICE_MAYOR", List.of("vice-mayor-1")),
            Map.entry("DEPARTMENT_HEAD", List.of("welfare-head", "general-head")),
            Map.entry("SECTION_HEAD", List.of("welfare-01-head", "tax-head")),
            Map.entry("SECTION_OFFICER", List.of("welfare-01-1", "welfare-02-1", "tax-1")),
            Map.entry("LIAISON", List.of("policy-1")), Map.entry("POLICY", List.of("policy-2")),
            Map.entry("FINANCE", List.of("finance-2")), Map.entry("PERSONNEL", List.of("personnel-2")),
            Map.entry("SECRETARY", List.of("secretary-1")), Map.entry("DX", List.of("dx-1")),
            Map.entry("AUDITOR", List.of("auditor")), Map.entry("ADMINISTRATOR", List.of("camunda-admin")));
    /** Who uses Cockpit as well. */
    private static final Set<String> WATCHERS = Set.of("welfare-head", "general-head", "tax-head", "policy-2", "camunda-admin");
    /** Roles whose holders use it. */
    private static final Set<String> WATCHING_ROLES = Set.of("DEPARTMENT_HEAD", "SECTION_HEAD", "POLICY", "FINANCE", "PERSONNEL", "ADMINISTRATOR");
    /**
     * Whoever belongs to the section welfare-01, heads its department or is in charge of it; the section leads the
     * department, so that the department's papers are theirs as well.
     */
    private static final Set<String> OWN = Set.of("welfare-01-1", "welfare-01-head", "welfare-head", "policy-1");

    /** Kinds that nothing of ours shows yet. A page or a form for one of them needs a row here first. */
    private static final Set<DataKind> NOT_BUILT = Set.of(DataKind.BUDGET_REQUEST, DataKind.BUDGET_REQUEST_DETAIL,
            DataKind.ASSESSMENT_REASON, DataKind.ASSESSMENT_SUMMARY, DataKind.ASSESSMENT_NOTICE, DataKind.WORKLOAD,
            DataKind.HEADCOUNT_PROJECTION, DataKind.HEARING_RECORD, DataKind.HEARING_RELEASED, DataKind.PERSONAL_GOAL,
            DataKind.TEAM_APPLICATION, DataKind.PLACEMENT_PLAN, DataKind.TRANSFER_NOTICE, DataKind.AUDIT_LOG);
    /** Kinds that stand in forms and in no page of their own. */
    private static final Set<DataKind> FORMS_ONLY = Set.of(DataKind.KPI, DataKind.REVIEW_PROPOSAL, DataKind.INTERVIEW_MINUTES,
            DataKind.DIRECTION_DRAFT, DataKind.COUNCIL_OPINION, DataKind.ASSEMBLY_EVALUATION);
    /** Kinds that go to everybody or outside, for which nobody's form or page is closed, or none is built yet. */
    private static final Set<DataKind> NO_DOOR = Set.of(DataKind.LOGIC_MODEL_PUBLISHED, DataKind.KPI_PUBLISHED,
            DataKind.DECISION_SHARED, DataKind.DIRECTION_PAPER);
    /** What each process shows; a new process needs a row. */
    private static final Map<String, Set<DataKind>> PROCESSES = Map.ofEntries(
            Map.entry("annual-cycle", Set.of()), Map.entry("phase-occasion", Set.of()), Map.entry("phase", Set.of(DataKind.SUBMISSION_STATUS)),
            Map.entry("kpi-round", Set.of(DataKind.KPI)), Map.entry("kpi-check", Set.of(DataKind.KPI)),
            Map.entry("programme-review", Set.of(DataKind.REVIEW_PROPOSAL)),
            Map.entry("preparation-round", Set.of(DataKind.INTERVIEW_PACK)),
            Map.entry("interview-preparation", Set.of(DataKind.INTERVIEW_PACK)),
            Map.entry("interview-round", Set.of(DataKind.INTERVIEW_MINUTES)),
            Map.entry("mayor-interview", Set.of(DataKind.INTERVIEW_MINUTES)),
            Map.entry("priority-policy", Set.of(DataKind.DIRECTION_DRAFT)),
            Map.entry("decision-follow-up", Set.of(DataKind.DECISION, DataKind.FOLLOW_UP)),
            Map.entry("decision-review", Set.of(DataKind.DECISION, DataKind.FOLLOW_UP)),
            Map.entry("logic-model-round", Set.of(DataKind.LOGIC_MODEL_SHARED)),
            Map.entry("logic-model-month", Set.of(DataKind.LOGIC_MODEL_DRAFT)),
            Map.entry("plan-council", Set.of(DataKind.COUNCIL_OPINION)), Map.entry("council-opinion", Set.of(DataKind.COUNCIL_OPINION)),
            Map.entry("assembly-round", Set.of(DataKind.ASSEMBLY_EVALUATION)),
            Map.entry("assembly-evaluation", Set.of(DataKind.ASSEMBLY_EVALUATION)),
            Map.entry("consultation", Set.of(DataKind.CONSULTATION, DataKind.CONSULTATION_SHARED)),
            Map.entry("work-improvement", Set.of(DataKind.WORK_IMPROVEMENT)));
    /** What each page of ours shows (but for the demo's start page); a new page needs a row. Approvals show the kind of the paper: see their own test. */
    private static final Map<String, Set<DataKind>> PAGES = Map.ofEntries(
            Map.entry("/", Set.of()), Map.entry("/login", Set.of()), Map.entry("/logout", Set.of()), Map.entry("/clock", Set.of()),
            Map.entry("/session", Set.of()), Map.entry("/failed-jobs", Set.of()), Map.entry("/failed-jobs/count", Set.of()),
            Map.entry("/calendar", Set.of()), Map.entry("/calendar/disaster", Set.of()),
            Map.entry("/cycle", Set.of()), Map.entry("/cycle/standing", Set.of()), Map.entry("/cycle/{year}", Set.of()),
            // Dates, and for the section's own task its grid: whoever has no task there is refused (KpiGridPageTest).
            Map.entry("/interviews", Set.of()), Map.entry("/interviews/{cycle}/{season}", Set.of()),
            Map.entry("/councils", Set.of()), Map.entry("/decisions/mayor-terms", Set.of()),
            Map.entry("/kpi/grid/{cycle}/{phase}/{section}", Set.of()),
            Map.entry("/kpi/grid/{cycle}/{phase}/{section}/workbook", Set.of()),
            Map.entry("/papers/handover", Set.of()), Map.entry("/papers/handover/{post}", Set.of(DataKind.HANDOVER)),
            Map.entry("/cycle/{year}/{phase}", Set.of(DataKind.SUBMISSION_STATUS)),
            Map.entry("/cycle/{year}/{phase}/{occasion}", Set.of(DataKind.SUBMISSION_STATUS)),
            Map.entry("/logic-models", Set.of(DataKind.LOGIC_MODEL_DRAFT, DataKind.LOGIC_MODEL_SHARED)),
            Map.entry("/logic-models/{code}", Set.of(DataKind.LOGIC_MODEL_DRAFT, DataKind.LOGIC_MODEL_SHARED)),
            Map.entry("/logic-models/{code}/edit", Set.of(DataKind.LOGIC_MODEL_DRAFT)),
            Map.entry("/decisions", Set.of(DataKind.DECISION, DataKind.FOLLOW_UP)),
            Map.entry("/decisions/{code}", Set.of(DataKind.DECISION, DataKind.FOLLOW_UP)),
            Map.entry("/papers/interview/{cycle}/{season}/{department}", Set.of(DataKind.INTERVIEW_PACK)),
            Map.entry("/consultations", Set.of(DataKind.CONSULTATION, DataKind.CONSULTATION_SHARED)),
            Map.entry("/consultations/mine", Set.of(DataKind.CONSULTATION, DataKind.CONSULTATION_SHARED)),
            Map.entry("/improvements", Set.of(DataKind.WORK_IMPROVEMENT)),
            Map.entry("/approvals", Set.of()), Map.entry("/approvals/{id}", Set.of()));

    /**
     * A task whose form shows a kind.
     *
     * @param text what only the form shows
     */
    private record FormDoor(DataKind kind, Task task, String text, Set<String> own, String self) {
    }

    /**
     * A page that shows a kind.
     *
     * @param refuses whether it answers 403 to those who may not see it; otherwise it leaves the text out
     */
    private record PageDoor(DataKind kind, String path, String text, boolean refuses, Set<String> own, String self) {
    }

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired TaskService tasks;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired EngineRights rights;
    @Autowired Organization organization;
    @Autowired ProgrammeReviews reviews;
    @Autowired Decisions decisions;
    @Autowired LogicModels models;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
    @LocalServerPort int port;

    private final Map<String, WebPerson> people = new HashMap<>();
    private final Map<DataKind, List<FormDoor>> forms = new EnumMap<>(DataKind.class);
    private final Map<DataKind, List<PageDoor>> pages = new EnumMap<>(DataKind.class);
    private Map<String, Map<String, String>> matrix;

    @BeforeAll
    void stage() throws IOException {
        matrix = matrix();
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        cycle.arm(2027);
        city.advance(LocalDateTime.of(2027, 3, 1, 9, 0));
        kpis();
        reviewsAndPapers();
        city.advance(LocalDateTime.of(2027, 4, 1, 9, 0));
        questionsAndIdeas();
        interview();
        city.advance(LocalDateTime.of(2027, 5, 6, 9, 0));
        direction();
        logicModels();
        council();
        assembly();
    }

    private void kpis() {
        cycle.open(2027, "kpi-check-march");
        desk.submit("2027/kpi-check-march/round", KpiCheckProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        form(DataKind.KPI, "2027/kpi-check-march/welfare-01", KpiCheckProcess.ENTER_ACTUALS, "K-101", OWN);
        page(new PageDoor(DataKind.SUBMISSION_STATUS, "/cycle/2027/kpi-check-march", "福祉課", false, OWN, null));
        page(new PageDoor(DataKind.HANDOVER, "/papers/handover/welfare-01.head", "取扱注意", true,
                Set.of("welfare-01-head", "welfare-head"), null));
    }

    private void reviewsAndPapers() {
        cycle.open(2027, "programme-review-march");
        desk.runJobs();
        form(DataKind.REVIEW_PROPOSAL, "2027/programme-review-march/welfare-01", ProgrammeReviewProcess.REVIEW,
                "見守り協力員の養成", OWN);
        city.advance(LocalDateTime.of(2027, 3, 16, 9, 0));
        desk.fire("2027/kpi-check-march/phase", PhaseProcess.TIMER_DUE);
        form(DataKind.SUBMISSION_STATUS, "2027/kpi-check-march/phase", PhaseProcess.REVIEW_OUTSTANDING, "福祉課", Set.of());
        reviews.enter(new InterviewMoment(2027, Season.SPRING), "welfare-01", List.of(
                new ReviewInput("3-1-01", "MODIFY", Change.CHANGE, "養成を地域に任せる", 2_500_000L, null, "任せてよいか"),
                new ReviewInput("3-1-02", "KEEP", Change.NONE, null, null, null, null)), "協議が整った", "委託を始める", "welfare-01-1");
        reviews.confirm(new InterviewMoment(2027, Season.SPRING), "welfare-01", "welfare-01-head");
        cycle.open(2027, "interview-preparation-april");
        desk.submit("2027/interview-preparation-april/round", PreparationProcess.ANNOUNCE, "policy-1",
                Map.of("notice", "A3で1枚", "focus", "人の配置", "lowestPriority", "2"));
        desk.runJobs();
        form(DataKind.INTERVIEW_PACK, "2027/interview-preparation-april/welfare", PreparationProcess.CONFIRM_DIRECTION,
                "養成を地域に任せる", OWN);
        page(new PageDoor(DataKind.INTERVIEW_PACK, "/papers/interview/2027/spring/welfare", "養成を地域に任せる", true,
                OWN, null));
    }

    private void questionsAndIdeas() {
        cycle.open(2027, ConsultationProcess.PHASE);
        for (DataKind kind : List.of(DataKind.CONSULTATION, DataKind.CONSULTATION_SHARED)) {
            boolean shared = kind == DataKind.CONSULTATION_SHARED;
            String question = shared ? "共有してよい相談" : "部担当だけへの相談";
            String unit = desk.start(ConsultationProcess.KEY, "welfare-01-1", Map.of("question", question, "unit", "welfare-01",
                    "shared", shared));
            // The asker sees the question; its form is the officer's alone.
            Set<String> officer = Set.of("policy-1");
            form(new FormDoor(kind, desk.task(unit, ConsultationProcess.ANSWER), question, officer, "welfare-01-1"));
            page(new PageDoor(kind, "/consultations", question, false, officer, null));
            page(new PageDoor(kind, "/consultations/mine", question, false, Set.of(), "welfare-01-1"));
        }
        cycle.open(2027, ImprovementProcess.PHASE);
        Map<String, Object> idea = new LinkedHashMap<>(Map.of("work", "窓口の申請受付", "unit", "welfare-01", "kind", "CHANGE",
                "findings", List.of("STRAIN"), "proposal", "紙の転記をなくす", "casesBefore", 1200, "minutesBefore", 15,
                "casesAfter", 1200, "minutesAfter", 5));
        idea.putAll(Map.of("cost", 0, "citizenEffect", "待ち時間が減る", "timeUse", "訪問相談"));
        String unit = desk.start(ImprovementProcess.KEY, "welfare-01-1", idea);
        form(DataKind.WORK_IMPROVEMENT, unit, ImprovementProcess.DECIDE, "紙の転記をなくす", OWN);
        page(new PageDoor(DataKind.WORK_IMPROVEMENT, "/improvements", "窓口の申請受付", false, OWN, null));
    }

    private void interview() {
        cycle.open(2027, "decision-follow-up-april");
        cycle.open(2027, "mayor-interview-april");
        desk.submit("2027/mayor-interview-april/round", MayorInterviewProcess.SCHEDULE, "secretary-1", Map.of("interviews",
                List.of(Map.of("department", "general", "heldOn", "2027-04-15", "startsAt", "09:30", "place", "市長公室"),
                        Map.of("department", "welfare", "heldOn", "2027-04-15", "startsAt", "10:30", "place", "市長公室"))));
        desk.runJobs();
        city.advance(LocalDateTime.of(2027, 4, 15, 12, 0));
        String unit = "2027/mayor-interview-april/welfare";
        desk.fire(unit, MayorInterviewProcess.TIMER_HELD_ON);
        desk.submit(unit, MayorInterviewProcess.RECORD, "policy-1", Map.of("outcome", "held", "chair", "mayor",
                "attendees", List.of("mayor", "welfare.head"), "summary", "担い手の話をした", "decisions", List.of(Map.of(
                        "subject", "programme:3-1-01", "verdict", "MODIFY", "words", "見守りを倍にしよう", "due", "2027-12-28",
                        "needs", List.of("BUDGET")))));
        form(DataKind.INTERVIEW_MINUTES, unit, MayorInterviewProcess.CONFIRM_MINUTES, "担い手の話をした", OWN);
        decisions.fixAll(2027, "mayor-interview-april", new RecordedDecision(LocalDate.of(2027, 4, 15), "政推第12号"), "policy-1");
        desk.runJobs();
        for (DataKind kind : List.of(DataKind.DECISION, DataKind.FOLLOW_UP)) {
            form(kind, "2027/decision-follow-up-april/D-2027-spring-1", DecisionFollowUpProcess.ENTER_RESPONSE_PLAN,
                    "見守りを倍にしよう", OWN);
            page(new PageDoor(kind, "/decisions/D-2027-spring-1", "見守りを倍にしよう", true, OWN, null));
            page(new PageDoor(kind, "/decisions", "D-2027-spring-1", false, OWN, null));
        }
    }

    private void direction() {
        cycle.open(2027, "priority-policy-april");
        desk.runJobs();
        String unit = "2027/priority-policy-april/city";
        desk.submit(unit, PriorityPolicyProcess.COMPILE_RESULTS, "policy-1", Map.of("summary", "福祉に課題が集まる"));
        desk.submit(unit, PriorityPolicyProcess.DRAFT_POLICY, "policy-1", Map.of("body", "見守りを最優先にする", "items",
                List.of(Map.of("measure", "3-1", "priority", 1, "reason", "高齢の単身世帯が増えている"))));
        for (String consent : List.of(PriorityPolicyProcess.CONSENT_FINANCE, PriorityPolicyProcess.CONSENT_PERSONNEL)) {
            form(DataKind.DIRECTION_DRAFT, unit, consent, "見守りを最優先にする", Set.of());
        }
    }

    private void logicModels() {
        cycle.open(2027, "logic-model-month-may");
        desk.runJobs();
        desk.submit("2027/logic-model-month-may/round", LogicModelMonthProcess.ANNOUNCE, "policy-1", Map.of());
        desk.runJobs();
        form(DataKind.LOGIC_MODEL_DRAFT, "2027/logic-model-month-may/lm-3-1", LogicModelMonthProcess.VERIFY, "相談員2名", OWN);
        page(new PageDoor(DataKind.LOGIC_MODEL_DRAFT, "/logic-models/lm-3-1", "相談員2名", true, OWN, null));
        page(new PageDoor(DataKind.LOGIC_MODEL_DRAFT, "/logic-models", "lm-3-1", false, OWN, null));
        models.submit("lm-3-2", new EntryContext("welfare-02-head", 2027, "logic-model-month-may"));
        page(new PageDoor(DataKind.LOGIC_MODEL_SHARED, "/logic-models/lm-3-2", "子育ての支え合い", true, Set.of(), null));
        page(new PageDoor(DataKind.LOGIC_MODEL_SHARED, "/logic-models", "lm-3-2", false, Set.of(), null));
    }

    private void council() {
        city.advance(LocalDateTime.of(2027, 6, 15, 9, 0));
        cycle.open(2027, "plan-council-july");
        String round = "2027/plan-council-july/round";
        desk.submit(round, CouncilProcess.SCHEDULE, "policy-1", Map.of("heldOn", "2027-07-08", "startsAt", "14:00",
                "place", "市役所 大会議室", "attendance", "委員15名"));
        city.advance(LocalDateTime.of(2027, 6, 18, 9, 0));
        desk.submit(round, CouncilProcess.REGISTER_DECISION, "policy-1",
                Map.of("papers", "資料1 第1版", "decidedOn", "2027-06-17", "documentNumber", "政推第31号"));
        desk.submit(round, CouncilProcess.SEND_PAPERS, "policy-1", Map.of("sentOn", "2027-06-18"));
        city.advance(LocalDateTime.of(2027, 7, 8, 14, 0));
        desk.fire(round, CouncilProcess.HELD_ON);
        desk.submit(round, CouncilProcess.DRAFT_MINUTES, "policy-1", Map.of("attendees", "委員12名", "summary", "説明があった",
                "opinions", List.of(Map.of("opinion", "相談件数の伸びを見たい", "section", "welfare-01"))));
        city.advance(LocalDateTime.of(2027, 7, 15, 9, 0));
        desk.submit(round, CouncilProcess.REGISTER_REVIEW, "policy-2", Map.of("reviewedOn", "2027-07-14", "verdict", "agree"));
        desk.submit(round, CouncilProcess.PUBLISH_MINUTES, "policy-1", Map.of("publishedOn", "2027-07-15"));
        desk.runJobs();
        form(DataKind.COUNCIL_OPINION, "2027/plan-council-july/opinion-1", CouncilProcess.DRAFT_RESPONSE, "相談件数の伸びを見たい",
                OWN);
    }

    private void assembly() {
        city.advance(LocalDateTime.of(2027, 8, 17, 9, 0));
        cycle.open(2027, "assembly-evaluation-september");
        String round = "2027/assembly-evaluation-september/round";
        desk.submit(round, AssemblyProcess.SUBMIT_LIST, "policy-1", Map.of("scope", "ALL", "listedOn", "2027-08-17"));
        city.advance(LocalDateTime.of(2027, 8, 20, 9, 0));
        desk.submit(round, AssemblyProcess.REGISTER_SAMPLE, "policy-1", Map.of("sampledOn", "2027-08-20", "sample",
                List.of("3-1-01")));
        desk.runJobs();
        form(DataKind.ASSEMBLY_EVALUATION, "2027/assembly-evaluation-september/3-1-01", AssemblyProcess.CONFIRM_MODEL,
                "見守り協力員の養成", OWN);
    }

    private void form(DataKind kind, String unit, String activity, String text, Set<String> own) {
        form(new FormDoor(kind, desk.task(unit, activity), text, own, null));
    }

    private void form(FormDoor door) {
        forms.computeIfAbsent(door.kind(), none -> new ArrayList<>()).add(door);
    }

    private void page(PageDoor door) {
        pages.computeIfAbsent(door.kind(), none -> new ArrayList<>()).add(door);
    }

    /** Rows of the table by kind, cells by role. */
    private static Map<String, Map<String, String>> matrix() throws IOException {
        List<String> lines = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
        String[] columns = lines.get(0).split(",");
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        lines.stream().skip(1).map(line -> line.split(",", columns.length)).forEach(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < columns.length - 1; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.put(cells[0], row);
        });
        return rows;
    }

    @Test
    void everyKindHasItsDoorsOrIsNamedAsNotBuilt() {
        Set<DataKind> named = new TreeSet<>(NOT_BUILT);
        named.addAll(NO_DOOR);
        named.addAll(forms.keySet());
        named.addAll(pages.keySet());
        assertThat(named).containsExactlyInAnyOrder(DataKind.values());
        assertThat(FORMS_ONLY).isSubsetOf(forms.keySet()).doesNotContainAnyElementsOf(pages.keySet());
        Set<DataKind> inPages = PAGES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(pages.keySet()).isEqualTo(inPages);
        Set<DataKind> inForms = PROCESSES.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        // What the city's round shares is shown to the policy section, which sees all of it.
        inForms.remove(DataKind.LOGIC_MODEL_SHARED);
        assertThat(forms.keySet()).isEqualTo(inForms);
    }

    @Test
    void everyProcessAndEveryPageSaysWhatItShows() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list().stream().map(definition -> definition.getKey()))
                .containsExactlyInAnyOrderElementsOf(PROCESSES.keySet());
        Set<String> shown = mappings.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getPackageName().startsWith("city.nenrin"))
                .filter(handler -> handler.getValue().getBeanType().getEnclosingClass() != Library.class)
                .filter(handler -> handler.getKey().getMethodsCondition().getMethods().stream().allMatch(method -> method.name().equals("GET")))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()).collect(Collectors.toSet());
        assertThat(shown).isEqualTo(PAGES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> aFormGoesToThePostThatHasTheTaskAndToNobodyElse() {
        return cells(forms).flatMap(cell -> PEOPLE.get(cell.role()).stream().flatMap(person -> forms.get(cell.kind()).stream()
                .map(door -> DynamicTest.dynamicTest(cell.kind().code() + " " + cell.role() + " " + person + " "
                        + door.task().getTaskDefinitionKey(), () -> askForm(door, person)))));
    }

    private void askForm(FormDoor door, String person) {
        LocalDate today = LocalDate.of(2027, 8, 20);
        Set<String> posts = tasks.getIdentityLinksForTask(door.task().getId()).stream().map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        boolean entitled = organization.groupsOf(person, today).stream().map(GroupMembership::group).anyMatch(posts::contains);
        HttpResponse<String> answer = person(person).get(API + "task/" + door.task().getId() + "/form-variables");
        if (entitled) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains(door.text());
            assertThat(allowed(door.kind(), person, door.own(), door.self())).as("the table lets them").isTrue();
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(door.text());
        }
        if (!WATCHERS.contains(person)) {
            return;
        }
        // Neither do the engine's variables hold it, which Cockpit shows to those who watch.
        String instance = door.task().getProcessInstanceId();
        for (String path : List.of("task/" + door.task().getId() + "/variables", "task/" + door.task().getId() + "/rendered-form",
                "process-instance/" + instance + "/variables", "history/variable-instance?processInstanceId=" + instance,
                "history/detail?processInstanceId=" + instance, "variable-instance?processInstanceIdIn=" + instance)) {
            assertThat(person(person).get(API + path).body()).as(path).doesNotContain(door.text());
        }
    }

    /** Where an instance stands and whose it is: for those who see every unit's standing, in whatever way it is asked for. */
    @TestFactory
    Stream<DynamicTest> instancesAreWatchedByThoseWhoSeeEveryStanding() {
        String other = instance("2027/kpi-check-march/tax");
        String asked = instance("2027/consultation/C-2027-1");
        return PEOPLE.entrySet().stream().flatMap(role -> role.getValue().stream().map(person -> DynamicTest.dynamicTest(
                role.getKey() + " " + person, () -> askForInstances(person, other, asked))));
    }

    private String instance(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult().getId();
    }

    private void askForInstances(String person, String other, String asked) {
        String statusRow = DataKind.SUBMISSION_STATUS.code();
        boolean all = roles(person).anyMatch(role -> matrix.get(statusRow).get(role).equals("FULL"));
        for (String path : List.of("process-instance?maxResults=2000", "execution?maxResults=2000", "job?maxResults=2000", "incident?maxResults=2000",
                "event-subscription?maxResults=2000", "variable-instance?maxResults=2000", "history/process-instance?maxResults=2000",
                "history/task?maxResults=2000", "history/activity-instance?maxResults=2000", "history/variable-instance?maxResults=2000",
                "history/user-operation?maxResults=2000", "history/incident?maxResults=2000", "history/job-log?maxResults=2000",
                "history/identity-link-log?maxResults=2000", "process-instance?businessKeyLike=2027/%25")) {
            String body = person(person).get(API + path).body();
            assertThat(body).as(path).doesNotContain(asked, "C-2027-1");
            if (!all) {
                assertThat(body).as(path).doesNotContain(other, "kpi-check-march/tax");
            }
        }
        assertThat(person(person).get(API + "process-instance/" + asked).body()).doesNotContain("C-2027-1");
        assertThat(person(person).get(API + "process-instance/count?processDefinitionKey=consultation").body()).contains(":0");
        assertThat(person(person).get(API + "history/process-instance/count?processDefinitionKey=consultation").body()).contains(":0");
        assertThat(person(person).get(API + "process-definition/statistics?incidents=true").body()).doesNotContain("\"consultation\"");
        assertThat(person(person).get(API + "process-definition/key/consultation/statistics").body()).doesNotContain("\"instances\":2");
        assertThat(person(person).get(API + "process-instance/count?processDefinitionKey=kpi-check").body())
                .as("whoever sees all sees them").contains(all ? ":3" : ":0");
        HttpResponse<String> cockpit = person(person).get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics");
        assertThat(cockpit.statusCode()).isEqualTo(WATCHERS.contains(person) || roles(person).anyMatch(WATCHING_ROLES::contains) ? 200 : 403);
        if (cockpit.statusCode() == 200) {
            assertThat(counted(cockpit.body(), "consultation")).isZero();
            assertThat(counted(cockpit.body(), "kpi-check")).isEqualTo(all ? 3 : 0);
        }
        String task = forms.get(DataKind.CONSULTATION).get(0).task().getId();
        assertThat(person(person).get(API + "task?maxResults=2000").body().contains(task)).as("the task of a question in confidence")
                .isEqualTo(person.equals("policy-1"));
    }

    private int counted(String statistics, String process) {
        try {
            for (JsonNode counted : new ObjectMapper().readTree(statistics)) {
                if (counted.path("key").asText().equals(process)) {
                    return counted.path("instances").asInt();
                }
            }
            throw new AssertionError(process + " is not listed");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> aPageShowsWhatTheCellSays() {
        return cells(pages).flatMap(cell -> PEOPLE.get(cell.role()).stream().flatMap(person -> pages.get(cell.kind()).stream()
                .map(door -> DynamicTest.dynamicTest(cell.kind().code() + " " + cell.role() + " " + person + " " + door.path(),
                        () -> askPage(door, person)))));
    }

    private void askPage(PageDoor door, String person) {
        HttpResponse<String> answer = person(person).get(door.path());
        // One's own questions stand on a page of their own, where the table of others' questions does not apply.
        boolean expected = door.path().equals("/consultations/mine") ? person.equals(door.self())
                : allowed(door.kind(), person, door.own(), door.self());
        assertThat(answer.statusCode()).as(door.path()).isEqualTo(expected || !door.refuses() ? 200 : 403);
        if (expected) {
            assertThat(answer.body()).contains(door.text());
        } else {
            assertThat(answer.body()).doesNotContain(door.text());
        }
    }

    private record Cell(DataKind kind, String role) {
    }

    private Stream<Cell> cells(Map<DataKind, ?> doors) {
        return doors.keySet().stream().flatMap(kind -> matrix.get(kind.code()).keySet().stream()
                // Councils and citizens have no login.
                .filter(role -> !Set.of("COUNCIL", "CITIZEN").contains(role)).map(role -> new Cell(kind, role)));
    }

    /** By the table alone: the widest cell of all roles that somebody has. */
    private boolean allowed(DataKind kind, String person, Set<String> own, String self) {
        Map<String, String> row = matrix.get(kind.code());
        return roles(person).map(row::get).anyMatch(cell -> cell.equals("FULL") || cell.equals("OWN") && own.contains(person)
                || !cell.equals("NONE") && person.equals(self));
    }

    private static Stream<String> roles(String person) {
        Set<String> roles = PEOPLE.entrySet().stream().filter(entry -> entry.getValue().contains(person))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        if (person.matches(".*-\\d") && !person.startsWith("vice-mayor")) {
            roles.add("SECTION_OFFICER");
        }
        if (person.startsWith("policy-")) {
            roles.add("POLICY");
        }
        return roles.stream();
    }

    private WebPerson person(String code) {
        return people.computeIfAbsent(code, login -> WebPerson.login(port, login));
    }
}
