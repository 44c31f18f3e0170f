package city.nenrin.policy.publication;

/** The site cannot be written there; the Japanese message says why and what to do. */
public class SiteFolderRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SiteFolderRefused(String message) {
        super(message);
    }
}
