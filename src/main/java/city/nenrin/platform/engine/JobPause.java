package city.nenrin.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Stops the job executor for a moment: a jump of the clock would make its running jobs look expired. */
@Component
public class JobPause {

    private final ProcessEngine engine;

    JobPause(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs something while no job runs, and lets the executor go on afterwards if it was running. */
    public void whilePaused(Runnable change) {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean active = executor != null && executor.isActive();
        if (active) {
            executor.shutdown();
        }
        try {
            change.run();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }
}
