package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what Nenrin changes in the engine into its configuration; what is a plain setting stands in application.yaml. */
@Component
@Order(org.camunda.bpm.spring.boot.starter.configuration.Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractCamundaConfiguration {

    private final ModelBeans beans;
    private final ModelRules rules;
    private final ActorDirectory directory;

    EngineSettings(ModelBeans beans, ModelRules rules, @org.springframework.context.annotation.Lazy ActorDirectory directory) {
        this.beans = beans;
        this.rules = rules;
        this.directory = directory;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setBeans(beans);
        configuration.setIdentityProviderSessionFactory(new DirectoryIdentity(directory));
        configuration.setResourceAuthorizationProvider(new PostAuthorizations());
        configuration.setCustomPostBPMNParseListeners(with(configuration.getCustomPostBPMNParseListeners(), rules));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new WebDoor()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new WebDoor()));
    }

    private static <T, S extends T> List<T> with(List<T> present, S added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
