package city.nenrin.platform.engine;

import city.nenrin.platform.failure.Failure;
import city.nenrin.platform.failure.Wordless;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateJobCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.FindHistoryCleanupJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ReflectionUtils;

/**
 * Decides which commands of the engine a request to the web applications' interface may run: reading, claiming,
 * submitting a form, and what an administrator needs to mend a failed job (the engine's own rights decide who that
 * is; {@link JobMending} which jobs). Everything else that could complete or alter a task from outside is refused, as is
 * every expression that a query brings along (CVE-2026-109432). What fails is told in the words of {@link Failure}.
 */
final class WebDoor extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(WebDoor.class);

    private static final ThreadLocal<Boolean> FROM_WEB = new ThreadLocal<>();

    private static final Set<Class<?>> ALLOWED = Set.of(
            SubmitTaskFormCmd.class, SubmitStartFormCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class,
            AuthorizationCheckCmd.class, FindActiveActivityIdsCmd.class, FindHistoryCleanupJobsCmd.class,
            ExecuteFilterCountCmd.class, ExecuteFilterListCmd.class, ExecuteFilterListPageCmd.class,
            ExecuteFilterSingleResultCmd.class, CreateFilterCmd.class, SaveFilterCmd.class, DeleteFilterCmd.class,
            SetJobRetriesCmd.class, ExecuteJobsCmd.class, SuccessfulJobListener.class, FailedJobListener.class,
            SuspendJobCmd.class, ActivateJobCmd.class,
            SuspendProcessInstanceCmd.class, ActivateProcessInstanceCmd.class);

    private static final Field BUSINESS_KEY = QueryExpressions.field(SubmitStartFormCmd.class, "businessKey");

    /** Marks the commands of this thread as coming from a request to the web applications' interface, until closed. */
    static void enter() {
        FROM_WEB.set(true);
    }

    static void leave() {
        FROM_WEB.remove();
    }

    static boolean isEntered() {
        return FROM_WEB.get() != null;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Inside another command it is our own code or the engine's that runs, not the request.
        if (FROM_WEB.get() != null && Context.getCommandContext() == null) {
            try {
                check(command);
                return next.execute(JobMending.guard(TaskHolder.guard(command)));
            } catch (AuthorizationException | RestException known) {
                throw known;
            } catch (RuntimeException failed) {
                throw told(command, failed);
            }
        }
        return next.execute(command);
    }

    /** The failure as the interface answers it: what the engine refuses stays as it is, the rest is told in our words. */
    private static RuntimeException told(Command<?> command, RuntimeException failed) {
        Optional<Failure> known = Failure.of(failed);
        if (known.isEmpty() && failed instanceof ProcessEngineException) {
            return failed;
        }
        Failure failure = known.orElse(Failure.INTERNAL);
        if (failure.isOurs()) {
            LOG.error("{} failed", command.getClass().getSimpleName(), new Wordless(failed));
        }
        return new RestException(Response.Status.fromStatusCode(failure.status()), failure.text());
    }

    private static void check(Command<?> command) {
        // The engine's own drawing of a form knows nothing of ours and fails on them.
        boolean reads = command instanceof AbstractQuery<?, ?>
                || command.getClass().getName().matches("org\\.camunda\\.bpm\\.engine\\.impl\\.(dmn\\.)?(cmd\\.)?(Get(?!Rendered)|Is)[A-Z].*Cmd(\\$.*)?")
                || command.getClass().getSimpleName().matches("Create(User|Group|Tenant)QueryCmd")
                || command.getClass().getName().matches("org\\.camunda\\.bpm\\.(cockpit|tasklist|webapp)\\..*");
        if (!reads && !ALLOWED.contains(command.getClass())) {
            throw new AuthorizationException("この操作は画面からは行えません（"
                    + command.getClass().getSimpleName() + "）。");
        }
        QueryExpressions.refuse(command);
        if (command instanceof SubmitStartFormCmd && ReflectionUtils.getField(BUSINESS_KEY, command) != null) {
            // The domain gives the key. What a request brings would stay in the history.
            throw new RestException(Response.Status.BAD_REQUEST, "業務キー（businessKey）は送れません。Nenrin が付けます。");
        }
    }
}
