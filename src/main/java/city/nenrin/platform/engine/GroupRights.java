package city.nenrin.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Looks rights up by all groups of the person who asks. Before each look-up the engine reads which groups have any
 * right at all, to shorten lists of hundreds of groups. Here a person has a handful of posts, while the table that it
 * reads through grows with every open task of the city. What is counted follows the rights on what is counted.
 */
final class GroupRights extends AuthorizationManager {

    private GroupRights() {
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** The engine would count the instances of every process whose model somebody may read. */
    @Override
    public void configureProcessDefinitionStatisticsQuery(ProcessDefinitionStatisticsQueryImpl query) {
        configureQuery(query, Resources.PROCESS_DEFINITION, "RES.KEY_", ProcessDefinitionPermissions.READ_INSTANCE);
    }

    /** Puts these in the place of the engine's own. */
    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new GroupRights();
            }
        };
    }
}
