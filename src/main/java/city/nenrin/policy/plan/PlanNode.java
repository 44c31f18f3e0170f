package city.nenrin.policy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Objects;
import java.util.Optional;

/** A policy (政策, code like {@code 3}) or a measure (施策, code like {@code 3-1}) of the plan (B08). */
@Entity
public class PlanNode {
    @Id
    private String code;
    @Enumerated(EnumType.STRING)
    private PlanNodeKind kind;
    private String name;
    private String parentCode;
    private Short priority;
    private String ownerSection;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;

    protected PlanNode() {
    }

    private PlanNode(String code, PlanNodeKind kind, String name, String parentCode, Integer priority,
                     String ownerSection, SourceMark sourceMark) {
        this.code = Objects.requireNonNull(code);
        this.kind = kind;
        this.name = Objects.requireNonNull(name);
        this.parentCode = parentCode;
        prioritise(priority);
        this.ownerSection = Objects.requireNonNull(ownerSection);
        this.sourceMark = Objects.requireNonNull(sourceMark);
    }

    /** A policy at the top of the tree. */
    public static PlanNode policy(String code, String name, String ownerSection, SourceMark mark) {
        return new PlanNode(code, PlanNodeKind.POLICY, name, null, null, ownerSection, mark);
    }

    /** A measure below the policy {@code parentCode}; {@code priority} is 1 to 3 or null (not ranked, B13). */
    public static PlanNode measure(String code, String name, String parentCode, Integer priority,
                                   String ownerSection, SourceMark mark) {
        return new PlanNode(code, PlanNodeKind.MEASURE, name, Objects.requireNonNull(parentCode), priority,
                ownerSection, mark);
    }

    /**
     * Ranks a measure.
     *
     * @param priority 1 to 3, or null for "not ranked"
     * @throws IllegalArgumentException when the priority is outside 1 to 3
     */
    public void prioritise(Integer priority) {
        if (priority != null && (priority < 1 || priority > 3)) {
            throw new IllegalArgumentException("優先度は1から3の整数で入力してください（入力値: " + priority + "）");
        }
        this.priority = priority == null ? null : priority.shortValue();
    }

    /** Hands the node to another section, for example after a reorganisation (BR-37). */
    public void assignTo(String section) {
        this.ownerSection = Objects.requireNonNull(section);
    }

    public String code() {
        return code;
    }

    public PlanNodeKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Code of the policy above a measure; empty for a policy. */
    public Optional<String> parentCode() {
        return Optional.ofNullable(parentCode);
    }

    /** 1 (highest) to 3; empty where the measure is not ranked. */
    public Optional<Integer> priority() {
        return Optional.ofNullable(priority).map(Short::intValue);
    }

    /** Unit code of the section in charge (主担当課). */
    public String ownerSection() {
        return ownerSection;
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }
}
