package city.nenrin.organization;

import city.nenrin.calendar.UnitFunction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Who there is on a day. Every question is answered from memory and may be asked at every request and every new task.
 * Dates are calendar days of the city; terms include their first day, and end before their {@code to}, except for
 * proxies, whose last day is included.
 */
@Service
public class Organization {

    private static final String NO_UNIT = "（登録のない組織）";
    private static final String NO_PERSON = "（登録のない職員）";

    private final SnapshotSource source;

    @Autowired
    Organization(SnapshotStore store) {
        this((SnapshotSource) store);
    }

    Organization(SnapshotSource source) {
        this.source = source;
    }

    /** An organization that stands in memory only, for checks before an import and for tests. */
    public static Organization of(OrganizationData data) {
        Snapshot snapshot = new Snapshot(data);
        return new Organization(() -> snapshot);
    }

    // Units

    /**
     * The version of a unit on a day.
     *
     * @throws UnknownCode if there is no such unit on that day
     */
    public Unit unit(String code, LocalDate date) {
        return findUnit(code, date).orElseThrow(() ->
                new UnknownCode("組織コード", code, "%s時点で有効な組織のコード".formatted(date)));
    }

    /** The version of a unit on a day, if it exists then. */
    public Optional<Unit> findUnit(String code, LocalDate date) {
        return source.current().unit(code, date);
    }

    /**
     * Name of a unit for people, on a day; the last one that it had where it has ended. Never a code: what is not known
     * has a word of its own.
     */
    public String unitName(String code, LocalDate date) {
        return source.current().unit(code, date).or(() -> source.current().lastVersion(code)).map(Unit::name)
                .orElse(NO_UNIT);
    }

    /** All units of a day, by code. */
    public List<Unit> units(LocalDate date) {
        return source.current().units(date);
    }

    /** All departments of a day, by code. */
    public List<Unit> departments(LocalDate date) {
        return units(date).stream().filter(unit -> unit.kind() == UnitKind.DEPARTMENT).toList();
    }

    /** All sections of a day, by code. */
    public List<Unit> sections(LocalDate date) {
        return units(date).stream().filter(unit -> unit.kind() == UnitKind.SECTION).toList();
    }

    /** The sections of a department on a day, by code. */
    public List<Unit> sectionsOf(String departmentCode, LocalDate date) {
        return sections(date).stream().filter(unit -> departmentCode.equals(unit.parentCode())).toList();
    }

    /** The department of a section; a department itself; empty for the city and for sections that stand below it. */
    public Optional<Unit> departmentOf(String unitCode, LocalDate date) {
        return source.current().departmentOf(unitCode, date);
    }

    /** The lead section (部主管課) of a department; without one, its only section if there is just one. */
    public Optional<Unit> leadSection(String departmentCode, LocalDate date) {
        Optional<Unit> department = findUnit(departmentCode, date);
        if (department.isPresent() && department.get().leadSection() != null) {
            return findUnit(department.get().leadSection(), date);
        }
        List<Unit> sections = sectionsOf(departmentCode, date);
        return sections.size() == 1 ? Optional.of(sections.get(0)) : Optional.empty();
    }

    /** The unit that has a function for the whole city on a day. */
    public Optional<Unit> functionSection(UnitFunction function, LocalDate date) {
        return units(date).stream().filter(unit -> unit.function() == function).findFirst();
    }

    /** A unit and everything below it on a day; empty if it does not exist then. */
    public Set<String> withDescendants(String unitCode, LocalDate date) {
        return source.current().withDescendants(unitCode, date);
    }

    /**
     * Who carries on a day what a unit carried at some earlier time: the unit itself while it exists, otherwise its
     * successors. More than one after a split; empty if the line ended or the code is unknown.
     */
    public Set<String> ownersOn(String unitCode, LocalDate date) {
        return source.current().ownersOn(unitCode, date);
    }

    /** The one unit of {@link #ownersOn}; empty if there is none, or several after a split. */
    public Optional<String> ownerOn(String unitCode, LocalDate date) {
        Set<String> owners = ownersOn(unitCode, date);
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }

    /** Whether a phase does not concern a unit or its department. */
    public boolean exempt(String unitCode, String phaseKey, LocalDate date) {
        return source.current().exempt(unitCode, phaseKey, date);
    }

    // Posts and staff

    /** @throws UnknownCode if there is no such post */
    public Post post(String code) {
        return findPost(code).orElseThrow(() -> new UnknownCode("職コード", code, "登録されている職のコード"));
    }

    /** A post, if it exists. */
    public Optional<Post> findPost(String code) {
        return source.current().post(code);
    }

    /** The head's post of a unit. */
    public Optional<Post> headPost(String unitCode) {
        return source.current().headPost(unitCode);
    }

    /** @throws UnknownCode if there is no such member of staff, in any term */
    public Staff staff(String code) {
        return findStaff(code).orElseThrow(() -> new UnknownCode("職員コード", code, "登録されている職員のコード"));
    }

    /** A member of staff, whatever the term. */
    public Optional<Staff> findStaff(String code) {
        return source.current().staff(code);
    }

    /** Name of somebody for people, in any term; never a code. */
    public String personName(String code) {
        return findStaff(code).map(Staff::displayName).orElse(NO_PERSON);
    }

    /** Everybody who works for the city on a day, by code. */
    public List<Staff> staff(LocalDate date) {
        return source.current().staff(date);
    }

    /** The posts that somebody holds on a day, highest rank first; without posts acted for by proxy. */
    public List<Post> postsOf(String staffCode, LocalDate date) {
        return source.current().postsOf(staffCode, date);
    }

    /**
     * All terms in a post, or for a liaison group in charge of its department, by first day; terms to come included,
     * which are sealed until they are announced. Empty for other groups.
     */
    public List<Posting> termsOf(String group) {
        return source.current().termsOf(group);
    }

    /** Whether somebody belonged to a unit before a day and does not on it: what this person wrote is a predecessor's. */
    public boolean hasLeft(String staffCode, String unitCode, LocalDate date) {
        return source.current().hasLeft(staffCode, unitCode, date);
    }

    /** {@link Predecessor#MARK} if whoever wrote something has left its unit since; otherwise empty. */
    public String originMark(Optional<String> writer, String unitCode, LocalDate date) {
        return writer.filter(code -> hasLeft(code, unitCode, date)).isPresent() ? Predecessor.MARK : "";
    }

    /** The officers in charge of a department on a day. */
    public Optional<Liaison> liaison(String departmentCode, LocalDate date) {
        return source.current().liaison(departmentCode, date);
    }

    /** The terms in charge of departments that somebody has on a day, as either officer. */
    public List<Liaison> liaisonsOf(String staffCode, LocalDate date) {
        return source.current().liaisonsOf(staffCode, date);
    }

    /** The proxies that somebody exercises on a day. */
    public List<Proxy> proxiesOf(String staffCode, LocalDate date) {
        return source.current().proxiesOf(staffCode, date);
    }

    // Groups

    /**
     * The engine's groups of somebody on a day: posts, their units, liaison groups, {@code vice-mayor} and the posts
     * acted for. Empty if the person is unknown or does not work for the city that day.
     */
    public List<GroupMembership> groupsOf(String staffCode, LocalDate date) {
        return source.current().groupsOf(staffCode, date);
    }

    /** The members of a group on a day, own right first; empty for an unknown group. */
    public List<GroupMembership> members(String group, LocalDate date) {
        return source.current().members(group, date);
    }

    /** A group with its Japanese name, if it exists on a day. */
    public Optional<Group> group(String code, LocalDate date) {
        return source.current().group(code, date);
    }

    /** All groups of a day. */
    public List<Group> groups(LocalDate date) {
        return source.current().groups(date);
    }

    Set<String> withAncestors(String unitCode, LocalDate date) {
        return source.current().withAncestors(unitCode, date);
    }
}
