package city.nenrin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.NenrinApplication;
import city.nenrin.calendar.CalendarEvents;
import city.nenrin.calendar.PhaseSchedule;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.organization.OrganizationMaster;
import city.nenrin.organization.Postings;
import city.nenrin.organization.Proxies;
import city.nenrin.organization.Proxy;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.node.Mirror;
import city.nenrin.platform.node.OneNode;
import city.nenrin.setting.CitySetting;
import city.nenrin.setting.CitySettings;
import city.nenrin.testing.SampleOrganization;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.TestDatabase;
import city.nenrin.testing.WebPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two applications on one database: what is changed on one is seen and acted upon by the other within seconds. */
class TwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String TIMER = "two-nodes-timer";

    private static ConfigurableApplicationContext a;
    private static ConfigurableApplicationContext b;
    private static LocalDate today;

    @BeforeAll
    static void startTwo() {
        String database = TestDatabase.newDatabase();
        a = node("nodeA", database);
        b = node("nodeB", database);
        today = LocalDate.now(a.getBean(Clock.class));
    }

    private static ConfigurableApplicationContext node(String name, String database) {
        return new SpringApplicationBuilder(NenrinApplication.class).profiles("test").bannerMode(Banner.Mode.OFF)
                .run("--spring.datasource.url=" + database, "--server.port=0", "--spring.datasource.hikari.maximum-pool-size=6",
                        "--camunda.bpm.process-engine-name=" + name, "--camunda.bpm.job-execution.enabled=true");
    }

    /** They stay until the JVM ends: the web applications and the log have one state in a JVM, which an end takes from all. */
    @AfterAll
    static void rest() {
        Stream.of(a, b).forEach(node -> jobs(node).shutdown());
    }

    private static JobExecutor jobs(ConfigurableApplicationContext node) {
        return ((ProcessEngineConfigurationImpl) node.getBean(ProcessEngine.class).getProcessEngineConfiguration()).getJobExecutor();
    }

    @BeforeEach
    void loadTheSample() {
        a.getBean(OrganizationMaster.class).replace(new SampleOrganization().data());
        a.getBean(PhaseSchedule.class).replaceDefinitions(TestCity.calendar());
        soon(() -> groupsAtB("tax-1").equals(Set.of("tax")));
    }

    private static Set<String> groupsAtB(String person) {
        return b.getBean(ActorDirectory.class).groupsOf(person);
    }

    private static void soon(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).until(condition);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static JdbcClient database() {
        return a.getBean(JdbcClient.class);
    }

    @Test
    void aPostingOnOneIsKnownToTheOther() {
        a.getBean(Postings.class).transfer("tax-1", "tax", "welfare-01", today);
        soon(() -> groupsAtB("tax-1").contains("welfare-01"));
    }

    @Test
    void aProxyOnOneActsOnTheOther() {
        ActorDirectory atB = b.getBean(ActorDirectory.class);
        assertThat(atB.actsFor("tax-1", "tax.head", "kpi-check")).isFalse();
        a.getBean(Proxies.class).appoint("tax.head", "tax-1", today, today, Proxy.EVERYTHING, "出張");
        soon(() -> atB.actsFor("tax-1", "tax.head", "kpi-check"));
    }

    @Test
    void aClosureOnOneClosesTheOther() {
        WorkingDays atB = b.getBean(WorkingDays.class);
        LocalDate day = atB.nextOrSame(today);
        a.getBean(CalendarEvents.class).replace(List.of(Map.of("kind", "closure", "from", day.toString(), "to",
                day.toString(), "label", "臨時閉庁", "source", "SAMPLE")));
        soon(() -> !atB.isWorkingDay(day));
    }

    @Test
    void aSettingOnOneSwitchesTheOther() {
        CitySettings atB = b.getBean(CitySettings.class);
        assertThat(atB.approvalOn("priority-policy")).isFalse();
        a.getBean(CitySettings.class).saveAllAndFlush(List.of(new CitySetting("approval.priority-policy", "true")));
        assertThat(atB.approvalOn("priority-policy")).isTrue();
    }

    @Test
    void everyMirroredTableNotesItsChanges() {
        List<Mirror> mirrors = a.getBeanProvider(Mirror.class).stream().toList();
        assertThat(mirrors).hasSizeGreaterThan(3);
        for (Mirror mirror : mirrors) {
            assertThat(mirror.tables()).as(mirror.getClass().getName()).isNotEmpty().allSatisfy(table ->
                    assertThat(database().sql("SELECT count(*) FROM pg_trigger WHERE tgname = 'note_change' "
                            + "AND tgrelid = ?::regclass").param(table).query(Long.class).single()).as(table).isEqualTo(1));
        }
    }

    @Test
    void aSessionOfOneGoesOnAtTheOtherWithTheRightsOfNow() {
        WebPerson person = WebPerson.login(port(a), "tax-1");
        String policyOnly = "/calendar/disaster";
        assertThat(person.get(policyOnly).statusCode()).isEqualTo(403);
        assertThat(person.at(port(b)).get(policyOnly).statusCode()).as("known at the other node").isEqualTo(403);

        a.getBean(Postings.class).transfer("tax-1", "tax", "policy", today);
        soon(() -> person.get(policyOnly).statusCode() == 200);
        person.get("/camunda/app/tasklist/nodeB/");
        assertThat(person.send("POST", "/camunda/api/engine/engine/nodeB/task", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLogsOutAtOneIsOutAtTheOther() {
        WebPerson person = WebPerson.login(port(a), "welfare-01-1");
        assertThat(person.at(port(b)).get("/cycle").statusCode()).isEqualTo(200);
        person.logout();
        assertThat(person.at(port(a)).get("/cycle").statusCode()).isEqualTo(302);
    }

    @Test
    void requestsDoNotWriteTheSessionEachTime() {
        WebPerson person = WebPerson.login(port(a), "welfare-01-2");
        String tasklist = "/camunda/api/engine/engine/nodeA/task";
        person.get("/camunda/app/tasklist/nodeA/");
        person.send("POST", tasklist, "{}");
        person.get("/cycle");
        String state = "SELECT string_agg(s.xmin::text || ' ' || coalesce(t.xmin::text, ''), ',' ORDER BY s.primary_id, t.attribute_name) "
                + "FROM spring_session s LEFT JOIN spring_session_attributes t ON t.session_primary_id = s.primary_id "
                + "WHERE principal_name = 'welfare-01-2'";
        String before = database().sql(state).query(String.class).single();
        assertThat(person.send("POST", tasklist, "{}").statusCode()).isEqualTo(200);
        person.get("/cycle");
        assertThat(database().sql(state).query(String.class).single()).isEqualTo(before);
    }

    @Test
    void timersFireOnce() {
        ProcessEngine atA = a.getBean(ProcessEngine.class);
        atA.getRepositoryService().createDeployment().addModelInstance(TIMER + ".bpmn", Bpmn.createExecutableProcess(TIMER)
                .camundaHistoryTimeToLiveString("P1D").startEvent("startEvent_timer")
                .intermediateCatchEvent("timerEvent_wait").timerWithDuration("PT1S").endEvent("endEvent_timer").done()).deploy();
        int instances = 30;
        for (int i = 0; i < instances; i++) {
            atA.getRuntimeService().startProcessInstanceByKey(TIMER);
        }
        soon(() -> atA.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(TIMER).count() == 0);
        assertThat(atA.getHistoryService().createHistoricActivityInstanceQuery().activityId("endEvent_timer").count())
                .isEqualTo(instances);
    }

    /** A job that takes as long as the test wants. */
    public static final class Slow implements JavaDelegate {

        private static final AtomicInteger BEGUN = new AtomicInteger();
        private static final CountDownLatch GO_ON = new CountDownLatch(1);

        @Override
        public void execute(DelegateExecution execution) {
            BEGUN.incrementAndGet();
            TwoNodesTest.await(GO_ON);
        }
    }

    @Test
    void aJobThatOutlivesItsLockIsBegunTwiceAndCommittedOnce() {
        ProcessEngine atA = a.getBean(ProcessEngine.class);
        atA.getRepositoryService().createDeployment().addModelInstance("two-nodes-slow.bpmn",
                Bpmn.createExecutableProcess("two-nodes-slow").camundaHistoryTimeToLiveString("P1D").startEvent("startEvent_slow")
                        .serviceTask("serviceTask_slow").camundaAsyncBefore().camundaClass(Slow.class.getName())
                        .endEvent("endEvent_slow").done()).deploy();
        String instance = atA.getRuntimeService().startProcessInstanceByKey("two-nodes-slow").getId();
        soon(() -> Slow.BEGUN.get() == 1);
        database().sql("UPDATE act_ru_job SET lock_exp_time_ = lock_exp_time_ - interval '1 hour' WHERE process_instance_id_ = ?")
                .param(instance).update();
        Awaitility.await().atMost(SOON.multipliedBy(3)).until(() -> Slow.BEGUN.get() == 2);
        Slow.GO_ON.countDown();
        soon(() -> atA.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count() == 0);
        assertThat(atA.getHistoryService().createHistoricActivityInstanceQuery().activityId("endEvent_slow").count()).isEqualTo(1);
        assertThat(atA.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void jobsOfAKilledNodeWaitHalfAMinuteAndSayWhoseTheyAre() {
        JobExecutor atB = jobs(b);
        assertThat(atB.getLockTimeInMillis()).isEqualTo(30_000);
        assertThat(atB.getMaxWait()).isLessThanOrEqualTo(10_000);
        assertThat(atB.getLockOwner()).startsWith("nenrin-" + ProcessHandle.current().pid());
    }

    @Test
    void workOfOneNodeIsDoneByOne() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch atIt = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Thread first = new Thread(() -> a.getBean(OneNode.class).unlessAnother("test", () -> {
            done.incrementAndGet();
            atIt.countDown();
            await(seen);
        }));
        first.start();
        await(atIt);
        b.getBean(OneNode.class).unlessAnother("test", done::incrementAndGet);
        seen.countDown();
        first.join();
        assertThat(done).hasValue(1);
        b.getBean(OneNode.class).unlessAnother("test", done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatEachStartBringsUpToDateIsThereOnce() {
        assertThat(database().sql("SELECT count(*) - count(DISTINCT name_) FROM act_ru_filter").query(Long.class).single()).isZero();
        assertThat(database().sql("SELECT count(*) FROM act_re_procdef WHERE key_ = 'phase'").query(Long.class).single())
                .isEqualTo(1);
    }
}
