package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.platform.work.WorkListener;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What every model gets without drawing it: forms through the gateway, a guard on completion, task titles that tell
 * tasks apart, and word to the domain of steps done and instances ended. It also runs when a model of an earlier
 * release is loaded again, so it must not throw.
 */
@Component
class ModelRules extends AbstractBpmnParseListener {

    private final FormGateway gateway;
    private final TaskListener title;
    private final ExecutionListener closing;
    private final TaskListener done;

    ModelRules(FormGateway gateway, ObjectProvider<WorkDirectory> works, ObjectProvider<ActorDirectory> directory,
               ObjectProvider<WorkListener> listeners) {
        this.gateway = gateway;
        this.title = new TaskTitle(works, directory);
        this.closing = execution -> {
            String businessKey = execution.getProcessBusinessKey();
            if (businessKey != null) {
                // Not the person who did the last task but the application closes the row and tells the phase.
                Context.getCommandContext().runWithoutAuthorization(() -> {
                    listeners.forEach(listener -> listener.ended(businessKey));
                    return null;
                });
            }
        };
        this.done = task -> {
            String businessKey = task.getExecution().getProcessBusinessKey();
            if (businessKey != null) {
                List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull).toList();
                listeners.forEach(listener -> listener.stepDone(businessKey, groups));
            }
        };
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addListener(ExecutionListener.EVENTNAME_END, closing);
        if (definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new GatedForms.OfStart(gateway, definition.getDeploymentId()));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        ProcessDefinitionEntity definition = (ProcessDefinitionEntity) activity.getProcessDefinition();
        task.setTaskFormHandler(new GatedForms.OfTask(gateway, definition.getDeploymentId()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, title);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new CompletionGuard());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, done);
    }

}
