package city.nenrin.policy.council;

/**
 * A section's draft of an answer to an opinion.
 *
 * @param handling what is done with the opinion
 * @param text     the draft (対応案)
 * @param when     by when, in the section's words; null where nothing follows
 */
public record Response(Handling handling, String text, String when) {
}
