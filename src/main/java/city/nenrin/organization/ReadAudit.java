package city.nenrin.organization;

import city.nenrin.platform.identity.LoginWitness;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of who read sealed data. Rows are only ever added; the table itself refuses changes. */
@Service
public class ReadAudit implements LoginWitness {

    /** Beside the kinds of data: too many wrong passwords. */
    static final String LOGIN_SLOWED_DOWN = "login_slowed_down";

    /**
     * One read.
     *
     * @param readAt    when
     * @param staffCode who
     * @param kind      code of the kind of data
     * @param subject   what, in codes
     * @param ownerUnit whose unit, or null
     */
    public record Entry(OffsetDateTime readAt, String staffCode, String kind, String subject, String ownerUnit) {
    }

    private final ReadAuditRows rows;
    private final Clock clock;

    ReadAudit(ReadAuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Records a read, in the caller's transaction: no row, no data.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, DataKind kind, Subject subject) {
        rows.saveAndFlush(new ReadAuditRow(OffsetDateTime.now(clock), actor.staffCode(), kind.code(),
                subject.reference(), subject.ownerUnit()));
    }

    /** Sealed data are behind the login; who tries passwords stands beside who reads. The name is as it was typed. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void slowedDown(String account, String address) {
        rows.saveAndFlush(new ReadAuditRow(OffsetDateTime.now(clock), account, LOGIN_SLOWED_DOWN, address, null));
    }

    /** The latest reads, newest first; {@link ReadPolicy#reads} decides who may ask. */
    List<Entry> latest(int atMost) {
        return rows.findByOrderByIdDesc(Limit.of(atMost)).stream().map(ReadAuditRow::toValue).toList();
    }
}
