package city.nenrin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.cycle.process.AnnualCycleProcess;
import city.nenrin.policy.kpi.process.KpiCheckProcess;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way past the form gateway that the engine's web applications offer, tried over HTTP by somebody who may do the
 * task, by others, and by the administrator. Each is refused, and no table of the engine or of ours differs afterwards.
 */
@NenrinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideDoorsTest {

    private static final String UNIT = "2027/kpi-check-march/welfare-01";
    /** May do the task. */
    private static final String STAFF = "welfare-01-1";
    private static final String ADMIN = "camunda-admin";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired CycleDriver cycle;
    @Autowired TaskService tasks;
    @Autowired FilterService filters;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private final Map<String, WebPerson> people = new HashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private List<String> tables;

    @BeforeAll
    void stage() {
        cycle.collectMarchFigures();
        Task task = desk.task(UNIT, KpiCheckProcess.ENTER_ACTUALS);
        places.put("{task}", task.getId());
        places.put("{execution}", task.getExecutionId());
        places.put("{instance}", task.getProcessInstanceId());
        places.put("{definition}", task.getProcessDefinitionId());
        places.put("{activity}", KpiCheckProcess.ENTER_ACTUALS);
        places.put("{timer}", desk.timer(CycleDriver.businessKey(2027), AnnualCycleProcess.timer("kpi-check-may")).getId());
        places.put("{filter}", filters.createTaskFilterQuery().filterName("自分のタスク").singleResult().getId());
        places.put("{deployment}", database.sql("SELECT id_ FROM act_re_deployment LIMIT 1").query(String.class).single());
        places.put("{authorization}", database.sql("SELECT id_ FROM act_ru_authorization WHERE group_id_ = 'tax.head' LIMIT 1")
                .query(String.class).single());
        tables = database.sql("""
                SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
                  AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'databasechangelog%'
                  AND table_name NOT LIKE 'spring\\_session%'
                ORDER BY table_name""").query(String.class).list();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # the ways to end or alter a task beside its form
            welfare-01-1 | POST | task/{task}/complete | {"variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/complete | {} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/resolve | {"variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/bpmnError | {"errorCode": "x", "variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/bpmnEscalation | {"escalationCode": "x", "variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/delegate | {"userId": "welfare-01-2"} | 403 | 画面からは行えません
            camunda-admin | POST | task/{task}/complete | {} | 403 | 画面からは行えません
            camunda-admin | POST | task/{task}/delegate | {"userId": "welfare-01-2"} | 403 | 画面からは行えません
            welfare-01-1 | PUT | task/{task} | {"name": "x", "due": "2030-01-01T00:00:00.000+0900"} | 403 | 画面からは行えません
            camunda-admin | PUT | task/{task} | {"name": "x"} | 403 | 画面からは行えません
            welfare-01-1 | DELETE | task/{task} |  | 403 | 画面からは行えません
            welfare-01-1 | POST | task/create | {"name": "x"} | 403 | 画面からは行えません
            camunda-admin | POST | task/create | {"name": "x"} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/identity-links | {"groupId": "tax", "type": "candidate"} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/identity-links/delete | {"groupId": "welfare-01", "type": "candidate"} | 403 | 画面からは行えません
            camunda-admin | POST | task/{task}/identity-links | {"groupId": "tax", "type": "candidate"} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/assignee | {"userId": "welfare-01-2"} | 403 |
            tax-1 | POST | task/{task}/claim | {"userId": "tax-1"} | 403 |
            welfare-01-1 | POST | task/{task}/claim | {"userId": "welfare-01-2"} | 403 | 本人だけ
            welfare-01-1 | POST | task/{task}/claim | {"userId": "tax-1"} | 403 | 本人だけ
            camunda-admin | POST | task/{task}/claim | {"userId": "welfare-01-1"} | 403 | 本人だけ
            welfare-01-1 | POST | task/{task}/comment/create | {"message": "x"} | 403 |
            welfare-01-1 | GET | task/{task}/comment |  | 403 |
            welfare-01-1 | GET | task/{task}/attachment |  | 403 |
            camunda-admin | POST | task/{task}/comment/create | {"message": "x"} | 403 |
            camunda-admin | POST | task/{task}/resolve | {} | 403 | 画面からは行えません
            camunda-admin | POST | task/{task}/bpmnError | {"errorCode": "x"} | 403 | 画面からは行えません
            camunda-admin | POST | task/{task}/bpmnEscalation | {"escalationCode": "x"} | 403 | 画面からは行えません
            welfare-01-1 | GET | process-instance/{instance}/comment |  | 403 |
            camunda-admin | DELETE | task/{task}/comment |  | 403 |
            camunda-admin | PUT | task/{task}/comment | {"id": "x", "message": "x"} | 403 |
            # variables
            welfare-01-1 | PUT | task/{task}/variables/approved | {"value": true, "type": "Boolean"} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/variables | {"modifications": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | DELETE | task/{task}/variables/approved |  | 403 | 画面からは行えません
            welfare-01-1 | PUT | task/{task}/localVariables/approved | {"value": true, "type": "Boolean"} | 403 | 画面からは行えません
            welfare-01-1 | POST | task/{task}/localVariables | {"modifications": {"approved": {"value": true}}} | 403 | 画面からは行えません
            camunda-admin | PUT | task/{task}/variables/approved | {"value": true, "type": "Boolean"} | 403 | 画面からは行えません
            welfare-01-1 | PUT | execution/{execution}/localVariables/approved | {"value": true, "type": "Boolean"} | 403 | 画面からは行えません
            welfare-01-1 | POST | execution/{execution}/localVariables | {"modifications": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | PUT | process-instance/{instance}/variables/approved | {"value": true, "type": "Boolean"} | 403 | 画面からは行えません
            welfare-01-1 | POST | process-instance/{instance}/variables | {"modifications": {"approved": {"value": true}}} | 403 | 画面からは行えません
            camunda-admin | POST | process-instance/{instance}/variables | {"modifications": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | process-instance/variables-async | {"processInstanceIds": ["{instance}"], "variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            # events, jobs and the course of an instance
            welfare-01-1 | POST | message | {"messageName": "message_unitsClosed", "all": true} | 403 | 画面からは行えません
            camunda-admin | POST | message | {"messageName": "message_unitsClosed", "all": true, "processVariables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | signal | {"name": "x"} | 403 | 画面からは行えません
            welfare-01-1 | POST | execution/{execution}/signal | {} | 403 | 画面からは行えません
            welfare-01-1 | POST | execution/{execution}/messageSubscriptions/message_unitsClosed/trigger | {} | 403 | 画面からは行えません
            welfare-01-1 | POST | condition | {"variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            welfare-01-1 | POST | process-instance/{instance}/modification | {"instructions": [{"type": "cancel", "activityId": "{activity}"}]} | 403 | 画面からは行えません
            camunda-admin | POST | process-instance/{instance}/modification | {"instructions": [{"type": "cancel", "activityId": "{activity}"}]} | 403 | 画面からは行えません
            camunda-admin | POST | modification/execute | {"processDefinitionId": "{definition}", "processInstanceIds": ["{instance}"], "instructions": [{"type": "cancel", "activityId": "{activity}"}]} | 403 | 画面からは行えません
            welfare-01-1 | DELETE | process-instance/{instance} |  | 403 | 画面からは行えません
            camunda-admin | DELETE | process-instance/{instance} |  | 403 | 画面からは行えません
            welfare-01-1 | POST | process-instance/delete | {"processInstanceIds": ["{instance}"]} | 403 | 画面からは行えません
            welfare-01-1 | PUT | process-instance/{instance}/suspended | {"suspended": true} | 403 |
            welfare-01-1 | PUT | process-definition/{definition}/suspended | {"suspended": true} | 403 | 画面からは行えません
            welfare-01-1 | POST | job/{timer}/execute |  | 403 |
            welfare-01-1 | PUT | job/{timer}/retries | {"retries": 0} | 403 |
            welfare-01-1 | PUT | job/{timer}/duedate | {"duedate": "2020-01-01T00:00:00.000+0900"} | 403 | 画面からは行えません
            welfare-01-1 | PUT | job/{timer}/suspended | {"suspended": true} | 403 |
            welfare-01-1 | POST | job/retries | {"jobIds": ["{timer}"], "retries": 0} | 403 | 画面からは行えません
            welfare-01-1 | POST | external-task/fetchAndLock | {"workerId": "x", "maxTasks": 1, "topics": [{"topicName": "x", "lockDuration": 1000}]} | 403 |
            camunda-admin | POST | external-task/fetchAndLock | {"workerId": "x", "maxTasks": 1, "topics": [{"topicName": "x", "lockDuration": 1000}]} | 403 |
            camunda-admin | POST | external-task/fetchAndLock/ | {"workerId": "x", "maxTasks": 1, "topics": []} | 403 |
            welfare-01-1 | POST | external-task/{task}/bpmnError | {"workerId": "x", "errorCode": "x"} | 403 | 画面からは行えません
            welfare-01-1 | POST | external-task/{task}/failure | {"workerId": "x", "retries": 0} | 403 | 画面からは行えません
            welfare-01-1 | POST | external-task/{task}/lock | {"workerId": "x", "lockDuration": 1000} | 403 | 画面からは行えません
            camunda-admin | PUT | external-task/{task}/retries | {"retries": 1} | 403 | 画面からは行えません
            welfare-01-1 | POST | external-task/{task}/complete | {"workerId": "x"} | 403 | 画面からは行えません
            welfare-01-1 | DELETE | batch/{task} |  | 403 | 画面からは行えません
            camunda-admin | DELETE | batch/{task} |  | 403 | 画面からは行えません
            camunda-admin | PUT | batch/{task}/suspended | {"suspended": true} | 403 | 画面からは行えません
            camunda-admin | POST | process-instance/delete | {"processInstanceIds": ["{instance}"]} | 403 | 画面からは行えません
            camunda-admin | POST | process-instance/suspended-async | {"processInstanceIds": ["{instance}"], "suspended": true} | 403 | 画面からは行えません
            camunda-admin | POST | process-instance/job-retries | {"processInstances": ["{instance}"], "retries": 0} | 403 | 画面からは行えません
            camunda-admin | POST | process-instance/message-async | {"messageName": "message_unitsClosed", "processInstanceIds": ["{instance}"]} | 403 | 画面からは行えません
            camunda-admin | POST | history/process-instance/delete | {"historicProcessInstanceIds": ["{instance}"]} | 403 | 画面からは行えません
            camunda-admin | POST | process-definition/{definition}/restart | {"processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "{activity}"}]} | 403 | 画面からは行えません
            camunda-admin | DELETE | process-definition/{definition} |  | 403 | 画面からは行えません
            welfare-01-1 | DELETE | process-definition/key/kpi-check/delete |  | 403 | 画面からは行えません
            camunda-admin | POST | signal | {"name": "x"} | 403 | 画面からは行えません
            camunda-admin | POST | execution/{execution}/signal | {"variables": {"approved": {"value": true}}} | 403 | 画面からは行えません
            camunda-admin | PUT | job/{timer}/duedate | {"duedate": "2020-01-01T00:00:00.000+0900"} | 403 | 画面からは行えません
            camunda-admin | POST | job/{timer}/duedate/recalculate |  | 403 | 画面からは行えません
            welfare-01-1 | POST | job/{timer}/duedate/recalculate |  | 403 | 画面からは行えません
            welfare-01-1 | PUT | job/{timer}/priority | {"priority": 9} | 403 | 画面からは行えません
            welfare-01-1 | DELETE | job/{timer} |  | 403 | 画面からは行えません
            camunda-admin | DELETE | job/{timer} |  | 403 | 画面からは行えません
            welfare-01-1 | PUT | job/suspended | {"processDefinitionId": "{definition}", "suspended": true} | 403 |
            welfare-01-1 | PUT | process-instance/suspended | {"processDefinitionId": "{definition}", "suspended": true} | 403 |
            camunda-admin | POST | migration/execute | {"migrationPlan": {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}", "instructions": []}, "processInstanceIds": ["{instance}"]} | 403 | 画面からは行えません
            welfare-01-1 | POST | decision-definition/key/kpi-rating/evaluate | {"variables": {"attainment": {"value": 1}}} | 404 |
            # starting what nobody starts by hand
            welfare-01-1 | POST | process-definition/key/phase/start | {"businessKey": "2027/x/phase"} | 404 |
            camunda-admin | POST | process-definition/key/annual-cycle/start | {"businessKey": "2030/annual-cycle/city"} | 403 | 画面からは行えません
            camunda-admin | POST | process-definition/key/kpi-check/start | {} | 403 | 画面からは行えません
            welfare-01-1 | POST | process-definition/key/consultation/start | {} | 403 | 画面からは行えません
            camunda-admin | POST | decision-definition/key/kpi-rating/evaluate | {"variables": {"attainment": {"value": 1}}} | 403 | 画面からは行えません
            camunda-admin | POST | process-definition/key/phase/start | {"businessKey": "2027/x/phase"} | 403 | 画面からは行えません
            welfare-01-1 | POST | process-definition/key/phase/submit-form | {"variables": {}} | 404 |
            camunda-admin | POST | process-definition/key/phase/submit-form | {"variables": {}} | 403 | この手続は画面から始められません
            camunda-admin | POST | process-definition/key/annual-cycle/submit-form | {"variables": {}} | 403 | この手続は画面から始められません
            camunda-admin | POST | process-definition/key/kpi-check/submit-form | {"variables": {"approved": {"value": true}}} | 403 | この手続は画面から始められません
            welfare-01-1 | POST | process-definition/key/consultation/submit-form | {"variables": {"answered": {"value": true}}} | 400 | 「answered」という項目はこの様式にありません
            # the form itself, wrongly filled in or by the wrong person
            welfare-01-1 | POST | task/{task}/submit-form | {"variables": {"approved": {"value": true}}} | 400 | 「approved」という項目はこの様式にありません
            welfare-01-1 | POST | task/{task}/submit-form | {"variables": {"anything": {"value": "x"}}} | 400 | 「anything」という項目はこの様式にありません
            welfare-01-1 | POST | task/{task}/submit-form | {"variables": {"dataVersion": {"value": "x"}}} | 400 | KPI
            welfare-02-1 | POST | task/{task}/submit-form | {"variables": {}} | 403 |
            tax-1 | POST | task/{task}/submit-form | {"variables": {}} | 403 |
            camunda-admin | POST | task/{task}/submit-form | {"variables": {}} | 403 | このタスクを扱う職に就いていません
            welfare-01-1 | POST | task/{task}/submit-form | {"variables": {"kpis": {"type": "Object", "value": "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0", "valueInfo": {"objectTypeName": "java.util.ArrayList", "serializationDataFormat": "application/x-java-serialized-object"}}}} | 400 | 形が正しくありません
            welfare-01-1 | POST | task/{task}/submit-form | {"variables": {"kpis": {"type": "Object", "value": "[]", "valueInfo": {"objectTypeName": "javax.swing.JEditorPane", "serializationDataFormat": "application/json"}}}} | 400 | 形が正しくありません
            tax-1 | GET | task/{task}/form-variables |  | 403 |
            tax-1 | GET | task/{task}/form |  | 403 |
            tax-1 | GET | task/{task}/deployed-form |  | 403 |
            tax-1 | GET | task/{task}/rendered-form |  | 403 |
            tax-1 | GET | task/{task}/variables |  | 403 |
            welfare-02-head | GET | task/{task}/form-variables |  | 403 |
            welfare-02-head | GET | task/{task}/rendered-form |  | 403 |
            welfare-02-head | POST | task/{task}/submit-form | {"variables": {}} | 403 |
            camunda-admin | GET | task/{task}/form-variables |  | 403 | このタスクを扱う職に就いていません
            # what runs code, and rights
            welfare-01-1 | DELETE | deployment/{deployment} |  | 404 |
            camunda-admin | DELETE | deployment/{deployment} |  | 403 | 画面からは行えません
            camunda-admin | POST | deployment/{deployment}/redeploy | {} | 403 | 画面からは行えません
            welfare-01-1 | POST | authorization/create | {"type": 1, "permissions": ["ALL"], "userId": "welfare-01-1", "resourceType": 7, "resourceId": "*"} | 403 | 画面からは行えません
            camunda-admin | POST | authorization/create | {"type": 1, "permissions": ["ALL"], "userId": "welfare-01-1", "resourceType": 7, "resourceId": "*"} | 403 | 画面からは行えません
            welfare-01-1 | PUT | process-definition/{definition}/history-time-to-live | {"historyTimeToLive": 1} | 403 | 画面からは行えません
            camunda-admin | POST | history/cleanup |  | 403 | 画面からは行えません
            camunda-admin | DELETE | history/process-instance/{instance} |  | 403 | 画面からは行えません
            # expressions in what is asked for (CVE-2026-109432)
            welfare-01-1 | POST | task | {"assigneeExpression": "${1+1}"} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | task | {"orQueries": [{"assigneeExpression": "${1+1}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | task | {"orQueries": [{"processInstanceBusinessKeyExpression": "${execution}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | task/count | {"orQueries": [{"dueBeforeExpression": "${now()}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | GET | task?candidateGroupsExpression=$%7B1%7D |  | 400 | 検索条件に式は使えません
            camunda-admin | POST | task | {"orQueries": [{"assigneeExpression": "${1+1}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | filter/{filter}/list | {"orQueries": [{"assigneeExpression": "${1+1}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | filter/{filter}/list?firstResult=0&maxResults=5 | {"assigneeExpression": "${1+1}"} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | filter/{filter}/count | {"orQueries": [{"nameLike": "x", "assigneeExpression": "${1+1}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | filter/{filter}/singleResult | {"candidateGroupExpression": "${1+1}"} | 400 |
            camunda-admin | POST | filter/{filter}/list | {"orQueries": [{"assigneeExpression": "${1+1}"}]} | 400 | 検索条件に式は使えません
            welfare-01-1 | POST | filter/create | {"name": "x", "resourceType": "Task", "query": {"name": "x"}} | 403 |
            welfare-01-1 | POST | filter/create | {"name": "x", "resourceType": "Task", "query": {"assigneeExpression": "${1+1}"}} | 403 |
            camunda-admin | POST | filter/create | {"name": "x", "resourceType": "Task", "query": {"assigneeExpression": "${1+1}"}} | 400 | 検索条件に式は使えません
            camunda-admin | POST | filter/create | {"name": "x", "resourceType": "Task", "query": {"orQueries": [{"assigneeExpression": "${1+1}"}]}} | 400 | 検索条件に式は使えません
            welfare-01-1 | PUT | filter/{filter} | {"name": "x", "resourceType": "Task", "query": {"name": "x"}} | 403 |
            camunda-admin | PUT | filter/{filter} | {"name": "x", "resourceType": "Task", "query": {"orQueries": [{"assigneeExpression": "${1+1}"}]}} | 400 | 検索条件に式は使えません
            camunda-admin | PUT | filter/{filter} | {"name": "x", "resourceType": "Task", "query": {"dueAfterExpression": "${task.delete()}"}} | 400 | 検索条件に式は使えません
            camunda-admin | POST | filter/create | {"name": "x", "resourceType": "Task", "query": {"orQueries": [{"name": "x"}, {"candidateGroupsExpression": "${1+1}"}]}} | 400 | 検索条件に式は使えません
            camunda-admin | POST | filter/{filter}/list | {"orQueries": [{"name": "x"}, {"taskOwnerExpression": "x", "ownerExpression": "${1+1}"}]} | 400 |
            welfare-01-1 | POST | filter/{filter}/singleResult | {"orQueries": [{"processInstanceBusinessKeyLikeExpression": "${1+1}"}]} | 400 |
            welfare-01-1 | DELETE | filter/{filter} |  | 403 |
            # people and rights
            camunda-admin | POST | user/create | {"profile": {"id": "x", "firstName": "x", "lastName": "x"}, "credentials": {"password": "xxxxxxxxxxxx"}} | 403 |
            camunda-admin | PUT | user/welfare-01-1/credentials | {"password": "xxxxxxxxxxxx", "authenticatedUserPassword": "demo"} | 403 |
            camunda-admin | POST | group/create | {"id": "x", "name": "x", "type": "x"} | 403 |
            camunda-admin | PUT | group/camunda-admin/members/welfare-01-1 |  | 403 |
            camunda-admin | POST | tenant/create | {"id": "x", "name": "x"} | 403 |
            welfare-01-1 | DELETE | authorization/{authorization} |  | 404 |
            camunda-admin | DELETE | authorization/{authorization} |  | 403 | 画面からは行えません
            camunda-admin | PUT | authorization/{authorization} | {"permissions": ["ALL"], "groupId": "tax", "resourceType": 7, "resourceId": "*"} | 403 | 画面からは行えません
            """)
    void isRefused(String actor, String method, String path, String body, int status, String says) {
        Map<String, String> before = fingerprint();
        HttpResponse<String> answer = person(actor).send(method, "/camunda/api/engine/engine/default/" + filled(path),
                body == null ? null : filled(body));
        assertThat(answer.body()).contains(says == null ? "" : says);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("\tat ");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"welfare-01-1", "camunda-admin"})
    void nobodyDeploysOrAttaches(String actor) {
        Map<String, String> before = fingerprint();
        String form = """
                --part\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                x\r
                --part\r
                Content-Disposition: form-data; name="data"; filename="x.bpmn"\r
                \r
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>\r
                --part--\r
                """;
        for (String path : List.of("deployment/create", "deployment/create/", "task/{task}/attachment/create")) {
            HttpResponse<String> answer = person(actor).send("POST", "/camunda/api/engine/engine/default/" + filled(path),
                    "multipart/form-data; boundary=part", form);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(400, 403, 404);
        }
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void aTaskOfSomebodyElseInThePostIsNotSubmittedOverTheirHead() {
        tasks.setAssignee(places.get("{task}"), "welfare-01-2");
        try {
            Map<String, String> before = fingerprint();
            HttpResponse<String> answer = person(STAFF).send("POST", "/camunda/api/engine/engine/default/"
                    + filled("task/{task}/submit-form"), "{\"variables\": {}}");
            assertThat(answer.body()).contains("このタスクは福祉課 主任2が担当しています");
            assertThat(answer.statusCode()).isEqualTo(403);
            for (String taking : List.of("claim {\"userId\": \"welfare-01-1\"}", "claim {\"userId\": null}", "unclaim {}")) {
                assertThat(person(STAFF).send("POST", "/camunda/api/engine/engine/default/task/" + places.get("{task}") + "/"
                        + taking.substring(0, taking.indexOf(' ')), taking.substring(taking.indexOf(' ') + 1)).statusCode())
                        .as(taking).isIn(403, 409);
            }
            assertThat(fingerprint()).isEqualTo(before);
        } finally {
            tasks.setAssignee(places.get("{task}"), null);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody | POST | /camunda/api/admin/setup/default/user/create | 401
            nobody | POST | /camunda/api/admin/setup/default/user/create/ | 401
            welfare-01-1 | POST | /camunda/api/admin/setup/default/user/create | 403
            camunda-admin | POST | /camunda/api/admin/setup/default/user/create | 403
            nobody | POST | /camunda/api/admin/auth/user/default/login/tasklist | 401
            nobody | POST | /camunda/api/admin/auth/user/default/login/tasklist/ | 401
            welfare-01-1 | POST | /camunda/api/admin/auth/user/default/login/tasklist | 403
            # not even parsed, before anything else
            nobody | POST | /camunda/api//admin/setup/default/user/create | 404
            nobody | POST | //camunda/api/admin/setup/default/user/create | 404
            camunda-admin | POST | /camunda/api//admin/setup/default/user/create | 404
            camunda-admin | POST | /camunda/api/admin//setup/default/user/create | 404
            camunda-admin | POST | /camunda/api/admin/setup/default//user/create | 404
            welfare-01-1 | POST | /camunda/api/engine//engine/default/task | 404
            camunda-admin | POST | /camunda/api/engine/engine/default/task//create | 404
            camunda-admin | POST | /camunda/api/engine/engine/default/external-task//fetchAndLock | 404
            camunda-admin | POST | /camunda/api/admin/setup;x=1/default/user/create | 400
            camunda-admin | POST | /camunda/api/admin/setup/default/user/create;jsessionid=1 | 400
            camunda-admin | POST | /camunda/api/admin%2fsetup/default/user/create | 400
            camunda-admin | POST | /camunda/api/admin/setup%2Fdefault/user/create | 400
            camunda-admin | POST | /camunda/api/admin/%252e%252e/setup/default/user/create | 400
            camunda-admin | POST | /camunda/api/admin/./setup/default/user/create | 400
            camunda-admin | POST | /camunda/api/admin/setup%5Cdefault/user/create | 400
            welfare-01-1 | POST | /camunda/api/engine/engine/default/external-task;x/fetchAndLock | 400
            nobody | POST | /camunda/api/admin/setup;x=1/default/user/create | 400
            nobody | POST | /camunda/api/admin/%2e%2e/admin/setup/default/user/create | 400
            nobody | GET | /camunda/api/engine/engine/default/task | 401
            nobody | GET | /camunda/api/engine/engine/ | 401
            nobody | POST | /camunda/api/engine/engine/default/task | 401
            nobody | GET | /engine-rest/engine | 302
            welfare-01-1 | GET | /engine-rest/engine | 404
            camunda-admin | GET | /engine-rest/engine | 404
            nobody | GET | /camunda/api/cockpit/plugin/base/default/process-definition/statistics | 401
            welfare-01-1 | GET | /camunda/api/cockpit/plugin/base/default/process-definition/statistics | 403
            welfare-01-1 | GET | /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated | 403
            welfare-01-1 | GET | /camunda/app/cockpit/default/ | 403
            welfare-01-1 | GET | /camunda/app/admin/default/ | 403
            nobody | GET | /actuator/metrics | 302
            welfare-01-1 | GET | /actuator/metrics | 403
            policy-1 | GET | /actuator/env | 403
            nobody | GET | /cycle/2027 | 302
            nobody | GET | /calendar | 302
            nobody | GET | /camunda/app/tasklist/default/ | 302
            """)
    void isNoWayIn(String actor, String method, String path, int status) {
        Map<String, String> before = fingerprint();
        String user = "{\"profile\": {\"id\": \"x\", \"firstName\": \"x\", \"lastName\": \"x\"}, \"credentials\": {\"password\": \"xxxxxxxxxxxx\"}}";
        HttpResponse<String> answer = path.contains("/login/")
                ? person(actor).send(method, path, "application/x-www-form-urlencoded", "username=welfare-01-1&password=demo")
                : person(actor).send(method, path, method.equals("GET") ? null : user);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E30000000", "1E999999999", "\"1E30000000\"", "\"1E999999999\""})
    void aNumberOfMillionsOfDigitsIsRefusedAtOnce(String number) {
        String rows = "[{\"code\": \"K-101\", \"value\": " + number + "}]";
        String body = "{\"variables\": {\"kpis\": {\"type\": \"Json\", \"value\": \"" + rows.replace("\"", "\\\"") + "\"}}}";
        long began = System.nanoTime();
        HttpResponse<String> answer = person(STAFF).send("POST", "/camunda/api/engine/engine/default/"
                + filled("task/{task}/submit-form"), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("数値ではありません");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aRequestForgedByAnotherPageIsRefused() {
        WebPerson victim = WebPerson.login(port, STAFF);
        Map<String, String> before = fingerprint();
        assertThat(victim.forge("POST", "/camunda/api/engine/engine/default/" + filled("task/{task}/claim"),
                "{\"userId\": \"welfare-01-1\"}").statusCode()).isEqualTo(403);
        assertThat(WebPerson.login(port, STAFF).forge("POST", "/calendar", "{}").statusCode()).isEqualTo(403);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void whatIsMeantToBeOpenIsOpen() {
        String api = "/camunda/api/engine/engine/default/";
        assertThat(person(STAFF).get(api + filled("task/{task}/form-variables")).body()).contains("K-101");
        assertThat(person(STAFF).send("POST", api + "task", "{\"orQueries\": [{\"candidateGroup\": \"welfare-01\", \"name\": \"x\"}]}")
                .statusCode()).isEqualTo(200);
        assertThat(person(STAFF).send("POST", api + filled("filter/{filter}/list"), "{}").statusCode()).isEqualTo(200);
        assertThat(person("welfare-02-head").get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(person(STAFF).send("POST", api + filled("task/{task}/claim"), "{\"userId\": \"welfare-01-1\"}")
                .statusCode()).isEqualTo(204);
        assertThat(person(STAFF).send("POST", api + filled("task/{task}/unclaim"), "{}").statusCode())
                .as("who took a task gives it back").isEqualTo(204);
        assertThat(person(ADMIN).get("/actuator/metrics").body()).contains("jvm.memory.used", "http.server.requests");
        assertThat(person("nobody").get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String watcher : List.of("welfare-02-head", ADMIN)) {
            assertThat(person(watcher).get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                    .statusCode()).as(watcher).isEqualTo(200);
        }
    }

    private WebPerson person(String code) {
        return people.computeIfAbsent(code, login -> login.equals("nobody") ? WebPerson.stranger(port)
                : WebPerson.login(port, login));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    /** How many rows each table has, and a digest of all of them. */
    private Map<String, String> fingerprint() {
        String all = tables.stream().map(table -> "SELECT '" + table + "' AS name, count(*) || ' ' || "
                + "md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS digest FROM " + table + " t")
                .collect(Collectors.joining(" UNION ALL "));
        Map<String, String> digests = new LinkedHashMap<>();
        database.sql(all).query(row -> {
            digests.put(row.getString("name"), row.getString("digest"));
        });
        return digests;
    }
}
