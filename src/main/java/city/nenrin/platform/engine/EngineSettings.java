package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.node.Mirrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what Nenrin changes in the engine into its configuration; settings of the starter stand in application.yaml. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    /** Codes of units and posts serve as ids of groups, with dots and hyphens. */
    private static final String CODES = "[a-zA-Z0-9._-]+";
    /**
     * Retries at growing intervals, so that a fault of the surroundings may last a night (the first twenty) or a
     * weekend before anybody has to lend a hand; then an incident.
     */
    static final List<String> RETRIES = Stream.of(
            Stream.of("PT45S", "PT2M", "PT5M", "PT15M", "PT30M"), Collections.nCopies(15, "PT1H").stream(),
            Collections.nCopies(12, "PT4H").stream()).flatMap(intervals -> intervals).toList();

    private final ModelBeans beans;
    private final ModelRules rules;
    private final ActorDirectory directory;
    private final ObjectProvider<Mirrors> mirrors;

    EngineSettings(ModelBeans beans, ModelRules rules, @Lazy ActorDirectory directory,
                   ObjectProvider<Mirrors> mirrors) {
        this.beans = beans;
        this.rules = rules;
        this.directory = directory;
        this.mirrors = mirrors;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        settings(configuration);
        if (configuration.getJobExecutor() != null) {
            configuration.getJobExecutor().setLockOwner(lockOwner());
        }
        configuration.setBeans(beans);
        configuration.setIdentityProviderSessionFactory(new DirectoryIdentity(directory));
        configuration.setResourceAuthorizationProvider(new PostAuthorizations());
        configuration.setCustomSessionFactories(with(
                with(configuration.getCustomSessionFactories(), GroupRights.factory()), HeldModels.factory()));
        configuration.setCustomPostBPMNParseListeners(with(configuration.getCustomPostBPMNParseListeners(), rules));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(with(configuration.getCustomPreCommandInterceptorsTxRequired(), new WebDoor()), new FreshJobs(mirrors)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new WebDoor()));
    }

    private static void settings(SpringProcessEngineConfiguration configuration) {
        configuration.setGeneralResourceWhitelistPattern(CODES);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setFailedJobRetryTimeCycle(String.join(",", RETRIES));
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.setHistoryCleanupStrategy("removalTimeBased");
        // Unset, this window means that nothing is ever deleted.
        configuration.setHistoryCleanupBatchWindowStartTime("22:00");
        configuration.setHistoryCleanupBatchWindowEndTime("04:00");
    }

    /** Says on each job which process took it: in Cockpit, in the tables, and to whoever looks for a killed node. */
    private static String lockOwner() {
        return "nenrin-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    private static <T, S extends T> List<T> with(List<T> present, S added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
