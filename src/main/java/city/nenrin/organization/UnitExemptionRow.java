package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Row of {@code unit_exemption}; everybody else sees {@link UnitExemption}. */
@Entity
@Table(name = "unit_exemption")
class UnitExemptionRow {

    @Id
    @SequenceGenerator(name = "unit_exemption_seq", sequenceName = "unit_exemption_seq")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_exemption_seq")
    private Long id;
    @Column(name = "unit_code")
    private String unitCode;
    @Column(name = "phase_key")
    private String phaseKey;

    protected UnitExemptionRow() {
    }

    UnitExemptionRow(UnitExemption value) {
        this.unitCode = value.unitCode();
        this.phaseKey = value.phaseKey();
    }
}
