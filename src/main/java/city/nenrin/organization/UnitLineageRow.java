package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** Row of {@code unit_lineage}; everybody else sees {@link UnitLineage}. */
@Entity
@Table(name = "unit_lineage")
class UnitLineageRow {

    @Id
    @SequenceGenerator(name = "unit_lineage_seq", sequenceName = "unit_lineage_seq")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_lineage_seq")
    private Long id;
    @Column(name = "predecessor")
    private String predecessor;
    @Column(name = "successor")
    private String successor;
    @Column(name = "kind")
    private String kind;
    @Column(name = "effective")
    private LocalDate effective;

    protected UnitLineageRow() {
    }

    UnitLineageRow(UnitLineage value) {
        this.predecessor = value.predecessor();
        this.successor = value.successor();
        this.kind = value.kind().code();
        this.effective = value.effective();
    }
}
