package city.nenrin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.NenrinTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The starter takes a misspelt key of its settings without a word: what we set must be seen in the engine. */
@NenrinTest
class EngineSettingsTest {

    @Autowired ProcessEngine engine;

    @Test
    void settingsReachTheEngine() {
        ProcessEngineConfiguration settings = engine.getProcessEngineConfiguration();
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getAuthorizationCheckRevokes()).isEqualTo(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        assertThat(settings.getHistory()).isEqualTo(ProcessEngineConfiguration.HISTORY_AUDIT);
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    }

    @Test
    void rightsAreLookedUpWithoutReadingAllGroupsFirst() {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        AuthorizationManager rights = (AuthorizationManager) settings.getSessionFactories()
                .get(AuthorizationManager.class).openSession();
        assertThat(rights.filterAuthenticatedGroupIds(List.of("welfare-01", "nobody"))).containsExactly("welfare-01", "nobody");
        assertThat(rights.filterAuthenticatedGroupIds(null)).isEmpty();
    }
}
