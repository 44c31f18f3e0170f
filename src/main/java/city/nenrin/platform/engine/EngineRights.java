package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may do in the engine's web applications beside their own tasks: everybody uses Tasklist and starts the
 * two processes that staff start, managers watch Cockpit, administrators do the rest. Nobody may deploy: a deployment
 * runs code.
 */
@Component
public class EngineRights {

    /** Processes that any member of staff starts in Tasklist. */
    private static final List<String> STARTED_BY_STAFF = List.of("consultation", "work-improvement");

    private final AuthorizationService authorizations;
    private final ActorDirectory directory;

    EngineRights(AuthorizationService authorizations, ActorDirectory directory) {
        this.authorizations = authorizations;
        this.directory = directory;
    }

    /** Grants what is missing and takes back what a group should no longer have. May run at any time. */
    @Transactional
    public void refresh() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        everybody(Resources.FILTER, "*", Permissions.READ);
        everybody(Resources.USER, "*", Permissions.READ);
        everybody(Resources.GROUP, "*", Permissions.READ);
        everybody(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        for (String process : STARTED_BY_STAFF) {
            everybody(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
        Set<String> managers = new TreeSet<>(directory.managerGroups());
        for (String group : managers) {
            group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            group(group, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE);
            group(group, Resources.DECISION_DEFINITION, "*", Permissions.READ);
        }
        takeBackFromOthers(managers);
        Arrays.stream(Resources.values()).filter(resource -> resource != Resources.DEPLOYMENT)
                .forEach(resource -> group(Groups.CAMUNDA_ADMIN, resource, "*", Permissions.ALL));
        group(Groups.CAMUNDA_ADMIN, Resources.DEPLOYMENT, "*", Permissions.READ);
    }

    private void takeBackFromOthers(Set<String> managers) {
        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.APPLICATION).resourceId("cockpit").list().stream()
                .filter(granted -> !managers.contains(granted.getGroupId()))
                .forEach(granted -> authorizations.createAuthorizationQuery().groupIdIn(granted.getGroupId())
                        .list().stream().filter(own -> own.getResourceType() != Resources.TASK.resourceType())
                        .forEach(own -> authorizations.deleteAuthorization(own.getId())));
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        boolean present = authorizations.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL).resourceType(resource).resourceId(id).count() > 0;
        if (!present) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
        }
    }

    private void group(String group, Resource resource, String id, Permission... permissions) {
        boolean present = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource)
                .resourceId(id).count() > 0;
        if (!present) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, id, permissions);
        }
    }

    private void save(Authorization authorization, Resource resource, String id, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
