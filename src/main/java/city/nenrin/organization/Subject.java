package city.nenrin.organization;

/**
 * What is read.
 *
 * @param reference  what names the datum in the audit, codes only, for example {@code hearing 2027 welfare-01}
 * @param ownerUnit  code of the unit that it belongs to; may be null
 * @param aboutStaff code of the person that it is about; may be null
 */
public record Subject(String reference, String ownerUnit, String aboutStaff) {

    /** Data of a unit, not about a person. */
    public static Subject ofUnit(String reference, String ownerUnit) {
        return new Subject(reference, ownerUnit, null);
    }
}
