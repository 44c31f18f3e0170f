package city.nenrin.platform.database;

/** The data folder cannot be used; the Japanese message says why and what to do. */
public class DataFolderException extends RuntimeException {

    DataFolderException(String message) {
        super(message);
    }
}
