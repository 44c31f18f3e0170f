package city.nenrin.organization;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Who sees what, by the table {@code access/matrix.csv}. Services ask before they hand out data;
 * pages and forms do not decide. Every hand-out of sealed data leaves a row in {@link ReadAudit}, in the transaction
 * of the caller, which therefore must not be read-only.
 */
@Service
public class ReadPolicy {

    private final Organization organization;
    private final ReadAudit audit;
    private final AccessMatrix matrix;

    @Autowired
    ReadPolicy(Organization organization, ReadAudit audit) {
        this(organization, audit, AccessMatrix.load());
    }

    ReadPolicy(Organization organization, ReadAudit audit, AccessMatrix matrix) {
        this.organization = organization;
        this.audit = audit;
        this.matrix = matrix;
    }

    /**
     * How much of a kind of data somebody sees: the widest of the roles that count. Proxies widen it where they apply,
     * but never for sealed data. For queries of data that are not sealed, and for menus.
     */
    public Scope scope(Actor actor, DataKind kind) {
        AccessLevel widest = AccessLevel.NONE;
        Set<String> units = new LinkedHashSet<>();
        for (Capacity capacity : actor.effective()) {
            if (capacity.byProxy() && kind.sealed()) {
                continue;
            }
            AccessLevel level = matrix.level(kind, capacity.role());
            if (level == AccessLevel.SELF && capacity.byProxy()) {
                // In person is in person: nobody is another one's self.
                continue;
            }
            if (level == AccessLevel.OWN) {
                units.addAll(ownUnits(capacity, kind, actor));
            }
            if (level.compareTo(widest) > 0) {
                widest = level;
            }
        }
        return new Scope(widest, widest == AccessLevel.OWN ? Set.copyOf(units) : Set.of(), actor.staffCode());
    }

    /** Whether somebody may see a datum; asks only and leaves no audit row. */
    public boolean allows(Actor actor, DataKind kind, Subject subject) {
        return scope(actor, kind).includes(subject.ownerUnit(), subject.aboutStaff());
    }

    /**
     * Demands that somebody may see a unit's data.
     *
     * @throws AccessDenied with a Japanese text if not
     */
    public void require(Actor actor, DataKind kind, String ownerUnitCode) {
        require(actor, kind, Subject.ofUnit(ownerUnitCode == null ? "-" : ownerUnitCode, ownerUnitCode));
    }

    /**
     * Demands that somebody may see a datum, and records the read if the data are sealed.
     *
     * @throws AccessDenied with a Japanese text if not
     */
    public void require(Actor actor, DataKind kind, Subject subject) {
        if (!allows(actor, kind, subject)) {
            throw new AccessDenied(kind, text(actor, kind, subject));
        }
        if (kind.sealed()) {
            audit.record(actor, kind, subject);
        }
    }

    /** The data that somebody may see, in their order; what is left of sealed data is recorded one by one. */
    public <T> List<T> filter(Actor actor, DataKind kind, Collection<T> data, Function<T, Subject> subject) {
        Scope scope = scope(actor, kind);
        List<T> seen = data.stream().filter(datum -> {
            Subject about = subject.apply(datum);
            return scope.includes(about.ownerUnit(), about.aboutStaff());
        }).toList();
        if (kind.sealed()) {
            seen.forEach(datum -> audit.record(actor, kind, subject.apply(datum)));
        }
        return seen;
    }

    /**
     * The latest reads of sealed data, newest first.
     *
     * @throws AccessDenied if the matrix does not open the audit log to the reader
     */
    public List<ReadAudit.Entry> reads(Actor actor, int atMost) {
        require(actor, DataKind.AUDIT_LOG, (String) null);
        return audit.latest(atMost);
    }

    /** Whether everybody with this role sees all data of a kind, by that role alone. */
    public boolean seesAll(Role role, DataKind kind) {
        return matrix.level(kind, role) == AccessLevel.FULL;
    }

    /** Whether data of this kind may leave the house, to anybody. Sealed data never may. */
    public boolean publishable(DataKind kind) {
        return matrix.openToCitizens(kind);
    }

    /** Whether data of this kind may be handed to the assembly and to councils, whose members have no login. */
    public boolean openToCouncil(DataKind kind) {
        return matrix.openToCouncil(kind);
    }

    private Set<String> ownUnits(Capacity capacity, DataKind kind, Actor actor) {
        String top = capacity.unitCode();
        if (!kind.sealed()) {
            top = organization.departmentOf(top, actor.date())
                    .filter(department -> capacity.unitCode().equals(department.leadSection()))
                    .map(Unit::code)
                    .orElse(top);
        }
        return organization.withDescendants(top, actor.date()).stream()
                .flatMap(unit -> organization.withAncestors(unit, actor.date()).stream())
                .collect(Collectors.toSet());
    }

    private String text(Actor actor, DataKind kind, Subject subject) {
        String owner = subject.ownerUnit() == null ? "" : organization.findUnit(subject.ownerUnit(), actor.date())
                .map(unit -> "（%s）".formatted(unit.name())).orElse("");
        String readers = Arrays.stream(Role.values())
                .filter(role -> matrix.level(kind, role) == AccessLevel.FULL)
                .map(Role::label)
                .collect(Collectors.joining("、"));
        boolean own = Arrays.stream(Role.values())
                .anyMatch(role -> matrix.level(kind, role) == AccessLevel.OWN);
        return "「%s」%sは%sさんの職では閲覧できません。閲覧できるのは%s%sです。".formatted(kind.label(), owner,
                actor.displayName(), readers.isEmpty() ? "本人" : readers, own ? "と、担当する組織の職員" : "");
    }
}
