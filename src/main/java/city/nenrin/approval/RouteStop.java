package city.nenrin.approval;

/**
 * One stop on a route.
 *
 * @param stage stops of one stage act side by side; the next stage begins when all of them have acted
 * @param kind  what is asked
 * @param group the post or unit that acts, for example {@code planning.head} or {@code finance}
 */
public record RouteStop(int stage, StopKind kind, String group) {
}
