package city.nenrin.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of a store that are read once in a request and not written in every one: the moment of the last request is
 * kept to two minutes, and a session lasts that much longer. What this release cannot read of a session is not there:
 * the person logs in again.
 */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSessions.Calm<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(CalmSessions.class);
    /** How exactly the moment of the last request is kept. */
    static final Duration CALM = Duration.ofMinutes(2);

    private final SessionRepository<S> store;
    /** What this thread has read in its request; the filter of sessions forgets it in between. */
    private final ThreadLocal<Calm<S>> ofRequest = new ThreadLocal<>();

    CalmSessions(SessionRepository<S> store) {
        this.store = store;
    }

    /** To be called before and after each request. */
    void forgetRequest() {
        ofRequest.remove();
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(store.createSession());
    }

    @Override
    public void save(Calm<S> session) {
        store.save(session.stored());
    }

    @Override
    public Calm<S> findById(String id) {
        Calm<S> known = ofRequest.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S found = store.findById(id);
        Calm<S> read = found == null ? null : new Calm<>(found);
        ofRequest.set(read);
        return read;
    }

    @Override
    public void deleteById(String id) {
        ofRequest.remove();
        store.deleteById(id);
    }

    /** @param stored the session as the store knows it */
    record Calm<S extends Session>(S stored) implements Session {

        @Override
        public void setLastAccessedTime(Instant moment) {
            if (moment.isAfter(stored.getLastAccessedTime().plus(CALM))) {
                stored.setLastAccessedTime(moment);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            try {
                return stored.getAttribute(name);
            } catch (ConversionException unreadable) {
                LOG.info("A session of another release: {} cannot be read", name);
                return null;
            }
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
