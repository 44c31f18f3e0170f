package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** Row of {@code liaison}; everybody else sees {@link Liaison}. */
@Entity
@Table(name = "liaison")
class LiaisonRow {

    @Id
    @SequenceGenerator(name = "liaison_seq", sequenceName = "liaison_seq")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "liaison_seq")
    private Long id;
    @Column(name = "department_code")
    private String departmentCode;
    @Column(name = "policy_officer")
    private String policyOfficer;
    @Column(name = "finance_officer")
    private String financeOfficer;
    @Column(name = "valid_from")
    private LocalDate from;
    @Column(name = "valid_to")
    private LocalDate to;

    protected LiaisonRow() {
    }

    LiaisonRow(Liaison value) {
        this.departmentCode = value.departmentCode();
        this.policyOfficer = value.policyOfficer();
        this.financeOfficer = value.financeOfficer();
        this.from = value.from();
        this.to = value.to();
    }

    Liaison toValue() {
        return new Liaison(departmentCode, policyOfficer, financeOfficer, from, to);
    }

    /** Ends the term; {@code day} is the first day without it. */
    void endBefore(LocalDate day) {
        this.to = day;
    }
}
