package city.nenrin.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;

/** One stop of one round of a case, and what was said there. */
@Entity
public class ApprovalEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "case_id")
    private ApprovalCase paper;
    private int round;
    private int stage;
    @Enumerated(EnumType.STRING)
    private StopKind kind;
    private String groupCode;
    private String groupName;
    private String actor;
    private Instant actedAt;
    private Boolean agreed;
    private String comment;
    private String proxyReason;
    private String readBy;
    private Instant readAt;
    private boolean superseded;

    protected ApprovalEntry() {
    }

    ApprovalEntry(ApprovalCase paper, RouteStop stop, String groupName) {
        this.paper = paper;
        this.round = paper.round();
        this.stage = stop.stage();
        this.kind = stop.kind();
        this.groupCode = stop.group();
        this.groupName = groupName;
    }

    void act(String who, boolean yes, String words, String whyByProxy, Instant at) {
        actor = who;
        agreed = yes;
        comment = words;
        proxyReason = whyByProxy;
        actedAt = at;
    }

    void supersede() {
        superseded = true;
    }

    void read(String who, Instant at) {
        readBy = who;
        readAt = at;
    }

    public Long id() {
        return id;
    }

    /** The paper whose stop it is. */
    public ApprovalCase paper() {
        return paper;
    }

    /** In which submission of the case. */
    public int round() {
        return round;
    }

    /** Stops of one stage act side by side. */
    public int stage() {
        return stage;
    }

    public StopKind kind() {
        return kind;
    }

    /** The post or unit that acts, as of the day of the route. */
    public String group() {
        return groupCode;
    }

    /** Its Japanese name as of the day of the route. */
    public String groupName() {
        return groupName;
    }

    /** Staff code of the person who acted; empty while the stop waits. */
    public Optional<String> actor() {
        return Optional.ofNullable(actor);
    }

    public Optional<Instant> actedAt() {
        return Optional.ofNullable(actedAt);
    }

    /** Agreed or confirmed; false for a consent that was given as a comment, and for a stop that sent the paper back. */
    public Optional<Boolean> agreed() {
        return Optional.ofNullable(agreed);
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** Why somebody decided for the post (代決); empty where it acted itself. */
    public Optional<String> proxyReason() {
        return Optional.ofNullable(proxyReason);
    }

    /** Staff code of the holder who read afterwards what was decided by proxy (後閲). */
    public Optional<String> readBy() {
        return Optional.ofNullable(readBy);
    }

    /** Undone by a remand to an earlier stop; a new row stands in its place. */
    public boolean superseded() {
        return superseded;
    }

    /** Whether the holder of the post has still to read what was decided by proxy. */
    public boolean waitsForReading() {
        return proxyReason != null && readBy == null;
    }
}
