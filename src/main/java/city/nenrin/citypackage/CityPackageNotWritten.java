package city.nenrin.citypackage;

/** A package could not be written; the message is Japanese and says what to do. */
public class CityPackageNotWritten extends IllegalStateException {
    public CityPackageNotWritten(String message, Throwable cause) {
        super(message, cause);
    }
}
