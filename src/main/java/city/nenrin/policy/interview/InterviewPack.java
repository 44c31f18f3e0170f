package city.nenrin.policy.interview;

import city.nenrin.policy.decision.Season;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a department's papers, frozen when it was compiled. */
@Entity
public class InterviewPack {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interview_pack_seq")
    @SequenceGenerator(name = "interview_pack_seq", sequenceName = "interview_pack_seq", allocationSize = 50)
    private Long id;
    private int cycle;
    @Enumerated(EnumType.STRING)
    private Season season;
    private String department;
    private int number;
    @JdbcTypeCode(SqlTypes.JSON)
    private InterviewPaper content;
    private String compiledBy;
    private Instant compiledAt;
    private LocalDate distributedOn;

    protected InterviewPack() {
    }

    InterviewPack(InterviewMoment moment, String department, int number, InterviewPaper content, String compiledBy,
                  Instant compiledAt) {
        this.cycle = moment.cycle();
        this.season = moment.season();
        this.department = department;
        this.number = number;
        this.content = content;
        this.compiledBy = compiledBy;
        this.compiledAt = compiledAt;
    }

    public String department() {
        return department;
    }

    /** 1 for the first version. */
    public int number() {
        return number;
    }

    public InterviewPaper content() {
        return content;
    }

    /** Staff code of the person who compiled it. */
    public String compiledBy() {
        return compiledBy;
    }

    public Instant compiledAt() {
        return compiledAt;
    }

    /** The day on which this version was handed out; empty for a version that was not. */
    public Optional<LocalDate> distributedOn() {
        return Optional.ofNullable(distributedOn);
    }

    void distribute(LocalDate day) {
        distributedOn = day;
    }
}
