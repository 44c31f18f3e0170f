package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** Row of {@code unit}; everybody else sees {@link Unit}. */
@Entity
@Table(name = "unit")
class UnitRow {

    @Id
    @SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    private Long id;
    @Column(name = "code")
    private String code;
    @Column(name = "name")
    private String name;
    @Column(name = "kind")
    private String kind;
    @Column(name = "type")
    private String type;
    @Column(name = "parent_code")
    private String parentCode;
    @Column(name = "lead_section")
    private String leadSection;
    @Column(name = "function")
    private String function;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected UnitRow() {
    }

    UnitRow(Unit value) {
        this.code = value.code();
        this.name = value.name();
        this.kind = value.kind().code();
        this.type = value.type().code();
        this.parentCode = value.parentCode();
        this.leadSection = value.leadSection();
        this.function = value.function() == null ? null : value.function().code();
        this.validFrom = value.validFrom();
        this.validTo = value.validTo();
    }
}
