package city.nenrin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.cycle.process.Closer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.boot.test.context.TestComponent;

/** Does tasks as people do them, through the form gateway, and moves time by firing timers by their activity. */
@TestComponent
public class Desk {

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final Closer closer;

    Desk(FormService forms, TaskService tasks, RuntimeService runtime, HistoryService history,
         ManagementService management, IdentityService identity, RepositoryService repository, Closer closer) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.identity = identity;
        this.repository = repository;
        this.closer = closer;
    }

    /** The one open task of this activity in the instance with this business key. */
    public Task task(String businessKey, String activity) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(activity)
                .initializeFormKeys().singleResult();
        assertThat(task).as("open task %s of %s", activity, businessKey).isNotNull();
        return task;
    }

    /** Activities of the open tasks of the instance, sorted. */
    public List<String> openTasks(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** What the form shows to this person; lists as plain Java. */
    public Map<String, Object> open(Task task, String actor) {
        return as(actor, () -> plain(forms.getTaskFormVariables(task.getId())));
    }

    /** What the start form of this process shows to this person. */
    public Map<String, Object> openStart(String process, String actor) {
        return as(actor, () -> plain(forms.getStartFormVariables(definition(process))));
    }

    /** Opens the form, fills it in and submits it, as this person. */
    public void submit(Task task, String actor, Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.putIfAbsent("dataVersion", open(task, actor).get("dataVersion"));
        as(actor, () -> {
            forms.submitTaskForm(task.getId(), filled);
            return null;
        });
        closer.await();
    }

    /** The same for the one open task of this activity. */
    public void submit(String businessKey, String activity, String actor, Map<String, Object> values) {
        submit(task(businessKey, activity), actor, values);
    }

    /** Starts an instance through its start form, as this person; returns its business key. */
    public String start(String process, String actor, Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.putIfAbsent("dataVersion", openStart(process, actor).get("dataVersion"));
        ProcessInstance instance = as(actor, () -> forms.submitStartForm(definition(process), filled));
        ProcessInstance running = runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).singleResult();
        // It may have ended already.
        return running != null ? running.getBusinessKey() : history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId()).singleResult().getBusinessKey();
    }

    /** Runs everything that the job executor would run now; timers stay. */
    public void runJobs() {
        for (List<Job> jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        closer.await();
    }

    private List<Job> messages() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }

    /** Fires the one timer of this activity in the instance with this business key, and then the jobs it leads to. */
    public void fire(String businessKey, String timer) {
        management.executeJob(timer(businessKey, timer).getId());
        closer.await();
        runJobs();
    }

    /** The armed timer of this activity. */
    public Job timer(String businessKey, String timer) {
        List<Job> found = management.createJobQuery().timers().activityId(timer).list().stream()
                .filter(job -> job.getProcessInstanceId().equals(instanceId(businessKey))).toList();
        assertThat(found).as("timer %s of %s", timer, businessKey).hasSize(1);
        return found.get(0);
    }

    /** Whether an instance with this business key runs. */
    public boolean runs(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).count() > 0;
    }

    /** Ids of the flow nodes that the instance has walked, in the order in which it left or reached them. */
    public List<String> path(String businessKey) {
        String id = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime().asc().orderPartiallyByOccurrence().asc().list().stream()
                .filter(activity -> !activity.getActivityType().equals("multiInstanceBody"))
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    /** Runs something as a logged-in person. */
    public <T> T as(String actor, Supplier<T> work) {
        identity.setAuthentication(actor, identity.createGroupQuery().groupMember(actor).list().stream()
                .map(group -> group.getId()).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String instanceId(String businessKey) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .singleResult();
        assertThat(instance).as("running instance %s", businessKey).isNotNull();
        return instance.getId();
    }

    private String definition(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult()
                .getId();
    }

    private static Map<String, Object> plain(VariableMap variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((key, value) -> plain.put(key, value instanceof SpinJsonNode json ? plain(json) : value));
        return plain;
    }

    private static Object plain(SpinJsonNode json) {
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.elements().forEach(element -> list.add(plain(element)));
            return list;
        }
        if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.fieldNames().forEach(name -> map.put(name, plain(json.prop(name))));
            return map;
        }
        return json.value();
    }
}
