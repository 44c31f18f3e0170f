package city.nenrin;

/** How long the program waits for others. */
final class Patience {

    private static final String CONNECT_MILLIS = "5000";
    private static final String READ_MILLIS = "10000";

    private Patience() {
    }

    /**
     * Bounds every call by HTTP that says nothing else itself: those to the city's identity provider (token, keys, who
     * somebody is) would wait for good. To be called before the first of them.
     */
    static void limit() {
        System.setProperty("sun.net.client.defaultConnectTimeout", CONNECT_MILLIS);
        System.setProperty("sun.net.client.defaultReadTimeout", READ_MILLIS);
    }
}
