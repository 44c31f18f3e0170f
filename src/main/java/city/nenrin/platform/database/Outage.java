package city.nenrin.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

/** Tells a database that cannot do anything at the moment from faults of our own. */
public final class Outage {

    /** What people read at whom it is not. */
    public static final String SENTENCE = "いまデータベースが応答しないため、処理できません。"
            + "しばらく待って画面を開き直し、送った内容が反映されていなければ、もう一度送ってください。";

    private static final int DEEPEST = 20;
    /**
     * Classes of PostgreSQL's states: no connection (08), too little room, memory or connections (53), stopped, killed
     * or not yet started (57P), took too long (57014), the system failed it (58).
     */
    private static final List<String> STATES = List.of("08", "53", "57P", "57014", "58");

    /** What the pool says at the rollback on a connection that broke before; that failure hides the first one. */
    private static final String BROKEN = "Connection is closed";

    private Outage() {
    }

    /** Whether a failure comes of a database that does not answer, or of connections that are all in use. */
    public static boolean causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST).anyMatch(Outage::is);
    }

    private static boolean is(Throwable cause) {
        return cause instanceof SQLTransientConnectionException || cause instanceof SQLException refused
                && (refused.getSQLState() == null ? BROKEN.equals(refused.getMessage())
                        : STATES.stream().anyMatch(refused.getSQLState()::startsWith));
    }
}
