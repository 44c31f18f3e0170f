package city.nenrin.policy.decision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The verdicts (方向性) of the city. The seed names four (維持・修正・廃止・停止); 統合 and 終了 exist in other cities (BR-10)
 * and are offered where the city's rows say so. A row of the city replaces the default of the same code.
 */
@Service
public class Verdicts {

    public static final String KEEP = "KEEP";
    public static final String MODIFY = "MODIFY";
    public static final String ABOLISH = "ABOLISH";
    public static final String SUSPEND = "SUSPEND";
    public static final String MERGE = "MERGE";
    public static final String END = "END";

    private static final List<Verdict> DEFAULTS = List.of(
            new Verdict(KEEP, "維持", VerdictEffect.KEEP, true, 1),
            new Verdict(MODIFY, "修正", VerdictEffect.MODIFY, true, 2),
            new Verdict(ABOLISH, "廃止", VerdictEffect.ABOLISH, true, 3),
            new Verdict(SUSPEND, "停止", VerdictEffect.SUSPEND, true, 4),
            new Verdict(MERGE, "統合", VerdictEffect.MODIFY, false, 5),
            new Verdict(END, "終了", VerdictEffect.ABOLISH, false, 6));

    private final JdbcClient database;

    Verdicts(JdbcClient database) {
        this.database = database;
    }

    /** All verdicts, in the order of lists. */
    @Transactional(readOnly = true)
    public List<Verdict> all() {
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known(read());
            TransactionSynchronizationManager.registerSynchronization(known);
            TransactionSynchronizationManager.bindResource(this, known);
        }
        return known.verdicts;
    }

    private List<Verdict> read() {
        Map<String, Verdict> byCode = new LinkedHashMap<>();
        DEFAULTS.forEach(verdict -> byCode.put(verdict.code(), verdict));
        database.sql("SELECT code, name, effect, offered, position FROM verdict").query((row, n) ->
                new Verdict(row.getString("code"), row.getString("name"), VerdictEffect.valueOf(row.getString("effect")),
                        row.getBoolean("offered"), row.getInt("position")))
                .list().forEach(verdict -> byCode.put(verdict.code(), verdict));
        return byCode.values().stream().sorted(Comparator.comparingInt(Verdict::position).thenComparing(Verdict::code))
                .toList();
    }

    /** The verdicts that forms offer. */
    @Transactional(readOnly = true)
    public List<Verdict> offered() {
        return all().stream().filter(Verdict::offered).toList();
    }

    /** The verdict with this code, offered or not. */
    @Transactional(readOnly = true)
    public Optional<Verdict> find(String code) {
        return all().stream().filter(verdict -> verdict.code().equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException if the city has no such verdict */
    @Transactional(readOnly = true)
    public Verdict require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No verdict " + code));
    }

    /** Adds a verdict of the city or replaces the one with the same code. */
    @Transactional
    public void define(Verdict verdict) {
        database.sql("INSERT INTO verdict (code, name, effect, offered, position) VALUES (?, ?, ?, ?, ?) "
                        + "ON CONFLICT (code) DO UPDATE SET name = excluded.name, effect = excluded.effect, "
                        + "offered = excluded.offered, position = excluded.position")
                .params(verdict.code(), verdict.name(), verdict.effect().name(), verdict.offered(), verdict.position())
                .update();
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** What this transaction has read: whoever looks at all decisions of a year asks for each of them. */
    private final class Known implements TransactionSynchronization {

        private final List<Verdict> verdicts;

        Known(List<Verdict> verdicts) {
            this.verdicts = verdicts;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Verdicts.this);
        }
    }
}
