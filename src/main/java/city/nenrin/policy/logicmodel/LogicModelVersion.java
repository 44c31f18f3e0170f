package city.nenrin.policy.logicmodel;

import city.nenrin.policy.kpi.EntryContext;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A frozen snapshot of a logic model; later edits of the draft never reach it (BR-4). */
@Entity
@Immutable
public class LogicModelVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "logic_model_version_seq")
    @SequenceGenerator(name = "logic_model_version_seq", sequenceName = "logic_model_version_seq", allocationSize = 50)
    private Long id;
    private String modelCode;
    private int number;
    @Enumerated(EnumType.STRING)
    private SnapshotKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private LogicModelContent content;
    private String createdBy;
    private Instant createdAt;
    private Integer createdInCycle;
    private String createdInPhase;

    protected LogicModelVersion() {
    }

    LogicModelVersion(String modelCode, int number, SnapshotKind kind, LogicModelContent content,
                      EntryContext context, Instant createdAt) {
        this.modelCode = modelCode;
        this.number = number;
        this.kind = kind;
        this.content = content;
        this.createdBy = context.actor();
        this.createdInCycle = context.cycle();
        this.createdInPhase = context.phase();
        this.createdAt = createdAt;
    }

    public Long id() {
        return id;
    }

    public String modelCode() {
        return modelCode;
    }

    /** 1 for the first version of a model. */
    public int number() {
        return number;
    }

    public SnapshotKind kind() {
        return kind;
    }

    public LogicModelContent content() {
        return content;
    }

    /** Login of the person who submitted, published or kept it. */
    public String createdBy() {
        return createdBy;
    }

    /** Time of submission or publication. */
    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Integer> createdInCycle() {
        return Optional.ofNullable(createdInCycle);
    }

    public Optional<String> createdInPhase() {
        return Optional.ofNullable(createdInPhase);
    }
}
