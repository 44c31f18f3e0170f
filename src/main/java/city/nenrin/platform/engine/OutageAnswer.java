package city.nenrin.platform.engine;

import city.nenrin.platform.database.Outage;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Says in Japanese, and as "not now", that the database did not answer a request to the web applications' interface;
 * the engine's own words are about its persistence layer. It stands outside of the transaction, so that a failed
 * commit is told as well.
 */
final class OutageAnswer extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            if (WebDoor.isEntered() && Outage.causes(failure)) {
                throw new RestException(Response.Status.SERVICE_UNAVAILABLE, failure, Outage.SENTENCE);
            }
            throw failure;
        }
    }
}
