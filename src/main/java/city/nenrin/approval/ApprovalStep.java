package city.nenrin.approval;

import java.util.List;

/**
 * The city's setting for one step of one process.
 *
 * @param process  key of the process
 * @param activity id of the task whose result is approved
 * @param enabled  whether the approval model is used there
 * @param route    the stops, by stage; empty for the route that the step itself proposes
 */
public record ApprovalStep(String process, String activity, boolean enabled, List<RouteStop> route) {

    public ApprovalStep {
        route = List.copyOf(route);
    }
}
