package city.nenrin.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** Row of {@code proxy}; everybody else sees {@link Proxy}. */
@Entity
@Table(name = "proxy")
class ProxyRow {

    @Id
    @SequenceGenerator(name = "proxy_seq", sequenceName = "proxy_seq")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proxy_seq")
    private Long id;
    @Column(name = "post_code")
    private String postCode;
    @Column(name = "staff_code")
    private String staffCode;
    @Column(name = "first_day")
    private LocalDate from;
    @Column(name = "last_day")
    private LocalDate to;
    @Column(name = "scope")
    private String scope;
    @Column(name = "reason")
    private String reason;

    protected ProxyRow() {
    }

    ProxyRow(Proxy value) {
        this.postCode = value.postCode();
        this.staffCode = value.staffCode();
        this.from = value.from();
        this.to = value.to();
        this.scope = value.scope();
        this.reason = value.reason();
    }

    Proxy toValue() {
        return new Proxy(postCode, staffCode, from, to, scope, reason);
    }

    /** Ends the term; {@code day} is its last day. */
    void endOn(LocalDate day) {
        this.to = day;
    }
}
