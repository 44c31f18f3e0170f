package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.lane.rehearsal.Robot;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.Proxies;
import city.nenrin.organization.Proxy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The people of a rehearsal. Each task is done by a member of its post, through the form gateway, at a moment that
 * follows from the seed alone. A fixed share of about five in a hundred each is refused first, late, sent back, done
 * by a proxy, put off, or answered with "no data until".
 */
@Component
@ConditionalOnProperty("nenrin.rehearsal")
class Robots {

    private static final int SHARE = 5;
    /** How many days a robot comes back to a task that it could not do: the interviews of eighty departments take months. */
    private static final int MAX_RETRIES = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormService forms;
    private final EngineAgenda agenda;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final Organization organization;
    private final Proxies proxies;
    private final WorkingDays workingDays;
    private final ObjectProvider<StatementCounter> statements;
    private final Clock clock;

    private final Map<String, JsonNode> formsByDeployment = new HashMap<>();
    private final Map<String, Integer> retries = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Integer> completed = new TreeMap<>();
    private final Map<String, Integer> completedByWork = new HashMap<>();
    private final Map<String, Integer> deviations = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private long seed;
    private long conflicts;
    private long statementsInTasks;
    private List<StaffIdeas.Start> ideas = List.of();

    Robots(FormService forms, EngineAgenda agenda, IdentityService identity, RepositoryService repository,
           Organization organization, Proxies proxies, WorkingDays workingDays,
           ObjectProvider<StatementCounter> statements, Clock clock) {
        this.forms = forms;
        this.agenda = agenda;
        this.identity = identity;
        this.repository = repository;
        this.organization = organization;
        this.proxies = proxies;
        this.workingDays = workingDays;
        this.statements = statements;
        this.clock = clock;
    }

    /** Forgets an earlier rehearsal. */
    void begin(long newSeed) {
        seed = newSeed;
        visits.clear();
        retries.clear();
        completed.clear();
        completedByWork.clear();
        problems.clear();
        conflicts = 0;
        statementsInTasks = 0;
        deviations.clear();
        List.of("refused", "late", "remanded", "proxy", "postponed", "noData").forEach(kind -> deviations.put(kind, 0));
        ideas = new ArrayList<>(StaffIdeas.of(LocalDate.now(clock), organization, workingDays, seed, clock.getZone()));
    }

    /** When a robot will do this task: after one to three working days, or, by the share of late ones, after its due day. */
    Instant when(NewTasks.NewTask task) {
        Random random = random(task.businessKey(), task.activity(), "when");
        LocalDate day = workingDays.plus(LocalDate.now(clock), random.nextInt(3) + 1);
        if (task.due() != null) {
            LocalDate due = LocalDate.ofInstant(task.due(), clock.getZone());
            if (chosen(task.businessKey(), task.activity(), "late")) {
                day = workingDays.plus(due.isAfter(day) ? due : day, 1 + random.nextInt(2));
            } else if (day.isAfter(due)) {
                day = workingDays.nextOrSame(due.isBefore(LocalDate.now(clock)) ? LocalDate.now(clock) : due);
            }
        }
        LocalTime time = LocalTime.of(9, 0).plusMinutes(random.nextInt(8 * 60));
        Instant at = day.atTime(time).atZone(clock.getZone()).toInstant();
        return at.isBefore(clock.instant()) ? clock.instant() : at;
    }

    /** Does the task. Returns a later moment if it has to be tried again, and nothing if it is done or gone. */
    Optional<Instant> act(String taskId) {
        return agenda.task(taskId).flatMap(this::act);
    }

    private Optional<Instant> act(EngineAgenda.OpenTask task) {
        String taskId = task.id();
        String businessKey = task.businessKey();
        String activity = task.activity();
        String process = task.process();
        String actor = actor(task);
        boolean remand = chosen(businessKey, activity, "remand") && visits.getOrDefault(visit(businessKey, activity), 0) == 0;
        boolean postpone = chosen(businessKey, activity, "postpone") && visits.getOrDefault(visit(businessKey, activity), 0) == 0;
        boolean noData = chosen(businessKey, activity, "noData");
        long before = statements.stream().mapToLong(StatementCounter::count).sum();
        try {
            Map<String, Object> shown = as(actor, () -> plain(forms.getTaskFormVariables(taskId)));
            JsonNode form = form(task);
            Map<String, Object> values = new FormFiller(LocalDate.now(clock), random(businessKey, activity, "fill"),
                    RobotHabits.of(new Robot(LocalDate.now(clock), workingDays, remand, postpone, noData), process + "/" + activity))
                    .fill(form, shown);
            if (chosen(businessKey, activity, "refuse")) {
                beRefused(taskId, actor, values);
            }
            as(actor, () -> {
                forms.submitTaskForm(taskId, values);
                return null;
            });
            note(task, values, remand, postpone, noData);
        } catch (OptimisticLockingException e) {
            conflicts++;
            return Optional.of(clock.instant().plusSeconds(60));
        } catch (RuntimeException e) {
            // Often it is only too early: a person would come back on another day.
            if (retries.merge(taskId, 1, Integer::sum) <= MAX_RETRIES) {
                return Optional.of(nextMorning());
            }
            problems.add(businessKey + " " + activity + " (" + actor + "): " + e.getMessage());
            return Optional.empty();
        }
        statementsInTasks += statements.stream().mapToLong(StatementCounter::count).sum() - before;
        return Optional.empty();
    }

    private Instant nextMorning() {
        return workingDays.plus(LocalDate.now(clock), 1).atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    private void note(EngineAgenda.OpenTask task, Map<String, Object> values, boolean remand, boolean postpone,
                      boolean noData) {
        visits.merge(visit(task.businessKey(), task.activity()), 1, Integer::sum);
        completed.merge(task.process(), 1, Integer::sum);
        completedByWork.merge(task.businessKey(), 1, Integer::sum);
        if (task.due() != null && clock.instant().isAfter(task.due())) {
            count("late");
        }
        if (remand && "remand".equals(values.get("verdict"))) {
            count("remanded");
        }
        if (postpone && String.valueOf(values).contains("postpone")) {
            count("postponed");
        }
        if (noData && String.valueOf(values).contains("noDataUntil=")) {
            count("noData");
        }
    }

    /** A refusal is expected, with a Japanese text, and the task stays. */
    private void beRefused(String taskId, String actor, Map<String, Object> values) {
        Map<String, Object> wrong = new LinkedHashMap<>(values);
        wrong.put("unknownField", "予行演習");
        try {
            as(actor, () -> {
                forms.submitTaskForm(taskId, wrong);
                return null;
            });
            problems.add(taskId + ": a wrong form was accepted");
        } catch (RuntimeException refused) {
            if (refused.getMessage() == null || !refused.getMessage().contains("この様式にありません")) {
                problems.add(taskId + ": refused without a Japanese text: " + refused.getMessage());
            }
            count("refused");
        }
    }

    /** Runs a job; a lost optimistic lock is tried again, another failure is noted. */
    void attempt(Runnable job) {
        try {
            job.run();
        } catch (OptimisticLockingException e) {
            conflicts++;
        } catch (RuntimeException e) {
            problems.add("job: " + e.getMessage());
        }
    }

    /** When somebody next asks a question or proposes an improvement. */
    Instant nextIdea() {
        return ideas.isEmpty() ? Instant.MAX : ideas.get(0).at();
    }

    /** Starts what the next idea is about, through its start form. */
    void haveIdea() {
        StaffIdeas.Start idea = ideas.remove(0);
        ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(idea.process())
                .latestVersion().singleResult();
        try {
            Map<String, Object> shown = as(idea.actor(), () -> plain(forms.getStartFormVariables(definition.getId())));
            JsonNode form = startForm(definition);
            Map<String, Object> values = new FormFiller(LocalDate.now(clock), random(idea.actor(), idea.process(), "idea"),
                    RobotHabits.of(Robot.diligent(LocalDate.now(clock), workingDays), idea.process() + "/start"))
                    .fill(form, shown);
            as(idea.actor(), () -> forms.submitStartForm(definition.getId(), values));
        } catch (RuntimeException e) {
            problems.add(idea.process() + " by " + idea.actor() + ": " + e.getMessage());
        }
    }

    /** Who does it: a member of one of the task's groups, now and then a proxy of the head. */
    private String actor(EngineAgenda.OpenTask task) {
        LocalDate today = LocalDate.now(clock);
        String group = task.group();
        // Whoever could not act for the head (as the author, say) leaves it to the head on another day.
        if (group.endsWith(".head") && !retries.containsKey(task.id()) && chosen(task.businessKey(), task.activity(), "proxy")) {
            Optional<String> proxy = proxy(group, today);
            if (proxy.isPresent()) {
                count("proxy");
                return proxy.get();
            }
        }
        List<String> members = organization.members(group, today).stream().filter(member -> !member.byProxy())
                .map(GroupMembership::staffCode).sorted().toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("Nobody holds " + group);
        }
        // What a section writes its officers write: a head who did could not confirm it where papers circulate.
        List<String> officers = members.stream().filter(member -> organization.postsOf(member, today).stream()
                .noneMatch(post -> post.kind() == PostKind.HEAD)).toList();
        members = officers.isEmpty() ? members : officers;
        return members.get(random(task.businessKey(), task.activity(), "who").nextInt(members.size()));
    }

    /** Appoints a member of the unit as the head's proxy for today, as an absent head would. */
    private Optional<String> proxy(String headPost, LocalDate today) {
        String unit = headPost.substring(0, headPost.length() - ".head".length());
        String head = organization.members(headPost, today).stream().map(GroupMembership::staffCode).findFirst().orElse("");
        Optional<String> substitute = organization.members(unit, today).stream().map(GroupMembership::staffCode)
                .filter(member -> !member.equals(head)).sorted().findFirst();
        return substitute.filter(staff -> {
            try {
                proxies.appoint(headPost, staff, today, today, Proxy.EVERYTHING, "予行演習: 課長の不在");
                return true;
            } catch (RuntimeException alreadyAppointedOrNotAllowed) {
                return organization.groupsOf(staff, today).stream().anyMatch(m -> m.group().equals(headPost));
            }
        });
    }

    int tasksCompleted() {
        return completed.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> completedByProcess() {
        return completed;
    }

    int tasksOf(String businessKey) {
        return completedByWork.getOrDefault(businessKey, 0);
    }

    Map<String, Integer> deviations() {
        return deviations;
    }

    List<String> problems() {
        return problems;
    }

    long conflicts() {
        return conflicts;
    }

    long statementsInTasks() {
        return statementsInTasks;
    }

    private void count(String deviation) {
        deviations.merge(deviation, 1, Integer::sum);
    }

    private boolean chosen(String businessKey, String activity, String what) {
        return random(businessKey, activity, what).nextInt(100) < SHARE;
    }

    /** The same dice for the same work, whatever else happened before. */
    private Random random(String businessKey, String activity, String what) {
        int visit = visits.getOrDefault(visit(businessKey, activity), 0);
        Random random = new Random(Objects.hash(seed, businessKey, activity, what, visit) * 0x9E3779B97F4A7C15L);
        random.nextInt();
        return random;
    }

    private static String visit(String businessKey, String activity) {
        return businessKey + " " + activity;
    }

    private JsonNode form(EngineAgenda.OpenTask task) {
        return formsByDeployment.computeIfAbsent(task.definition() + task.activity(), key -> {
            try (InputStream form = forms.getDeployedTaskForm(task.id())) {
                return JSON.readTree(form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private JsonNode startForm(ProcessDefinition definition) {
        return formsByDeployment.computeIfAbsent(definition.getId(), key -> {
            try (InputStream form = forms.getDeployedStartForm(definition.getId())) {
                return JSON.readTree(form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <T> T as(String actor, Supplier<T> work) {
        identity.setAuthentication(actor, organization.groupsOf(actor, LocalDate.now(clock)).stream()
                .map(GroupMembership::group).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> plain(VariableMap variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((key, value) -> {
            try {
                plain.put(key, value instanceof SpinJsonNode json ? JSON.readValue(json.toString(), Object.class) : value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return plain;
    }
}
