package city.nenrin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What should have happened by itself and failed: tried again for a long time, seen by who can help, and mended by a button. */
@NenrinTest
class FailedJobsTest {

    private static final String KEY = "2027/failing";
    private static final String ADMIN = "camunda-admin";
    private static final String FAILING = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="failing" name="失敗する手続" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" camunda:asyncBefore="true">
                  <bpmn:extensionElements>
                    <camunda:executionListener event="start" expression="${execution.noSuchThing}" />
                  </bpmn:extensionElements>
                </bpmn:startEvent>
              </bpmn:process>
            </bpmn:definitions>""";

    @Autowired TestCity city;
    @Autowired CycleDriver cycle;
    @Autowired ProcessEngine engine;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired EngineRights rights;
    @Autowired FailedJobs jobs;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private String deployment;

    @BeforeEach
    void fail() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
        rights.refresh();
        cycle.arm(2027);
        deployment = repository.createDeployment().addString("failing.bpmn", FAILING).deploy().getId();
        runtime.startProcessInstanceByKey("failing", KEY);
        assertThatThrownBy(() -> management.executeJob(job().getId())).hasMessageContaining("noSuchThing");
        jobs.look();
    }

    @AfterEach
    void tidyUp() {
        repository.deleteDeployment(deployment, true);
        jobs.look();
    }

    @Test
    void itIsTriedAgainForLongerThanANightBeforeSomebodyMustHelp() {
        String[] intervals = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getFailedJobRetryTimeCycle().split(",");
        assertThat(Duration.parse(intervals[0])).isLessThan(Duration.ofMinutes(1));
        assertThat(Arrays.stream(intervals).map(Duration::parse).reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(Duration.ofHours(60));
        assertThat(job().getRetries()).isEqualTo(intervals.length);
        assertThat(job().getDuedate()).isNotNull();
    }

    @Test
    void theAdministratorSeesItOnEveryPageAndHasItTriedAgain() {
        WebPerson admin = WebPerson.login(port, ADMIN);
        assertThat(admin.get("/cycle/2027").body()).contains("自動処理が1件止まっています", "開始や期限の動かない工程");
        String page = admin.get("/failed-jobs").body();
        assertThat(page).contains("失敗する手続", KEY, "やり直す").doesNotContain("noSuchThing");

        Job before = job();
        assertThat(press(admin, page, "/failed-jobs/" + before.getId() + "/retry").statusCode()).isEqualTo(302);
        assertThat(job().getRetries()).isGreaterThan(before.getRetries());
        assertThat(job().getDuedate()).isBefore(before.getDuedate());
        assertThat(admin.get("/failed-jobs").body()).contains("1件をやり直します");
    }

    @Test
    void whatWasGivenUpIsTriedAgainAtTheNextStart() {
        management.setJobRetries(job().getId(), 0);
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("failing").count()).isEqualTo(1);
        assertThat(jobs.list()).singleElement().satisfies(failed -> assertThat(failed.next()).isEmpty());
        jobs.retryAtTheStart();
        assertThat(job().getRetries()).isPositive();
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("failing").count()).isZero();
    }

    @Test
    void whatWasGivenUpIsTriedAgainWhenTheDatabaseIsBack() {
        management.setJobRetries(job().getId(), 0);
        ManagementService cutOff = mock(ManagementService.class, delegatesTo(management));
        FailedJobs watching = new FailedJobs(cutOff, runtime, repository, clock);
        watching.look();
        assertThat(job().getRetries()).as("the database was never gone").isZero();

        doThrow(new CannotGetJdbcConnectionException("gone", new SQLTransientConnectionException()))
                .doAnswer(delegatesTo(management)).when(cutOff).createJobQuery();
        watching.look();
        assertThat(job().getRetries()).as("still gone").isZero();
        watching.look();
        assertThat(job().getRetries()).isPositive();
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("failing").count()).isZero();
    }

    @Test
    void othersAreToldThatSomethingStandsAndMayDoNothingAboutIt() {
        WebPerson head = WebPerson.login(port, "welfare-head");
        assertThat(head.get("/cycle/2027").body()).contains("自動処理が1件止まっているため").doesNotContain("/failed-jobs");
        assertThat(head.get("/failed-jobs").statusCode()).isEqualTo(403);
        assertThat(head.get("/failed-jobs/count").body()).isEqualTo("{\"failed\":1}");
        int before = job().getRetries();
        assertThat(press(head, head.get("/cycle/2027").body(), "/failed-jobs/retry").statusCode()).isEqualTo(403);
        assertThat(job().getRetries()).isEqualTo(before);
    }

    @Test
    void watchersFromOutsideSeeTheFigureAndTheNodeStaysReady() {
        WebPerson admin = WebPerson.login(port, ADMIN);
        HttpResponse<String> readiness = admin.get("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("\"failedJobs\":{\"status\":\"UP\",\"details\":{\"failed\":1}}");
        assertThat(WebPerson.stranger(port).get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(admin.get("/actuator/metrics/nenrin.jobs.failed").body()).contains("\"value\":1.0");
    }

    private Job job() {
        return management.createJobQuery().processDefinitionKey("failing").singleResult();
    }

    private static HttpResponse<String> press(WebPerson person, String page, String path) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return person.send("POST", path, "application/x-www-form-urlencoded",
                "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }
}
