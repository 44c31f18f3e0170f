package city.nenrin.platform.engine;

import city.nenrin.platform.work.OwnWork;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes the request's mark and the person's identity from the thread while the house works, and gives both back. */
@Component
class EngineOwnWork implements OwnWork {

    private final IdentityService identity;

    EngineOwnWork(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void run(Runnable work) {
        Authentication person = identity.getCurrentAuthentication();
        boolean fromWeb = WebDoor.isEntered();
        identity.clearAuthentication();
        WebDoor.leave();
        try {
            work.run();
        } finally {
            if (fromWeb) {
                WebDoor.enter();
            }
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
