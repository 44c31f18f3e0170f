package city.nenrin.lane.rehearsal;

/**
 * A start form that staff fill in by themselves.
 *
 * @param process          key of the process
 * @param everyNthSection  1 if somebody of each section does, 2 for every second one
 * @param by               who of the section
 */
public record Idea(String process, int everyNthSection, Who by) {

    /** A member of the section, by staff code. */
    public enum Who { LAST, MIDDLE }
}
