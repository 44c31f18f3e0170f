package city.nenrin.policy.decision;

/**
 * What the section in charge reports before the next interview (対応状況). Blank texts count as not given.
 *
 * @param progress     how far it has come
 * @param done         what was done
 * @param delayReason  why it is late; required then
 * @param fromApril    what will be done from April because of the October decision (A09)
 * @param changedSince what changed since the interview
 */
public record ProgressReport(Progress progress, String done, String delayReason, String fromApril,
                             String changedSince) {

    public ProgressReport {
        done = blankToNull(done);
        delayReason = blankToNull(delayReason);
        fromApril = blankToNull(fromApril);
        changedSince = blankToNull(changedSince);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
