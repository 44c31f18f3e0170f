package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import java.time.OffsetDateTime;

/** Row of {@code read_audit}; everybody else sees {@link ReadAudit.Entry}. */
@Entity
@Table(name = "read_audit")
class ReadAuditRow {

    @Id
    // One by one, so that the order of ids is the order of reads.
    @SequenceGenerator(name = "read_audit_seq", sequenceName = "read_audit_seq", allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "read_audit_seq")
    private Long id;
    @Column(name = "read_at")
    private OffsetDateTime readAt;
    @Column(name = "staff_code")
    private String staffCode;
    @Column(name = "data_kind")
    private String kind;
    @Column(name = "subject")
    private String subject;
    @Column(name = "owner_unit")
    private String ownerUnit;

    protected ReadAuditRow() {
    }

    ReadAuditRow(OffsetDateTime readAt, String staffCode, String kind, String subject, String ownerUnit) {
        this.readAt = readAt;
        this.staffCode = staffCode;
        this.kind = kind;
        this.subject = subject;
        this.ownerUnit = ownerUnit;
    }

    ReadAudit.Entry toValue() {
        return new ReadAudit.Entry(readAt, staffCode, kind, subject, ownerUnit);
    }
}
