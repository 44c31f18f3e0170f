package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** Row of {@code staff}; everybody else sees {@link Staff}. */
@Entity
@Table(name = "staff")
class StaffRow {

    @Id
    @Column(name = "code")
    private String code;
    @Column(name = "family_name")
    private String familyName;
    @Column(name = "given_name")
    private String givenName;
    @Column(name = "employment")
    private String employment;
    @Column(name = "active_from")
    private LocalDate activeFrom;
    @Column(name = "active_to")
    private LocalDate activeTo;

    protected StaffRow() {
    }

    StaffRow(Staff value) {
        this.code = value.code();
        this.familyName = value.familyName();
        this.givenName = value.givenName();
        this.employment = value.employment().code();
        this.activeFrom = value.activeFrom();
        this.activeTo = value.activeTo();
    }
}
