package city.nenrin.platform.form;

/** A kind of data that the table of who sees what tells apart. Its owner implements it; see {@link ReadGuard}. */
public interface Kind {

    /** The name under which the table knows it. */
    String name();

    /** Sealed data are never seen by proxy, every reading of them is recorded, and no browser keeps a draft of them. */
    boolean sealed();
}
