package city.nenrin.typed;

/**
 * How large a workbook may be that is read.
 *
 * @param expandedBytes of everything in it together, unpacked
 * @param rows          last row of a sheet that may hold anything
 * @param columns       last column of a sheet that may hold anything, 1 being A
 */
public record WorkbookLimits(long expandedBytes, int rows, int columns) {

    /** For what somebody uploads. */
    public static final WorkbookLimits UPLOAD = new WorkbookLimits(4 << 20, 5_000, 100);
    /** For a whole city, which an administrator brings in. */
    public static final WorkbookLimits CITY = new WorkbookLimits(256 << 20, 200_000, 100);
}
