package city.nenrin.platform.engine;

import city.nenrin.platform.form.FormHandlers;
import city.nenrin.platform.identity.ActorDirectory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may do in the engine's web applications beside their own tasks: everybody uses Tasklist and starts the
 * processes that have a start form, managers open Cockpit, administrators mend what fails. Nobody may deploy: a deployment
 * runs code.
 *
 * <p>An instance shows whose work it is and where it stands, so instances follow the table of who sees what: those who
 * see the standing of every unit (submission_status) watch them, others who open Cockpit see models, and their own
 * section's standing on our pages. A process in confidence (consultation) is watched by nobody, administrators included.
 */
@Component
public class EngineRights {

    private static final Permission[] WATCH = {ProcessDefinitionPermissions.READ_INSTANCE};
    private static final Permission[] WATCH_ALL = {ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE};
    /** Who did what in the engine is for the auditor, and the history's own rights are not in use. */
    private static final Set<Resources> NOT_FOR_ADMINISTRATORS = Set.of(Resources.OPERATION_LOG_CATEGORY, Resources.HISTORIC_TASK,
            Resources.HISTORIC_PROCESS_INSTANCE);

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final ActorDirectory directory;
    private final ObjectProvider<FormHandlers> handlers;

    EngineRights(AuthorizationService authorizations, RepositoryService repository, ActorDirectory directory,
                 ObjectProvider<FormHandlers> handlers) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.directory = directory;
        this.handlers = handlers;
    }

    /**
     * What a right is about, and who has it.
     *
     * @param group null for everybody
     */
    private record Right(String group, int resource, String id) {

        static Right of(Authorization granted) {
            return new Right(granted.getGroupId(), granted.getResourceType(), granted.getResourceId());
        }
    }

    /** Grants what is missing, and takes back what a group should no longer have. May run at any time. */
    @Transactional
    public void refresh() {
        Map<Right, Permission[]> wanted = wanted();
        for (Authorization granted : authorizations.createAuthorizationQuery().list()) {
            // Rights on single tasks come and go with the tasks (PostAuthorizations).
            if (granted.getResourceType() != Resources.TASK.resourceType() || Authorization.ANY.equals(granted.getResourceId())) {
                Permission[] permissions = wanted.remove(Right.of(granted));
                if (permissions == null) {
                    authorizations.deleteAuthorization(granted.getId());
                } else {
                    grant(granted, permissions);
                }
            }
        }
        wanted.forEach((right, permissions) -> {
            Authorization grant = authorizations.createNewAuthorization(right.group() == null
                    ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
            if (right.group() != null) {
                grant.setGroupId(right.group());
            }
            grant.setResourceType(right.resource());
            grant.setResourceId(right.id());
            grant(grant, permissions);
        });
    }

    private void grant(Authorization authorization, Permission... permissions) {
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private Map<Right, Permission[]> wanted() {
        Map<Right, Permission[]> wanted = new LinkedHashMap<>();
        add(wanted, null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        add(wanted, null, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        add(wanted, null, Resources.FILTER, Authorization.ANY, Permissions.READ);
        add(wanted, null, Resources.USER, Authorization.ANY, Permissions.READ);
        add(wanted, null, Resources.GROUP, Authorization.ANY, Permissions.READ);
        add(wanted, null, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        FormHandlers forms = handlers.getObject();
        forms.starts().keySet().forEach(process -> add(wanted, null, Resources.PROCESS_DEFINITION, process,
                ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE));
        directory.managerGroups().forEach(group -> {
            add(wanted, group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            add(wanted, group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
            add(wanted, group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
        });
        Arrays.stream(Resources.values()).filter(resource -> !NOT_FOR_ADMINISTRATORS.contains(resource))
                .forEach(resource -> add(wanted, Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL));
        add(wanted, Groups.CAMUNDA_ADMIN, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        add(wanted, Groups.CAMUNDA_ADMIN, Resources.PROCESS_DEFINITION, Authorization.ANY,
                allBut(ProcessDefinitionPermissions.values(), WATCH_ALL));
        add(wanted, Groups.CAMUNDA_ADMIN, Resources.PROCESS_INSTANCE, Authorization.ANY,
                allBut(ProcessInstancePermissions.values(), ProcessInstancePermissions.READ));
        add(wanted, Groups.CAMUNDA_ADMIN, Resources.TASK, Authorization.ANY, allBut(TaskPermissions.values(),
                TaskPermissions.READ, TaskPermissions.READ_VARIABLE, TaskPermissions.READ_HISTORY));
        repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getKey)
                .filter(process -> !forms.inConfidence().contains(process)).forEach(process -> {
                    directory.overseerGroups().forEach(group -> add(wanted, group, Resources.PROCESS_DEFINITION, process, WATCH));
                    add(wanted, Groups.CAMUNDA_ADMIN, Resources.PROCESS_DEFINITION, process, WATCH_ALL);
                });
        return wanted;
    }

    private static void add(Map<Right, Permission[]> wanted, String group, Resource resource, String id, Permission... permissions) {
        wanted.put(new Right(group, resource.resourceType(), id), permissions);
    }

    private static Permission[] allBut(Permission[] all, Permission... without) {
        // "All" is every bit, also those left out.
        return Arrays.stream(all).filter(permission -> permission.getValue() != Permissions.ALL.getValue()
                && !Arrays.asList(without).contains(permission)).toArray(Permission[]::new);
    }
}
