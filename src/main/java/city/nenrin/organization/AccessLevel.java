package city.nenrin.organization;

/** What a role sees of a kind of data; a cell of the matrix. From least to most. */
public enum AccessLevel {
    /** Nothing. */
    NONE,
    /** What is about the reader in person, or was asked by the reader. */
    SELF,
    /**
     * What belongs to the own unit and, for those who work at a department, to its sections. The staff of a
     * department's lead section (部主管課) prepare the department's papers and see the whole department, sealed
     * data excepted. What is about the reader in person is included.
     */
    OWN,
    /** Everything of the city. */
    FULL
}
