package city.nenrin.citypackage.part;

/**
 * A text of a package.
 *
 * @param file name with its ending, as it stands in the folder
 */
public record TextFile(String file, String text) {
}
