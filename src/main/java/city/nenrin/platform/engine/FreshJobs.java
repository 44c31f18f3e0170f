package city.nenrin.platform.engine;

import city.nenrin.platform.node.Mirrors;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;

/** Before a job runs, checks that this node knows what all nodes have committed: jobs write by what posts and days say. */
final class FreshJobs extends CommandInterceptor {

    private final ObjectProvider<Mirrors> mirrors;

    FreshJobs(ObjectProvider<Mirrors> mirrors) {
        this.mirrors = mirrors;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            mirrors.getObject().check();
        }
        return next.execute(command);
    }
}
