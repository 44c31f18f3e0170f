package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Cockpit lists the models with the number of their instances, whether or not who looks may see those instances. For
 * whom they are not there, they are not counted either. Its query runs past the engine's own interceptors, so the
 * numbers are taken out of the answer.
 */
public final class CockpitCounts extends OncePerRequestFilter {

    private static final List<String> COUNTS = List.of("instances", "incidents");

    private final ObjectProvider<AuthorizationService> authorizations;
    private final ObjectProvider<ActorDirectory> directory;
    private final ObjectMapper json = new ObjectMapper();

    public CockpitCounts(ObjectProvider<AuthorizationService> authorizations, ObjectProvider<ActorDirectory> directory) {
        this.authorizations = authorizations;
        this.directory = directory;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().contains("/process-definition/statistics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        JsonNode listed = answer.getStatus() == HttpServletResponse.SC_OK ? json.readTree(answer.getContentAsByteArray())
                : MissingNode.getInstance();
        if (listed.isArray()) {
            listed.forEach(counted -> COUNTS.forEach(count -> {
                if (counted.has(count) && !mayWatch(request.getRemoteUser(), counted.path("key").asText())) {
                    ((ObjectNode) counted).put(count, 0);
                }
            }));
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(listed));
        }
        answer.copyBodyToResponse();
    }

    private boolean mayWatch(String person, String process) {
        return authorizations.getObject().isUserAuthorized(person, List.copyOf(directory.getObject().groupsOf(person)),
                ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, process);
    }
}
