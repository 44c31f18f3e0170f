package city.nenrin.policy.improvement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An improvement of a piece of work, from the idea to the verified hours (A68). */
@Entity
public class Improvement {

    /** How far it has come. */
    public enum State {
        PROPOSED("提案"),
        DECLINED("見送り"),
        APPROVED("実施中"),
        REPORTED("確認待ち"),
        VERIFIED("確認済み");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Japanese word. */
        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int cycle;
    private String unit;
    private String proposer;
    private Instant proposedAt;
    private boolean fromInterview;
    private String work;
    @Enumerated(EnumType.STRING)
    private ChangeKind changeKind;
    private boolean strain;
    private boolean waste;
    private boolean unevenness;
    private String proposal;
    @Embedded
    private TimeSpent time;
    private long cost;
    private String citizenEffect;
    private String timeUse;
    @Enumerated(EnumType.STRING)
    private State state;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private boolean needsMoney;
    private boolean needsSystem;
    private String tools;
    private String costOutlook;
    private String examples;
    private String advisedBy;
    private Instant advisedAt;
    private Integer carriedInto;

    protected Improvement() {
    }

    Improvement(int cycle, String unit, String proposer, Instant proposedAt, Proposal idea) {
        this.cycle = cycle;
        this.unit = unit;
        this.proposer = proposer;
        this.proposedAt = proposedAt;
        this.fromInterview = idea.fromInterview();
        this.work = idea.work();
        this.changeKind = idea.kind();
        this.strain = idea.findings().contains(Finding.STRAIN);
        this.waste = idea.findings().contains(Finding.WASTE);
        this.unevenness = idea.findings().contains(Finding.UNEVENNESS);
        this.proposal = idea.text();
        this.time = idea.time();
        this.cost = idea.cost();
        this.citizenEffect = idea.citizenEffect();
        this.timeUse = idea.timeUse();
        this.state = State.PROPOSED;
    }

    /** Code, for example {@code W-2027-5}; subject of its unit. */
    public String code() {
        return "W-" + cycle + "-" + id;
    }

    Long id() {
        return id;
    }

    public int cycle() {
        return cycle;
    }

    /** Code of the unit whose work it is. */
    public String unit() {
        return unit;
    }

    /** Staff code of the person who had the idea. */
    public String proposer() {
        return proposer;
    }

    public boolean fromInterview() {
        return fromInterview;
    }

    public String work() {
        return work;
    }

    public ChangeKind kind() {
        return changeKind;
    }

    public Set<Finding> findings() {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (strain) {
            found.add(Finding.STRAIN);
        }
        if (waste) {
            found.add(Finding.WASTE);
        }
        if (unevenness) {
            found.add(Finding.UNEVENNESS);
        }
        return found;
    }

    public String proposal() {
        return proposal;
    }

    /** Cases and minutes as proposed. */
    public TimeSpent time() {
        return time;
    }

    /** Yen as proposed. */
    public long cost() {
        return cost;
    }

    public String citizenEffect() {
        return citizenEffect;
    }

    public String timeUse() {
        return timeUse;
    }

    public State state() {
        return state;
    }

    /** Why the head decided so; always given for a refusal. */
    public Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    public boolean needsMoney() {
        return needsMoney;
    }

    public boolean needsSystem() {
        return needsSystem;
    }

    /** Advice of the DX office: tools that would do. */
    public Optional<String> tools() {
        return Optional.ofNullable(tools);
    }

    /** Advice of the DX office: what it would cost. */
    public Optional<String> costOutlook() {
        return Optional.ofNullable(costOutlook);
    }

    /** Advice of the DX office: how others do it. */
    public Optional<String> examples() {
        return Optional.ofNullable(examples);
    }

    /** Staff code of the adviser; present once there is advice. */
    public Optional<String> advisedBy() {
        return Optional.ofNullable(advisedBy);
    }

    /** Whether nothing more is to be done about it. */
    public boolean finished() {
        return state == State.DECLINED || state == State.VERIFIED;
    }

    void decide(boolean approved, String reason, boolean money, boolean system, String head, Instant now) {
        state = approved ? State.APPROVED : State.DECLINED;
        decisionReason = reason;
        needsMoney = money;
        needsSystem = system;
        decidedBy = head;
        decidedAt = now;
    }

    void advise(String means, String outlook, String others, String adviser, Instant now) {
        tools = means;
        costOutlook = outlook;
        examples = others;
        advisedBy = adviser;
        advisedAt = now;
    }

    void become(State next) {
        state = next;
    }

    void carry(int nextCycle) {
        carriedInto = nextCycle;
    }
}
