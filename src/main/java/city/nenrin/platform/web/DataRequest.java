package city.nenrin.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who asked for data from who asked for a page. */
final class DataRequest {

    private DataRequest() {
    }

    /** Whether a path belongs to an interface for programs, whose answers are JSON even to a browser. */
    static boolean is(HttpServletRequest request, String path) {
        return path.startsWith(request.getContextPath() + "/camunda/api/")
                || path.startsWith(request.getContextPath() + "/actuator");
    }
}
