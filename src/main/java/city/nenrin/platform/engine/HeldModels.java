package city.nenrin.platform.engine;

import city.nenrin.platform.node.Mirror;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes a process definition from the models that the engine holds in memory. The engine reads its row in every command, only
 * to see whether somebody has suspended it on another node; that is told by its table.
 */
@Component
class HeldModels implements Mirror {

    private final ProcessEngine engine;

    HeldModels(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Set<String> tables() {
        return Set.of("act_re_procdef");
    }

    @Override
    public void forget() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    /** Puts these in the place of the engine's own. */
    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ProcessDefinitionManager.class;
            }

            @Override
            public Session openSession() {
                return new Definitions();
            }
        };
    }

    private static final class Definitions extends ProcessDefinitionManager {

        @Override
        public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            ProcessDefinitionEntity ofCommand = super.getCachedResourceDefinitionEntity(id);
            return ofCommand != null ? ofCommand : Context.getProcessEngineConfiguration().getDeploymentCache()
                    .getProcessDefinitionCache().get(id);
        }
    }
}
