package city.nenrin.platform.failure;

import city.nenrin.platform.database.Outage;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * What kinds of failure a person meets who did nothing wrong, and what they are told: never a statement, a table or a
 * trace. Whoever hands a failure to a person asks here first, the engine's interface and our pages alike, so that what
 * two people do at once reads the same at every door.
 */
public enum Failure {

    /** Somebody else was first: a lock was lost, a row was there already or was gone. */
    OVERTAKEN(409, "他の人が更新しました", "同じものを、ほかの人かほかの操作が先に更新しました。この操作は取り消され、何も変わっていません。",
            "画面を開き直して今の内容を確かめ、必要ならもう一度お試しください。"),
    /** A value that the database cannot hold: too long, too large, or with a character that no text has. */
    UNFIT(400, "値を受け付けられません", "送られた値に、長すぎるもの、大きすぎるもの、または使えない文字があります。何も変わっていません。",
            "前の画面に戻って入力を確かめ、もう一度お試しください。"),
    /** The database does not answer. */
    UNREACHABLE(503, "今は処理できません", Outage.SENTENCE, ""),
    /** A fault of ours. */
    INTERNAL(500, "処理できませんでした", "Nenrin の中で問題が起きました。この操作は取り消され、何も変わっていません。",
            "少し待って、もう一度お試しください。続くときは、情報システムの担当へ、時刻と、していた操作をお知らせください。");

    private static final Set<String> SOMEBODY_ELSE = Set.of(
            "23505" /* unique */, "23503" /* foreign key */, "23P01" /* exclusion */,
            "40001" /* serialisation */, "40P01" /* deadlock */, "55P03" /* lock not to be had */);

    private final int status;
    private final String title;
    private final String what;
    private final String next;

    Failure(int status, String title, String what, String next) {
        this.status = status;
        this.title = title;
        this.what = what;
        this.next = next;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** In a few words. */
    public String title() {
        return title;
    }

    /** What happened. */
    public String what() {
        return what;
    }

    /** What to do next. */
    public String next() {
        return next;
    }

    /** All of it in one line, where there is no page for it. */
    public String text() {
        return title + "。" + what + next;
    }

    /** Whether somebody has to look into this very request; an outage is noted once for all. */
    public boolean isOurs() {
        return this == INTERNAL;
    }

    /** The failure behind an exception; empty for one that comes neither from the database nor from a race. */
    public static Optional<Failure> of(Throwable thrown) {
        if (Outage.causes(thrown)) {
            return Optional.of(UNREACHABLE);
        }
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean fromDatabase = false;
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof TaskAlreadyClaimedException
                    || cause instanceof OptimisticLockException || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException) {
                return Optional.of(OVERTAKEN);
            }
            if (cause instanceof SQLException failed) {
                fromDatabase = true;
                for (SQLException each = failed; each != null; each = each.getNextException()) {
                    Optional<Failure> known = byState(each.getSQLState());
                    if (known.isPresent()) {
                        return known;
                    }
                }
            }
        }
        return fromDatabase ? Optional.of(INTERNAL) : Optional.empty();
    }

    private static Optional<Failure> byState(String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (SOMEBODY_ELSE.contains(state)) {
            return Optional.of(OVERTAKEN);
        }
        return state.startsWith("22") || state.startsWith("23") ? Optional.of(UNFIT) : Optional.empty();
    }
}
