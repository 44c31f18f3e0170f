package city.nenrin.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form handlers of a task and of a start event, which hand everything to the {@link FormGateway}. */
abstract class GatedForms implements FormHandler {

    final FormGateway gateway;
    final String deploymentId;

    private GatedForms(FormGateway gateway, String deploymentId) {
        this.gateway = gateway;
        this.deploymentId = deploymentId;
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
                                   BpmnParse parse) {
        // Form fields inside a model are not used: a form is a file in forms/.
    }

    private static CamundaFormRefImpl formRef(FormDefinition definition) {
        Expression key = definition.getCamundaFormDefinitionKey();
        return key == null ? null
                : new CamundaFormRefImpl(key.getExpressionText(), definition.getCamundaFormDefinitionBinding());
    }

    /**
     * The values of the form. The engine's own REST interface also asks outside of a command, only to learn whether
     * the form is an embedded one: then there are none.
     */
    private static List<FormField> fields(Callable<Map<String, Object>> values) {
        return Context.getCommandContext() == null ? List.of() : FormJson.fields(trusted(values));
    }

    /** Runs the handler as the engine runs delegates: the person's rights were checked at the gate. */
    private static <T> T trusted(Callable<T> handler) {
        return Context.getCommandContext().runWithoutAuthorization(handler);
    }

    /** The form of one user task. */
    static final class OfTask extends GatedForms implements TaskFormHandler {

        OfTask(FormGateway gateway, String deploymentId) {
            super(gateway, deploymentId);
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity opened) {
            // The engine also asks for this when it needs the form's key only: the domain is read when fields are asked for.
            TaskFormDataImpl data = new TaskFormDataImpl() {
                @Override
                public List<FormField> getFormFields() {
                    return fields(() -> gateway.open(opened));
                }
            };
            data.setCamundaFormRef(formRef(opened.getTaskDefinition().getFormDefinition()));
            data.setDeploymentId(deploymentId);
            data.setTask(opened);
            return data;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            TaskEntity task = (TaskEntity) scope;
            CamundaFormRefImpl form = formRef(task.getTaskDefinition().getFormDefinition());
            trusted(() -> {
                gateway.submit(task, submitted, form.getKey(), deploymentId);
                return null;
            });
        }
    }

    /** The form of a start event. */
    static final class OfStart extends GatedForms implements StartFormHandler {

        OfStart(FormGateway gateway, String deploymentId) {
            super(gateway, deploymentId);
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            StartFormDataImpl data = new StartFormDataImpl() {
                @Override
                public List<FormField> getFormFields() {
                    return fields(() -> gateway.openStart(definition.getKey()));
                }
            };
            data.setCamundaFormRef(formRef(definition.getStartFormDefinition()));
            data.setDeploymentId(deploymentId);
            data.setProcessDefinition(definition);
            return data;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            ExecutionEntity instance = (ExecutionEntity) scope;
            ProcessDefinitionEntity definition = instance.getProcessDefinition();
            CamundaFormRefImpl form = formRef(definition.getStartFormDefinition());
            if (form == null) {
                throw new AuthorizationException("この手続は画面から始められません。");
            }
            trusted(() -> {
                gateway.submitStart(instance, submitted, form.getKey(), deploymentId);
                return null;
            });
        }
    }
}
