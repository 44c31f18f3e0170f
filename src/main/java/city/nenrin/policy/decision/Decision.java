package city.nenrin.policy.decision;

import city.nenrin.platform.store.KeyedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the mayor decided about a programme or a measure in an interview, and where it stands (A18, BR-8 to 11). */
@Entity
public class Decision extends KeyedEntity<String> {

    @Id
    private String code;
    private int cycle;
    private String phaseKey;
    private int number;
    private String department;
    private String ownerSection;
    private String programmeCode;
    private String measureCode;
    private String subjectName;
    private String verdict;
    private String words;
    private LocalDate due;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_need", joinColumns = @JoinColumn(name = "decision_code"))
    @Column(name = "need")
    @Enumerated(EnumType.STRING)
    private Set<Provision> needs = EnumSet.noneOf(Provision.class);
    @Enumerated(EnumType.STRING)
    private DecisionState state;
    private String recordedBy;
    private Instant recordedAt;
    private LocalDate decidedOn;
    private String documentNumber;
    private String fixedBy;
    private Instant fixedAt;
    private Integer followUpCycle;
    private String followUpPhase;
    private int carriedTimes;
    private boolean noAction;
    private String closingNote;
    private LocalDate closedOn;
    private Integer reportedCycle;
    private String reportedPhase;
    private LocalDate reportedOn;

    protected Decision() {
    }

    Decision(String code, int cycle, String phaseKey, int number, String department) {
        this.code = code;
        this.cycle = cycle;
        this.phaseKey = phaseKey;
        this.number = number;
        this.department = department;
        this.state = DecisionState.RECORDED;
    }

    @Override
    protected String key() {
        return code;
    }

    void record(NewDecision said, String section, String measure, String name, String actor, Instant at) {
        ownerSection = section;
        programmeCode = said.programmeCode();
        measureCode = measure;
        subjectName = name;
        verdict = said.verdict();
        words = said.words();
        due = said.due();
        needs.clear();
        needs.addAll(said.needs());
        recordedBy = actor;
        recordedAt = at;
    }

    void fix(LocalDate day, String number, String actor, Instant at) {
        decidedOn = day;
        documentNumber = number;
        fixedBy = actor;
        fixedAt = at;
        state = DecisionState.FIXED;
        setFollowUp(FollowUpPhase.after(cycle, phaseKey));
    }

    void closeWithoutAction(String note, LocalDate day) {
        noAction = true;
        close(DecisionState.DONE, note, day);
    }

    void close(DecisionState last, String note, LocalDate day) {
        state = last;
        closingNote = note;
        closedOn = day;
    }

    void open(FollowUpPhase followUp) {
        setFollowUp(followUp);
        state = DecisionState.OPEN;
    }

    void carryTo(FollowUpPhase next) {
        setFollowUp(next);
        state = DecisionState.CARRIED;
        carriedTimes++;
    }

    void need(Set<Provision> wanted) {
        needs.clear();
        needs.addAll(wanted);
    }

    void revise(String newWords, LocalDate newDue) {
        words = newWords;
        due = newDue;
    }

    void reportedIn(int interviewCycle, String interviewPhase, LocalDate day) {
        reportedCycle = interviewCycle;
        reportedPhase = interviewPhase;
        reportedOn = day;
    }

    private void setFollowUp(FollowUpPhase followUp) {
        followUpCycle = followUp.cycle();
        followUpPhase = followUp.phase();
    }

    /** {@code D-<cycle>-<spring|autumn>-<n>}; never changes and is never parsed. */
    public String code() {
        return code;
    }

    /** For people, for example 「2027年 4月面談 10」: the year of the cycle, the interview and the number in it. */
    public String label() {
        return cycle + "年 " + Season.ofPhase(phaseKey).label() + " " + number;
    }

    /** Year of the first March of the cycle in which it was made. */
    public int cycle() {
        return cycle;
    }

    /** The interview phase in which it was made, for example {@code mayor-interview-april}. */
    public String phase() {
        return phaseKey;
    }

    /** Its number within cycle and season, from 1. */
    public int number() {
        return number;
    }

    public Season season() {
        return Season.ofPhase(phaseKey);
    }

    /** Code of the department in whose interview it was made. */
    public String department() {
        return department;
    }

    /** Code of the section in charge. */
    public String ownerSection() {
        return ownerSection;
    }

    /** The programme concerned; empty where the decision is about a measure as a whole. */
    public Optional<String> programmeCode() {
        return Optional.ofNullable(programmeCode);
    }

    /** The measure concerned, or the measure of the programme concerned. */
    public String measureCode() {
        return measureCode;
    }

    /** Name of the programme or measure on the day of the record. */
    public String subjectName() {
        return subjectName;
    }

    /** Code of a {@link Verdict}. */
    public String verdict() {
        return verdict;
    }

    /** The mayor's words as said. */
    public String words() {
        return words;
    }

    /** By when; empty only where nothing is to be done. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** What it needs. */
    public Set<Provision> needs() {
        return needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
    }

    public DecisionState state() {
        return state;
    }

    /** 決裁日; empty before it is fixed. */
    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    /** 文書番号; empty before it is fixed. */
    public Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }

    /** The follow-up in which it is, or to which it was carried; empty before it is fixed. */
    public Optional<FollowUpPhase> followUp() {
        return followUpCycle == null ? Optional.empty() : Optional.of(new FollowUpPhase(followUpCycle, followUpPhase));
    }

    /** How often it was carried to a next follow-up. */
    public int carriedTimes() {
        return carriedTimes;
    }

    /** It was fixed with the explicit note that nothing is to be done (BR-9). */
    public boolean noAction() {
        return noAction;
    }

    /** Why and how it was closed; empty while it is not. */
    public Optional<String> closingNote() {
        return Optional.ofNullable(closingNote);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** The day on which an interview last took the report on it (BR-9); empty if none has yet. */
    public Optional<LocalDate> reportedOn() {
        return Optional.ofNullable(reportedOn);
    }

    /** The interview phase that last took the report on it. */
    public Optional<String> reportedPhase() {
        return Optional.ofNullable(reportedPhase);
    }

    /** The cycle of {@link #reportedPhase}. */
    public Optional<Integer> reportedCycle() {
        return Optional.ofNullable(reportedCycle);
    }
}
