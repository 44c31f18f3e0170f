package city.nenrin.platform.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a form shows, and what is typed into it, in the words of the table of who sees what. Where several kinds meet on
 * a form it names them all, and who does not see all of them does not see the form: the table puts no kind above another.
 *
 * @param kinds      the kinds of data; none only by {@link #nothing}
 * @param ownerUnit  code of the unit that the data belong to; null for data of no unit
 * @param aboutStaff code of the person whom they are about, or null
 * @param asked      whether the model's route asks for the word of others than the owner: who is asked sees what the
 *                   question is about, whatever the table says
 * @param why        why there is nothing to ask the table about; null where there is
 */
public record Reads(List<Kind> kinds, String ownerUnit, String aboutStaff, boolean asked, String why) {

    public Reads {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() == (why == null || why.isBlank())) {
            throw new IllegalArgumentException("A form names the kinds of its data, or why it has none");
        }
        if (asked && kinds.stream().anyMatch(Kind::sealed)) {
            throw new IllegalArgumentException("Sealed data are shown to nobody whom the table does not name: " + kinds);
        }
    }

    /** Data that belong to a unit. */
    public static Reads of(String ownerUnit, Kind first, Kind... others) {
        return new Reads(all(first, others), ownerUnit, null, false, null);
    }

    /** Data about a person of a unit. */
    public static Reads about(String staff, String ownerUnit, Kind first, Kind... others) {
        return new Reads(all(first, others), ownerUnit, staff, false, null);
    }

    /** Data of a unit that a route shows to others, whose word it asks for; never sealed ones. */
    public static Reads asked(String ownerUnit, Kind first, Kind... others) {
        return new Reads(all(first, others), ownerUnit, null, true, null);
    }

    /** Nothing that the table knows, such as dates, and names of units and staff. */
    public static Reads nothing(String why) {
        return new Reads(List.of(), null, null, false, why);
    }

    /** Whether any of it is sealed. */
    public boolean sealed() {
        return kinds.stream().anyMatch(Kind::sealed);
    }

    private static List<Kind> all(Kind first, Kind... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toList();
    }
}
