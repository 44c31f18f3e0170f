package city.nenrin.policy.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A question to a department's liaison officer and the answer (A37, A73). */
@Entity
public class Consultation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int cycle;
    private String asker;
    private String unit;
    private String question;
    private boolean shared;
    private Instant askedAt;
    private String recordedBy;
    private String answer;
    private String answeredBy;
    private LocalDate answeredOn;
    private String improvementSeed;
    private Integer carriedInto;

    protected Consultation() {
    }

    Consultation(int cycle, String asker, String unit, String question, boolean shared, Instant askedAt,
                 String recordedBy) {
        this.cycle = cycle;
        this.asker = asker;
        this.unit = unit;
        this.question = question;
        this.shared = shared;
        this.askedAt = askedAt;
        this.recordedBy = recordedBy;
    }

    /** Code of the question, for example {@code C-2027-12}; subject of its unit. */
    public String code() {
        return "C-" + cycle + "-" + id;
    }


    public int cycle() {
        return cycle;
    }

    /** Staff code of the person who asks; empty where an officer noted a call without naming the caller. */
    public Optional<String> asker() {
        return Optional.ofNullable(asker);
    }

    /** Code of the unit for which is asked. */
    public String unit() {
        return unit;
    }

    public String question() {
        return question;
    }

    /** Whether the asker lets the officers of finance and personnel read it. */
    public boolean shared() {
        return shared;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Staff code of the officer who noted it after a call; empty where the asker wrote it. */
    public Optional<String> recordedBy() {
        return Optional.ofNullable(recordedBy);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    /** What could become a work improvement (改善の種). */
    public Optional<String> improvementSeed() {
        return Optional.ofNullable(improvementSeed);
    }

    void answer(String text, String seed, String officer, LocalDate day) {
        answer = text;
        improvementSeed = seed;
        answeredBy = officer;
        answeredOn = day;
    }

    void carry(int nextCycle) {
        carriedInto = nextCycle;
    }
}
