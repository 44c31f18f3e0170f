package city.nenrin.testing;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every flow node that any test of this JVM has walked, as {@code process/activity}. */
public final class WalkedNodes {

    private static final Set<String> WALKED = new TreeSet<>();

    private WalkedNodes() {
    }

    /** Adds what stands in the engine's history now; called before the history is emptied. */
    static void collect(JdbcClient database) {
        WALKED.addAll(database.sql("SELECT DISTINCT proc_def_key_ || '/' || act_id_ FROM act_hi_actinst")
                .query(String.class).list());
    }

    /** What has been walked so far, together with what stands in the engine's history now. */
    public static Set<String> all(JdbcClient database) {
        collect(database);
        return WALKED;
    }
}
