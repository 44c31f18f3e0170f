package city.nenrin.platform.identity;

/**
 * A person as the engine's web applications show one.
 *
 * @param id         staff code, which is also the login name
 * @param familyName shown first
 * @param givenName  shown second
 */
public record Person(String id, String familyName, String givenName) {
}
