package city.nenrin.rehearsal;

import static city.nenrin.testing.TasklistUser.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.cycle.process.CycleStarter;
import city.nenrin.lane.rehearsal.Habit;
import city.nenrin.lane.rehearsal.Robot;
import city.nenrin.listing.Listing;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.platform.form.FormHandlers;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.MayorTerms;
import city.nenrin.setting.CitySetting;
import city.nenrin.setting.CitySettings;
import city.nenrin.testing.Chromium;
import city.nenrin.testing.Desk;
import city.nenrin.testing.FormInBrowser.Place;
import city.nenrin.testing.FormInBrowser;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TasklistUser;
import city.nenrin.testing.TestCity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One year of a small city hall, in which every form is met once in a real browser: somebody entitled opens it in
 * Tasklist, sees its data, is refused in Japanese without losing what was typed, mends it and completes it, and the
 * domain has changed. The tasks in between are done without a browser, with the values that robots would give.
 */
@NenrinTest
class EveryFormTest {

    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    /** What the engine, its interface or form-js would say by themselves. */
    private static final Pattern ENGLISH = Pattern.compile("Cannot|ENGINE|Exception|Field|Value|must|required");
    /** Left open until somebody has had to look at what is outstanding. */
    private static final String LATE_UNIT = "2027/kpi-check-march/tax";

    private static final int OPINIONS = 7;
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String STARTER = "welfare-01-1";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired EngineRights rights;
    @Autowired CycleStarter starter;
    @Autowired Organization organization;
    @Autowired WorkingDays workingDays;
    @Autowired FormHandlers handlers;
    @Autowired FormService forms;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService repository;
    @Autowired ManagementService management;
    @Autowired EngineAgenda agenda;
    @Autowired JdbcClient database;
    @Autowired CitySettings settings;
    @Autowired Decisions decisions;
    @Autowired MayorTerms terms;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final Map<String, TasklistUser> people = new HashMap<>();
    private final Set<String> walked = new TreeSet<>();
    /** Why a task could not be done when it was last tried; often it was only too early. */
    private final Map<String, String> waiting = new TreeMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    /** Of each table that had rows, the keys of the columns that none of them had. */
    private final Map<String, Set<String>> unfilled = new TreeMap<>();
    /** Dice that always fall the same way: each optional text is filled in, and of each choice the first is taken. */
    private final Random random = new Random(1) {
        @Override
        public int nextInt(int bound) {
            return 0;
        }
    };

    @Test
    void everyFormIsOpenedRefusedAndAccepted() throws IOException {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        city.confirmOpening("kpi-check-march");
        // Where papers circulate, their stops have a form of their own.
        settings.saveAllAndFlush(List.of(new CitySetting("approval.logic-model-month", "true"),
                new CitySetting("approval.logic-model-month.route", "department-head")));
        starter.start(2027);
        Set<String> all = formIds();
        boolean next = false;
        while (!walked.containsAll(all)) {
            desk.runJobs();
            boolean progress = false;
            for (Task task : tasks.createTaskQuery().initializeFormKeys().orderByTaskCreateTime().asc().list()) {
                progress |= !postponed(task) && attempt(task);
            }
            if (!progress && !fireEarliestTimer()) {
                break;
            }
            if (!next && LocalDate.now(clock).isAfter(LocalDate.of(2028, 1, 31))) {
                next = true;
                starter.start(2028);
            }
            changeMayor();
            begin("consultation", "consultation-ask-question");
            begin("work-improvement", "work-improvement-propose-improvement");
        }
        assertThat(problems).isEmpty();
        assertThat(unfilled.entrySet().stream().filter(table -> !table.getValue().isEmpty())).as("columns of tables that no row has").isEmpty();
        assertThat(walked).as(() -> "forms met; what waited: " + waiting).isEqualTo(all);
    }

    private static Set<String> formIds() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
                    .map(name -> name.replace(".form", "")).toList());
        }
    }

    private boolean postponed(Task task) {
        return !walked.contains("phase-review-outstanding") && key(task).equals(LATE_UNIT);
    }

    /** Does the task, in the browser when its form has not been met yet; false when it is too early for it. */
    private boolean attempt(Task task) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            return true;
        }
        String actor = actor(task);
        JsonNode form = read(forms.getDeployedTaskForm(task.getId()));
        String id = form.path("id").asText();
        Map<String, Object> shown = desk.open(task, actor);
        String process = repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        noteColumns(id, form, handlers.task(process, task.getTaskDefinitionKey()).orElseThrow().lists(), shown);
        Map<String, Object> values = values(process + "/" + task.getTaskDefinitionKey(), form, shown);
        if (walked.contains(id)) {
            try {
                desk.submit(task, actor, values);
                return true;
            } catch (RuntimeException tooEarly) {
                waiting.put(id + " " + key(task), tooEarly.getMessage());
                return false;
            }
        }
        meet(id, actor, () -> {
            tasks.claim(task.getId(), actor);
            FormInBrowser page = person(actor).open(task.getId(), form, shown);
            page.shownTexts().forEach((key, text) ->
                    assertThat(text).as(key).isEqualTo(Objects.toString(shown.get(key), "")));
            assertThat(page.shownTexts().get("dataVersion")).isNotEmpty();
            assertThat(isoDates(form.path("components"), shown)).as("dates that are shown, not as a city hall writes them").isEmpty();

            Map<String, Long> before = domain();
            beRefused(person(actor), page, values);
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("the task stays").isOne();
            assertThat(changed(before)).as("nothing is written").isEmpty();

            Response answer = person(actor).submit();
            assertThat(answer.status()).as(() -> answer.text()).isEqualTo(204);
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("the task is done").isZero();
            desk.runJobs();
            return changed(before);
        });
        return true;
    }

    /** Lists whose columns are described are compared with the form by {@code ModelRulesTest}. */
    private void noteColumns(String id, JsonNode form, List<Listing<?>> described, Map<String, Object> shown) {
        form.findParents("dataSource").forEach(table -> {
            String key = table.path("dataSource").asText().substring(1);
            if (described.stream().noneMatch(list -> list.key().equals(key)) && shown.get(key) instanceof List<?> rows && !rows.isEmpty()) {
                Set<String> left = unfilled.computeIfAbsent(id + " " + key,
                        first -> new TreeSet<>(table.path("columns").findValuesAsText("key")));
                rows.forEach(row -> left.removeAll(((Map<?, ?>) row).keySet()));
            }
        });
    }

    /** What is shown only and holds a date like 2027-04-01; a city hall writes eras (BR-34). */
    @SuppressWarnings("unchecked")
    private static List<String> isoDates(JsonNode components, Map<String, Object> shown) {
        List<String> found = new ArrayList<>();
        for (JsonNode field : components) {
            String key = field.path("key").asText(field.path("path").asText());
            if (field.path("type").asText().equals("group")) {
                found.addAll(isoDates(field.path("components"), shown));
            } else if (shown.get(key) instanceof List<?> rows && field.has("components")) {
                rows.forEach(row -> found.addAll(isoDates(field.path("components"), (Map<String, Object>) row)));
            } else if (field.path("readonly").asBoolean() && ISO_DATE.matcher(String.valueOf(shown.get(key))).find()) {
                found.add(key + ": " + shown.get(key));
            }
        }
        return found;
    }

    /** Meets a form in the browser and notes which tables it wrote; a failure is noted, and the year goes on. */
    private void meet(String id, String actor, Supplier<List<String>> meeting) {
        walked.add(id);
        try {
            assertThat(meeting.get()).as("tables of the domain that were written").isNotEmpty();
        } catch (RuntimeException | AssertionError e) {
            problems.put(id + " by " + actor, e.toString());
        }
    }

    /** Fills in the form but for one mistake, is told of it in Japanese, loses nothing, and mends it. */
    private void beRefused(TasklistUser person, FormInBrowser page, Map<String, Object> values) {
        page.addRows(values);
        Map<Place, Object> places = page.places(values);
        Place mistaken = null;
        Mistake mistake = Mistake.STALE;
        for (Mistake kind : Mistake.values()) {
            mistaken = places.keySet().stream().filter(place -> kind.possible(place) && places.get(place) != null
                    && page.shown(place) && !(kind == Mistake.BLANK && page.prefilled(place))).findFirst().orElse(null);
            if (mistaken != null) {
                mistake = kind;
                break;
            }
        }
        List<Place> hidden = new ArrayList<>();
        for (Map.Entry<Place, Object> entry : places.entrySet()) {
            if (!page.shown(entry.getKey())) {
                hidden.add(entry.getKey());
            } else if (!entry.getKey().equals(mistaken)) {
                page.fill(entry.getKey(), entry.getValue());
            }
        }
        if (mistaken != null && mistake.typed(mistaken) != null) {
            page.fill(mistaken, mistake.typed(mistaken));
        }
        Map<String, Object> typed = page.content();
        String told;
        if (mistake.seenByServer) {
            Response answer = mistake == Mistake.STALE ? person.submitStale() : person.submit();
            assertThat(answer.status()).isEqualTo(400);
            eventually(person.notice()).hasCount(1);
            told = person.notice().innerText();
        } else if (mistake == Mistake.BLANK) {
            person.complete().click();
            eventually(person.notice()).hasCount(1);
            eventually(page.faults().first()).isVisible();
            told = person.notice().innerText() + page.faults().first().innerText();
        } else {
            person.page().keyboard().press("Tab");
            eventually(page.faults().first()).isVisible();
            eventually(person.complete()).isDisabled();
            told = page.faults().first().innerText();
        }
        assertThat(told).contains(mistake.told).doesNotContainPattern(ENGLISH);
        assertThat(page.content()).as("what was typed is still there").isEqualTo(typed);
        if (mistaken != null) {
            page.fill(mistaken, places.get(mistaken));
        }
        // What was chosen may have made the form ask for more.
        hidden.forEach(place -> page.fill(place, places.get(place)));
    }

    /** What people do wrong, in the order in which it is tried on a form. */
    private enum Mistake {
        IMPOSSIBLE_DATE(false, "は日付として読み取れません") {
            @Override
            boolean possible(Place place) {
                return place.rule("pattern").asText().contains("{4}-");
            }

            @Override
            String typed(Place place) {
                return "2027-02-30";
            }
        },
        ONLY_A_SPACE(true, "を入力してください") {
            @Override
            boolean possible(Place place) {
                return place.type().startsWith("text") && place.rule("required").asBoolean()
                        && place.rule("pattern").isMissingNode() && place.field().path("conditional").isMissingNode();
            }

            @Override
            String typed(Place place) {
                return "\u3000";
            }
        },
        TOO_SMALL(false, "以上の値を入力してください。") {
            @Override
            boolean possible(Place place) {
                return place.rule("min").isNumber();
            }

            @Override
            String typed(Place place) {
                return String.valueOf(place.rule("min").asLong() - 1);
            }
        },
        BLANK(false, "必ず入力してください。") {
            @Override
            boolean possible(Place place) {
                return place.rule("required").asBoolean() && !place.type().equals("checklist");
            }
        },
        TOO_LONG(false, "文字以内で入力してください。") {
            @Override
            boolean possible(Place place) {
                return place.rule("maxLength").isNumber();
            }

            @Override
            String typed(Place place) {
                return "長".repeat(place.rule("maxLength").asInt() + 1);
            }
        },
        STALE(true, "他の人が更新しました");

        final boolean seenByServer;
        final String told;

        Mistake(boolean seenByServer, String told) {
            this.seenByServer = seenByServer;
            this.told = told;
        }

        boolean possible(Place place) {
            return false;
        }

        /** What is typed by mistake; null leaves the field blank. */
        String typed(Place place) {
            return null;
        }
    }

    private Map<String, Object> values(String task, JsonNode form, Map<String, Object> shown) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Habit> habits = new HashMap<>(RobotHabits.of(Robot.diligent(today, workingDays), task));
        habits.putAll(wishes(task, shown));
        Map<String, Object> values = new FormFiller(today, random, habits).fill(form, shown);
        if (task.equals("plan-council/userTask_draftMinutes")) {
            // Rows past the fifth once did not arrive.
            Object row = ((List<?>) values.get("opinions")).get(0);
            values.put("opinions", Collections.nCopies(OPINIONS, row));
        }
        return values;
    }

    /** Answers that lead to the forms that are met seldom. */
    private Map<String, Habit> wishes(String task, Map<String, Object> shown) {
        return switch (task) {
            case "logic-model-month/userTask_verifyModel" -> Map.of("newProgramme", Habit.always(true),
                    "relatedSections", Habit.always(List.of("tax")), "question", Habit.always("税務課の見方を教えてください。"));
            case "logic-model-month/userTask_createNewProgrammeModel" -> Map.of("outline", Habit.always(
                    "活動\n  a1 地区を回る\n産出\n  o1 相談を受ける [指標 K-101]\n矢印\n  a1 -> o1\n"));
            case "programme-review/userTask_reviewProgrammes" -> Map.of("newProgramme",
                    Habit.always("10月面談".equals(shown.get("season"))));
            case "mayor-interview/userTask_recordResults" -> Map.of("decisions.needs",
                    (key, field, dice) -> Habit.options(field), "decisions.verdict", Habit.always("MODIFY"));
            case "decision-review/userTask_reviewDecisions" -> Map.of("decisions.verdict", Habit.always("CONTINUE"),
                    "decisions.reason", Habit.always("方針を引き継ぐ。"), "decisions.newDue", Habit.nothing(),
                    "decisions.newWords", Habit.nothing());
            case "phase/userTask_reviewOutstanding" -> Map.of("verdict", Habit.always("close"));
            case "work-improvement/userTask_decideImprovement" -> Map.of("needsMoney", Habit.always(true));
            default -> Map.of();
        };
    }

    /** In summer, when decisions are open, a new mayor takes office. */
    private void changeMayor() {
        LocalDate today = LocalDate.now(clock);
        if (terms.all().isEmpty() && !decisions.unfinished().isEmpty() && today.isAfter(LocalDate.of(2027, 7, 1))) {
            terms.register(today, "policy-1");
        }
    }

    /** What somebody begins by themselves, once the phases for it are open. */
    private void begin(String process, String id) {
        if (walked.contains(id) || LocalDate.now(clock).isBefore(LocalDate.of(2027, 5, 6))) {
            return;
        }
        ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(process)
                .latestVersion().singleResult();
        JsonNode form = read(forms.getDeployedStartForm(definition.getId()));
        Map<String, Object> shown = desk.openStart(process, STARTER);
        meet(id, STARTER, () -> {
            FormInBrowser page = person(STARTER).start(definition.getName(), form, shown);
            Map<String, Long> before = domain();
            beRefused(person(STARTER), page, values(process + "/start", form, shown));
            Response answer = person(STARTER).submit();
            assertThat(answer.status()).as(() -> answer.text()).isEqualTo(200);
            return changed(before);
        });
    }

    private boolean fireEarliestTimer() {
        EngineAgenda.Timer timer = agenda.due().timer().orElse(null);
        if (timer == null || timer.due().isAfter(LocalDateTime.of(2028, 6, 30, 0, 0).atZone(ZONE).toInstant())) {
            return false;
        }
        if (timer.due().isAfter(clock.instant())) {
            city.advance(LocalDateTime.ofInstant(timer.due(), ZONE));
        }
        management.executeJob(timer.id());
        return true;
    }

    private TasklistUser person(String code) {
        return people.computeIfAbsent(code, key -> TasklistUser.login(chromium, "http://localhost:" + port, key));
    }

    private String actor(Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).sorted().findFirst().orElseThrow();
        return organization.members(group, LocalDate.now(clock)).stream().filter(member -> !member.byProxy())
                .map(GroupMembership::staffCode).sorted().findFirst().orElseThrow();
    }

    private String key(Task task) {
        return runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
                .getBusinessKey();
    }

    /** A sum over each table of the domain, by its name. */
    private Map<String, Long> domain() {
        List<String> tables = database.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                  AND table_name NOT LIKE 'databasechangelog%' AND table_name NOT LIKE 'act\\_%'
                  AND table_name NOT LIKE 'spring\\_session%'""").query(String.class).list();
        Map<String, Long> sums = new TreeMap<>();
        database.sql(String.join(" UNION ALL ", tables.stream().map(table -> "SELECT '" + table
                + "' AS name, COALESCE(sum(hashtext(t::text)::bigint), 0)::bigint AS content FROM " + table + " t").toList()))
                .query((row, number) -> sums.put(row.getString(1), row.getLong(2))).list();
        return sums;
    }

    private List<String> changed(Map<String, Long> before) {
        return domain().entrySet().stream().filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey).toList();
    }

    private static JsonNode read(InputStream form) {
        try (form) {
            return JSON.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
