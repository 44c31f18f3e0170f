package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.lane.rehearsal.Robot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does tasks as Tasklist does them, over the web applications' own interface: find the task, open its form, fill it in
 * as the robots of a rehearsal do, submit it.
 */
public final class WebDesk {

    /** An open task as its holder finds it. */
    public record OpenTask(String id, String process, String activity, String definition) {
    }

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalDate today;
    private final WorkingDays workingDays;
    private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();

    /** @param today the day that the application believes it is */
    public WebDesk(LocalDate today, WorkingDays workingDays) {
        this.today = today;
        this.workingDays = workingDays;
    }

    /** The task of this unit that this person may do now, if there is one. */
    public Optional<OpenTask> find(WebSession person, String businessKey) throws IOException {
        JsonNode found = read(person.post(API + "task",
                JSON.createObjectNode().put("processInstanceBusinessKey", businessKey).toString()));
        return found.isEmpty() ? Optional.empty() : Optional.of(task(found.get(0)));
    }

    private static OpenTask task(JsonNode task) {
        String definition = task.path("processDefinitionId").asText();
        return new OpenTask(task.path("id").asText(), definition.substring(0, definition.indexOf(':')),
                task.path("taskDefinitionKey").asText(), definition);
    }

    /** Opens the form and fills it in; the values as they would be submitted. */
    public Map<String, Object> fillIn(WebSession person, OpenTask task, Random random) throws IOException {
        Map<String, Object> shown = shown(person, task);
        return new FormFiller(today, random, RobotHabits.of(Robot.diligent(today, workingDays),
                task.process() + "/" + task.activity())).fill(form(person, task), shown);
    }

    /** Submits values, as the form in the browser would: lists as JSON, everything else as it is. */
    public WebSession.Answer submit(WebSession person, OpenTask task, Map<String, Object> values) throws IOException {
        ObjectNode variables = JSON.createObjectNode();
        values.forEach((key, value) -> {
            ObjectNode variable = variables.putObject(key);
            if (value instanceof Collection<?>) {
                variable.put("type", "Json").put("value", json(value));
            } else {
                variable.putPOJO("value", value);
            }
        });
        return person.post(API + "task/" + task.id() + "/submit-form",
                json(JSON.createObjectNode().set("variables", variables)));
    }

    private Map<String, Object> shown(WebSession person, OpenTask task) throws IOException {
        JsonNode answer = read(person.get(API + "task/" + task.id() + "/form-variables?deserializeValues=false"));
        Map<String, Object> shown = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> variable : answer.properties()) {
            JsonNode value = variable.getValue().path("value");
            boolean list = variable.getValue().path("type").asText().equalsIgnoreCase("Json") && value.isTextual();
            shown.put(variable.getKey(), JSON.treeToValue(list ? JSON.readTree(value.asText()) : value, Object.class));
        }
        return shown;
    }

    private JsonNode form(WebSession person, OpenTask task) throws IOException {
        String key = task.definition() + "/" + task.activity();
        JsonNode known = forms.get(key);
        if (known == null) {
            known = read(person.get(API + "task/" + task.id() + "/deployed-form"));
            forms.put(key, known);
        }
        return known;
    }

    private static JsonNode read(WebSession.Answer answer) throws IOException {
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same values with a field that the form does not have. */
    static Map<String, Object> wrong(Map<String, Object> values) {
        Map<String, Object> wrong = new HashMap<>(values);
        wrong.put("unknownField", "予行演習");
        return wrong;
    }

    /** Whether an answer refuses {@link #wrong} values in the words it should. */
    static boolean refused(WebSession.Answer answer) {
        return answer.status() == 400 && answer.body().contains("この様式にありません");
    }
}
