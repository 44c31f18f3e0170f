package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** Row of {@code posting}; everybody else sees {@link Posting}. */
@Entity
@Table(name = "posting")
class PostingRow {

    @Id
    @SequenceGenerator(name = "posting_seq", sequenceName = "posting_seq")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "posting_seq")
    private Long id;
    @Column(name = "staff_code")
    private String staffCode;
    @Column(name = "post_code")
    private String postCode;
    @Column(name = "valid_from")
    private LocalDate from;
    @Column(name = "valid_to")
    private LocalDate to;

    protected PostingRow() {
    }

    PostingRow(Posting value) {
        this.staffCode = value.staffCode();
        this.postCode = value.postCode();
        this.from = value.from();
        this.to = value.to();
    }

    Posting toValue() {
        return new Posting(staffCode, postCode, from, to);
    }

    /** Ends the term; {@code day} is the first day without it. */
    void endBefore(LocalDate day) {
        this.to = day;
    }
}
