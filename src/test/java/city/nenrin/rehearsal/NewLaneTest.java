package city.nenrin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.lane.rehearsal.Robot;
import city.nenrin.library.Library;
import city.nenrin.library.StocktakingProcess;
import city.nenrin.platform.engine.EngineRights;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A lane arrives (the library's stocktaking) and is part of the house at once; nothing else in the code knows it. */
@NenrinTest
class NewLaneTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final String SHELF = "library/A-1";

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired Library.Shelves shelves;
    @Autowired RepositoryService repository;
    @Autowired EngineRights rights;
    @Autowired AuthorizationService authorizations;
    @Autowired FormService forms;
    @Autowired WorkingDays workingDays;
    @Autowired WebApplicationContext context;
    private String deployment;

    @BeforeEach
    void arrive() {
        city.reset(TODAY.atTime(9, 0));
        deployment = repository.createDeployment().addClasspathResource("library/stocktaking.bpmn")
                .addClasspathResource("library/stocktaking-begin.form")
                .addClasspathResource("library/stocktaking-count-books.form").deploy().getId();
        rights.refresh();
    }

    @AfterEach
    void leave() {
        shelves.books().clear();
        repository.deleteDeployment(deployment, true);
        rights.refresh();
    }

    @Test
    void staffStartItsProcessAndARobotDoesItsTask() throws IOException {
        assertThat(authorizations.isUserAuthorized("welfare-01-1", null, ProcessDefinitionPermissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION, StocktakingProcess.KEY)).isTrue();
        assertThat(desk.start(StocktakingProcess.KEY, "welfare-01-1", Map.of("shelf", "A-1"))).isEqualTo(SHELF);

        Task task = desk.task(SHELF, StocktakingProcess.COUNT);
        try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
            desk.submit(task, "policy-1", new FormFiller(TODAY, new Random(1),
                    RobotHabits.of(Robot.diligent(TODAY, workingDays), StocktakingProcess.KEY + "/" + StocktakingProcess.COUNT))
                    .fill(new ObjectMapper().readTree(form), desk.open(task, "policy-1")));
        }
        assertThat(shelves.books()).containsExactly(Map.entry("A-1", Optional.of(1234)));
        assertThat(desk.openTasks(SHELF)).isEmpty();
    }

    @Test
    void itStandsInTheMenuAndInHandoverPapers() throws Exception {
        desk.start(StocktakingProcess.KEY, "welfare-01-1", Map.of("shelf", "A-1"));

        assertThat(page("/calendar")).containsSubsequence("共通", "タスク", "政策", "決定事項", Library.LANE, "href=\"/library\"");
        assertThat(page("/papers/handover/welfare-01")).containsSubsequence("蔵書の点検", "1件", "A-1");
    }

    private String page(String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build()
                .perform(get(path).with(user("welfare-01-1"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
