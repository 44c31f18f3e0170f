package city.nenrin.organization;

/**
 * One member of one group on one day. A member who is in the group in more than one way appears once, in own right
 * before by proxy.
 *
 * @param group     the engine's group
 * @param staffCode the member
 * @param source    how the membership came about
 * @param scope     the proxy's scope; {@link Proxy#EVERYTHING} for other sources
 */
public record GroupMembership(String group, String staffCode, Source source, String scope) {

    /** How somebody is in a group, strongest first. */
    public enum Source { POST, UNIT, LIAISON, PROXY }

    /** Whether the member acts for somebody else. */
    public boolean byProxy() {
        return source == Source.PROXY;
    }
}
