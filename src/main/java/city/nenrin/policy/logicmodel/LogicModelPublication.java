package city.nenrin.policy.logicmodel;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Optional;

/** One model that a recorded decision lets the city publish: which submitted version, and the copy made of it. */
@Entity
public class LogicModelPublication extends KeyedEntity<LogicModelReview.Key> {

    @EmbeddedId
    private LogicModelReview.Key key;
    private int submittedVersion;
    private Integer publishedVersion;

    protected LogicModelPublication() {
    }

    LogicModelPublication(LogicModelReview.Key key, int submittedVersion) {
        this.key = key;
        this.submittedVersion = submittedVersion;
    }

    @Override
    protected LogicModelReview.Key key() {
        return key;
    }

    void frozen(int version) {
        publishedVersion = version;
    }

    public String modelCode() {
        return key.modelCode();
    }

    /** Number of the submitted version that the decision covers. */
    public int submittedVersion() {
        return submittedVersion;
    }

    /** Number of the frozen copy; empty before it is made. */
    public Optional<Integer> publishedVersion() {
        return Optional.ofNullable(publishedVersion);
    }
}
