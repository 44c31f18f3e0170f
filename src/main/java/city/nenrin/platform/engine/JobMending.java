package city.nenrin.platform.engine;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.FindHistoryCleanupJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;

/**
 * What somebody may do with jobs from the web: mend what failed, and nothing else. A timer is not fired before its day,
 * which the calendar alone decides. Jobs that belong to no process, such as the clean-up of the history, are the
 * administrators' alone; the engine asks nobody for a right to them. All this is asked before the engine begins: it
 * commits the job first and writes down afterwards how it went.
 */
final class JobMending {

    private static final Field EXECUTED = QueryExpressions.field(ExecuteJobsCmd.class, "jobId");
    private static final Field READ = QueryExpressions.field(GetJobExceptionStacktraceCmd.class, "jobId");
    private static final Field STATE_OF = QueryExpressions.field(AbstractSetJobStateCmd.class, "jobId");
    private static final Field RETRIED = QueryExpressions.field(SetJobRetriesCmd.class, "jobId");
    private static final Field RETRIED_TOGETHER = QueryExpressions.field(SetJobRetriesCmd.class, "jobIds");
    private static final Field RETRIES = QueryExpressions.field(SetJobRetriesCmd.class, "retries");
    private static final Field DUE_DATE_GIVEN = QueryExpressions.field(SetJobRetriesCmd.class, "isDueDateSet");
    private static final Field ATTEMPT = QueryExpressions.field(FailedJobListener.class, "jobFailureCollector");

    private static final String CALENDAR = "日程は「年間日程」の画面で変えてください。";

    private JobMending() {
    }

    /** The command with these rules; other commands as they are. */
    static <T> Command<T> guard(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            return context -> {
                jobs(value(EXECUTED, command), context).forEach(job -> requireDueOrFailed(job, context));
                return command.execute(context);
            };
        }
        if (command instanceof SetJobRetriesCmd) {
            return context -> {
                requireAnotherTry(command);
                Stream.of(RETRIED, RETRIED_TOGETHER).flatMap(field -> jobs(value(field, command), context))
                        .forEach(job -> requireFailed(job, context));
                return command.execute(context);
            };
        }
        if (command instanceof AbstractSetJobStateCmd || command instanceof GetJobExceptionStacktraceCmd) {
            return context -> {
                jobs(value(command instanceof AbstractSetJobStateCmd ? STATE_OF : READ, command), context)
                        .forEach(job -> requireAdministratorWithoutProcess(job, context));
                return command.execute(context);
            };
        }
        if (command instanceof FindHistoryCleanupJobsCmd) {
            return context -> {
                requireAdministrator(context);
                return command.execute(context);
            };
        }
        if (command instanceof FailedJobListener) {
            // A job that was refused has not failed: it was never begun.
            return context -> ((JobFailureCollector) value(ATTEMPT, command)).getJob() == null ? null : command.execute(context);
        }
        return command;
    }

    private static void requireDueOrFailed(JobEntity job, CommandContext context) {
        requireAdministratorWithoutProcess(job, context);
        // The engine asks too, but counts its own refusal as a failure of the job.
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkUpdateJob(job));
        Date due = job.getDuedate();
        if (due != null && due.after(ClockUtil.getCurrentTime()) && !failed(job)) {
            throw new AuthorizationException("このジョブは、まだ時刻になっていません。実行できるのは、時刻を過ぎたものと、失敗したものだけです。"
                    + CALENDAR);
        }
    }

    private static void requireFailed(JobEntity job, CommandContext context) {
        requireAdministratorWithoutProcess(job, context);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkUpdateRetriesJob(job));
        if (!failed(job)) {
            throw new AuthorizationException("このジョブは失敗していません。やり直しの回数を変えられるのは、失敗したものだけです。");
        }
    }

    private static void requireAnotherTry(Command<?> asked) {
        if ((boolean) value(DUE_DATE_GIVEN, asked)) {
            throw new AuthorizationException("ジョブの期限は変えられません。" + CALENDAR);
        }
        if ((int) value(RETRIES, asked) < 1) {
            throw new AuthorizationException("やり直しの回数は、1回以上にしてください。");
        }
    }

    private static void requireAdministratorWithoutProcess(JobEntity job, CommandContext context) {
        if (job.getProcessDefinitionKey() == null) {
            requireAdministrator(context);
        }
    }

    private static void requireAdministrator(CommandContext context) {
        if (context.getAuthentication() != null && !context.getAuthorizationManager().isCamundaAdmin(context.getAuthentication())) {
            throw new AuthorizationException("手続に属さないジョブは、システム管理者だけが扱えます。");
        }
    }

    private static boolean failed(JobEntity job) {
        return job.getRetries() == 0 || job.getExceptionMessage() != null;
    }

    /** @param named an id, several, or none */
    private static Stream<JobEntity> jobs(Object named, CommandContext context) {
        Collection<?> ids = named instanceof Collection<?> several ? several : named == null ? List.of() : List.of(named);
        return ids.stream().map(id -> context.getJobManager().findJobById((String) id)).filter(Objects::nonNull);
    }

    private static Object value(Field field, Command<?> command) {
        return ReflectionUtils.getField(field, command);
    }
}
