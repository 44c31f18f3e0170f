package city.nenrin.approval;

import city.nenrin.organization.DataKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A paper on its way through the house (起案). */
@Entity
public class ApprovalCase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String title;
    private String process;
    private String work;
    @Enumerated(EnumType.STRING)
    private DataKind kind;
    private String unit;
    private String contentVersion;
    private String natures;
    private String author;
    private LocalDate asOf;
    private int round;
    @Enumerated(EnumType.STRING)
    private CaseState state;
    private Instant submittedAt;
    private String endedBy;
    private Instant endedAt;
    private String reason;
    @OneToMany(mappedBy = "paper")
    private List<ApprovalEntry> entries = new ArrayList<>();

    protected ApprovalCase() {
    }

    ApprovalCase(LocalDate asOf) {
        this.asOf = asOf;
    }

    void submit(Paper paper, String by, Instant at) {
        subject = paper.subject();
        title = paper.title();
        process = paper.process();
        work = paper.work();
        kind = paper.kind();
        unit = paper.unit();
        contentVersion = paper.version();
        natures = paper.natures().isEmpty() ? null
                : new TreeSet<>(paper.natures()).stream().map(Enum::name).collect(Collectors.joining(","));
        author = by;
        round++;
        state = CaseState.IN_PROGRESS;
        submittedAt = at;
        endedBy = null;
        endedAt = null;
        reason = null;
    }

    void add(ApprovalEntry entry) {
        entries.add(entry);
    }

    /** All stops of all rounds, in their order. */
    List<ApprovalEntry> entries() {
        return entries.stream().sorted(Comparator.comparing(ApprovalEntry::round).thenComparing(ApprovalEntry::stage)
                .thenComparing(ApprovalEntry::id)).toList();
    }

    void end(CaseState last, String actor, String why, Instant at) {
        state = last;
        endedBy = actor;
        endedAt = at;
        reason = why;
    }

    public Long id() {
        return id;
    }

    /** What it is about, as a code of the caller. */
    public String subject() {
        return subject;
    }

    public String title() {
        return title;
    }

    /** Key of the process in whose course it is; proxies limited to that process count. */
    public String process() {
        return process;
    }

    /** Business key of the instance in whose course it is. */
    public String work() {
        return work;
    }

    /** What the paper holds. */
    public DataKind kind() {
        return kind;
    }

    /** Code of the unit that it belongs to. */
    public String unit() {
        return unit;
    }

    /** Names exactly what is decided on. */
    public String version() {
        return contentVersion;
    }

    /** Why a decision by proxy is to be avoided (BR-23), in their order; empty where nothing speaks against it. */
    public Set<Nature> natures() {
        return natures == null ? Set.of() : Arrays.stream(natures.split(",")).map(Nature::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Staff code of the author (起案者). */
    public String author() {
        return author;
    }

    /** The day whose organisation the route was built from (BR-25). */
    public LocalDate asOf() {
        return asOf;
    }

    /** How often it has been submitted. */
    public int round() {
        return round;
    }

    public CaseState state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Staff code of the person who decided, recalled, remanded, withdrew or rejected it. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it was remanded, withdrawn or rejected. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
