package city.nenrin.policy.logicmodel;

import city.nenrin.platform.store.KeyedEntity;
import city.nenrin.policy.plan.SourceMark;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * The logic model of a measure (施策) or of a new programme, with its open draft. Changed through
 * {@link LogicModels} only.
 */
@Entity
public class LogicModel extends KeyedEntity<String> {
    @Id
    private String code;
    private String title;
    private String measureCode;
    private String newProgramme;
    private String ownerSection;
    @Enumerated(EnumType.STRING)
    private LogicModelState state;
    private String problem;
    private String targetGroup;
    private String externalFactors;
    private String commitment;
    private String publicSummary;
    @Version
    private int revision;
    @Enumerated(EnumType.STRING)
    private SourceMark sourceMark;
    @ElementCollection
    @CollectionTable(name = "logic_model_node", joinColumns = @JoinColumn(name = "model_code"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<LogicModelNode> nodes = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "logic_model_arrow", joinColumns = @JoinColumn(name = "model_code"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<LogicModelArrow> arrows = new ArrayList<>();

    protected LogicModel() {
    }

    LogicModel(String code, String measureCode, String newProgramme, String ownerSection, SourceMark sourceMark) {
        this.code = Objects.requireNonNull(code);
        this.measureCode = measureCode;
        this.newProgramme = newProgramme;
        this.ownerSection = Objects.requireNonNull(ownerSection);
        this.sourceMark = Objects.requireNonNull(sourceMark);
        this.state = LogicModelState.DRAFT;
    }

    @Override
    protected String key() {
        return code;
    }

    void replaceContent(LogicModelContent content) {
        this.title = content.title();
        this.problem = content.problem();
        this.targetGroup = content.targetGroup();
        this.externalFactors = content.externalFactors();
        this.commitment = content.commitment();
        this.publicSummary = content.publicSummary();
        this.nodes.clear();
        this.nodes.addAll(content.nodes());
        this.arrows.clear();
        this.arrows.addAll(content.arrows());
    }

    void describeNewProgramme(String name, String measure) {
        this.newProgramme = Objects.requireNonNull(name);
        this.measureCode = measure;
    }

    void become(LogicModelState next) {
        this.state = next;
    }

    void assignTo(String section) {
        this.ownerSection = Objects.requireNonNull(section);
    }

    /** The open draft as a value; needs the transaction it was read in. */
    public LogicModelContent content() {
        return new LogicModelContent(title, problem, targetGroup, externalFactors, commitment, publicSummary, nodes,
                arrows);
    }

    /** For example {@code lm-3-1}. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The measure it belongs to; empty for a new programme outside the plan tree. */
    public Optional<String> measureCode() {
        return Optional.ofNullable(measureCode);
    }

    /** Name of the new programme it argues for (A04, A29); empty for the model of a measure. */
    public Optional<String> newProgramme() {
        return Optional.ofNullable(newProgramme);
    }

    /** Unit code of the section in charge (主担当課). */
    public String ownerSection() {
        return ownerSection;
    }

    public LogicModelState state() {
        return state;
    }

    /** Grows with every change of the draft; a form carries it as its data version. */
    public int revision() {
        return revision;
    }

    public SourceMark sourceMark() {
        return sourceMark;
    }
}
