package city.nenrin.platform.security;

import city.nenrin.platform.identity.ActorDirectory;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may use a web application of the engine may use its interface, and nobody else: the engine itself guards the
 * pages only.
 */
@Component
class WebappAccess {

    private final ObjectProvider<AuthorizationService> authorizations;
    private final ObjectProvider<ActorDirectory> directory;

    WebappAccess(ObjectProvider<AuthorizationService> authorizations, ObjectProvider<ActorDirectory> directory) {
        this.authorizations = authorizations;
        this.directory = directory;
    }

    /** @param webapp name of the web application, for example {@code cockpit} */
    AuthorizationManager<RequestAuthorizationContext> to(String webapp) {
        return (authentication, request) -> {
            String person = authentication.get().getName();
            return new AuthorizationDecision(directory.getObject().person(person).isPresent()
                    && authorizations.getObject().isUserAuthorized(person,
                            List.copyOf(directory.getObject().groupsOf(person)),
                            Permissions.ACCESS, Resources.APPLICATION, webapp));
        };
    }
}
