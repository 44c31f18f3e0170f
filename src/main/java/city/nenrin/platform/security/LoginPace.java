package city.nenrin.platform.security;

import city.nenrin.platform.identity.LoginWitness;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down who tries passwords, per account and per network address, before the directory or the demo's own check is
 * asked. A login that succeeds costs nothing and frees its account. Each node counts for itself.
 */
class LoginPace extends OncePerRequestFilter {

    /** Set on the request by who refuses a login: what was wrong. */
    static final String REFUSAL = LoginPace.class.getName() + ".refusal";

    /** Wrong passwords in a row for one account, and how long until one more may be tried. */
    static final int OF_AN_ACCOUNT = 8;
    private static final Duration ACCOUNT_WAITS = Duration.ofSeconds(30);
    /** The same for an address, behind which a whole office may sit. */
    static final int OF_AN_ADDRESS = 60;
    private static final Duration ADDRESS_WAITS = Duration.ofSeconds(2);
    private static final Duration TOLD_EACH = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 20_000;
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,60}");
    private static final Logger LOG = LoggerFactory.getLogger(LoginPace.class);

    private final LoadingCache<String, Pace> accounts = paces(OF_AN_ACCOUNT, ACCOUNT_WAITS);
    private final LoadingCache<String, Pace> addresses = paces(OF_AN_ADDRESS, ADDRESS_WAITS);
    private final ObjectProvider<LoginWitness> witness;

    LoginPace(ObjectProvider<LoginWitness> witness) {
        this.witness = witness;
    }

    /**
     * @param tries how many may be tried now
     * @param told  whether it may be told again
     */
    private record Pace(Bucket tries, Bucket told) {
    }

    /** Whoever tries many names pushes out the one tried least recently; the addresses still hold. */
    private static LoadingCache<String, Pace> paces(int tries, Duration wait) {
        return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(1, TimeUnit.HOURS).build(key ->
                new Pace(Bucket.builder().addLimit(limit -> limit.capacity(tries).refillGreedy(1, wait)).build(),
                        Bucket.builder().addLimit(limit -> limit.capacity(1).refillIntervally(1, TOLD_EACH)).build()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().equals(request.getContextPath() + "/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = account(request.getParameter("username"));
        Pace ofAccount = accounts.get(account);
        Pace ofAddress = addresses.get(request.getRemoteAddr());
        // Taken first and given back, so that a hundred tries at once are counted as a hundred.
        if (!ofAccount.tries().tryConsume(1)) {
            slowDown(request, response, account, ofAccount);
        } else if (!ofAddress.tries().tryConsume(1)) {
            ofAccount.tries().addTokens(1);
            slowDown(request, response, account, ofAddress);
        } else {
            chain.doFilter(request, response);
            settle(request, ofAccount, ofAddress);
        }
    }

    private static void settle(HttpServletRequest request, Pace ofAccount, Pace ofAddress) {
        Object refusal = request.getAttribute(REFUSAL);
        if (refusal == null) {
            ofAccount.tries().reset();
        } else if (refusal != LoginRefusal.PASSWORD) {
            ofAccount.tries().addTokens(1);
        }
        if (refusal != LoginRefusal.PASSWORD) {
            ofAddress.tries().addTokens(1);
        }
    }

    private void slowDown(HttpServletRequest request, HttpServletResponse response, String account, Pace pace)
            throws IOException {
        if (pace.told().tryConsume(1)) {
            LOG.warn("Logins are slowed down after too many wrong passwords, from {}", request.getRemoteAddr());
            witness.ifAvailable(kept -> kept.slowedDown(ACCOUNT.matcher(account).matches() ? account : "?",
                    request.getRemoteAddr()));
        }
        long nanos = pace.tries().estimateAbilityToConsume(1).getNanosToWaitForRefill();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TimeUnit.NANOSECONDS.toSeconds(nanos) + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** Directories take small and capital letters, narrow and wide ones, for the same. */
    private static String account(String typed) {
        String name = Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}
