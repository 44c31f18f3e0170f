package city.nenrin.platform.engine;

import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormHandlers;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.ReadGuard;
import city.nenrin.platform.form.StartHandler;
import city.nenrin.platform.work.Work;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one place where forms meet the domain. It checks who acts, what was sent against the form of the task's own
 * deployment, and whether the domain has moved since the form was opened; then the process's handler writes the
 * domain. What was typed never becomes a variable of the engine.
 */
@Component
class FormGateway {

    /** Read by the scripts of Tasklist, which keep no draft then. */
    static final String SEALED = "sealed";

    private final TaskDoor door;
    private final ObjectProvider<FormHandlers> handlers;
    private final ObjectProvider<ReadGuard> guard;
    private final Clock clock;
    private final Map<String, FormSpec> specs = new ConcurrentHashMap<>();

    FormGateway(TaskDoor door, ObjectProvider<FormHandlers> handlers, ObjectProvider<ReadGuard> guard, Clock clock) {
        this.door = door;
        this.handlers = handlers;
        this.guard = guard;
        this.clock = clock;
    }

    /** What the form of this task shows to the person who asks. Others than those who may do the task see nothing. */
    Map<String, Object> open(TaskEntity task) {
        String actor = authenticatedActor();
        TaskDoor.Entered entered = enter(task, actor);
        FormHandler handler = entered.handler();
        return given(handler.open(entered.work(), actor), handler.informative(), entered.sealed());
    }

    /** What goes to the browser: the values, their version, and whether the browser may keep what is typed. */
    static Map<String, Object> given(Map<String, Object> shown, Set<String> informative, boolean sealed) {
        Map<String, Object> values = new LinkedHashMap<>(shown);
        values.put(FormVersion.KEY, FormVersion.of(shown, informative));
        if (sealed) {
            values.put(SEALED, true);
        }
        return values;
    }

    /** Takes what was submitted for this task; returns with the domain written and the flags set, or throws. */
    void submit(TaskEntity task, VariableMap submitted, String formKey, String deploymentId) {
        String actor = authenticatedActor();
        TaskDoor.Entered entered = enter(task, actor);
        FormHandler handler = entered.handler();
        Work work = entered.work();
        FormSpec spec = spec(formKey, deploymentId);
        Map<String, Object> flags = refusing(spec, () -> {
            Map<String, Object> shown = handler.open(work, actor);
            return handler.submit(work, actor, accepted(submitted, shown, handler.informative(), spec));
        });
        requireDeclared(entered.key(), handler.flags(), flags.keySet());
        task.setVariables(flags);
        CompletionGuard.allow(task.getId());
    }

    /** What the start form of this process shows. */
    Map<String, Object> openStart(String process) {
        String actor = authenticatedActor();
        StartHandler handler = startHandler(process, actor);
        return given(handler.open(actor), Set.of(), handler.reads(actor).sealed());
    }

    /** Takes a start form: the domain is written, the instance gets its business key and flags. */
    void submitStart(ExecutionEntity instance, VariableMap submitted, String formKey, String deploymentId) {
        String actor = authenticatedActor();
        String process = instance.getProcessDefinition().getKey();
        StartHandler handler = startHandler(process, actor);
        FormSpec spec = spec(formKey, deploymentId);
        StartHandler.Started started = refusing(spec, () ->
                handler.submit(actor, accepted(submitted, handler.open(actor), Set.of(), spec)));
        requireDeclared(process, handler.flags(), started.flags().keySet());
        instance.setBusinessKey(started.businessKey());
        instance.setVariables(started.flags());
    }

    private FormValues accepted(VariableMap submitted, Map<String, Object> shown, Set<String> informative,
                                FormSpec spec) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> accepted = spec.check(FormJson.plain(submitted), shown, LocalDate.now(clock), faults);
        Object opened = accepted.remove(FormVersion.KEY);
        if (opened == null) {
            faults.add("様式の版（dataVersion）がありません。様式を開き直してください。");
        } else {
            List<String> changed = FormVersion.changed(opened.toString(), FormVersion.of(shown, informative)).stream()
                    .filter(key -> !informative.contains(key)).toList();
            if (!changed.isEmpty()) {
                faults.add(0, "他の人が更新しました。変わった項目: "
                        + changed.stream().map(spec::label).distinct().collect(Collectors.joining("、"))
                        + "。入力した内容を控えてから、様式を開き直してください。");
            }
        }
        Refused.ifAny(faults.stream().map(Fault::of).toList());
        return new FormValues(accepted);
    }

    private static <T> T refusing(FormSpec spec, Supplier<T> submission) {
        try {
            return submission.get();
        } catch (Refused refused) {
            List<String> faults = spec.told(refused);
            // The only exception that the engine's REST interface answers with 400 instead of 500.
            throw new FormFieldValidationException(faults, String.join("\n", faults));
        }
    }

    private static void requireDeclared(String task, Set<String> declared, Set<String> flags) {
        if (!declared.containsAll(flags)) {
            throw new IllegalStateException("Handler of " + task + " returned undeclared flags: " + flags);
        }
    }

    private static String authenticatedActor() {
        CommandContext context = Context.getCommandContext();
        String actor = context.getAuthenticatedUserId();
        if (actor == null) {
            throw new AuthorizationException("ログインしていないため、様式を扱えません。");
        }
        return actor;
    }

    private TaskDoor.Entered enter(TaskEntity task, String actor) {
        return door.enter(task, task.getIdentityLinks(), task.getProcessDefinition().getKey(),
                task.getProcessInstance().getBusinessKey(), actor);
    }

    private StartHandler startHandler(String process, String actor) {
        StartHandler handler = handlers.getObject().start(process)
                .orElseThrow(() -> new AuthorizationException("この手続は画面から始められません: " + process));
        guard.getObject().require(new ReadGuard.Reader(actor, process, Set.of(), process), handler.reads(actor));
        return handler;
    }

    private FormSpec spec(String formKey, String deploymentId) {
        return specs.computeIfAbsent(deploymentId + "/" + formKey, key -> {
            CommandContext context = Context.getCommandContext();
            CamundaFormDefinitionEntity definition = (CamundaFormDefinitionEntity) context.runWithoutAuthorization(
                    new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(formKey, "deployment"), deploymentId));
            if (definition == null) {
                throw new IllegalStateException("No form " + formKey + " in deployment " + deploymentId);
            }
            try (InputStream form = context.runWithoutAuthorization(
                    new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
                return new FormSpec(FormJson.parse(form));
            } catch (IOException e) {
                throw new IllegalStateException("Form " + formKey + " cannot be read", e);
            }
        });
    }
}
