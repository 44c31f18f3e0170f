package city.nenrin.platform.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Marks a request to the web applications' interface, so that {@link WebDoor} checks the commands that it runs. */
public final class WebDoorFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        WebDoor.enter();
        try {
            chain.doFilter(request, response);
        } finally {
            WebDoor.leave();
        }
    }
}
