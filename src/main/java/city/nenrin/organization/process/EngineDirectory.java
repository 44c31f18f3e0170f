package city.nenrin.organization.process;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Actors;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Group;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Role;
import city.nenrin.organization.Staff;
import city.nenrin.organization.Unit;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows today's organization to the engine and to the login. */
@Component
class EngineDirectory implements ActorDirectory {

    private final Organization organization;
    private final Actors actors;
    private final ReadPolicy policy;
    private final Clock clock;

    EngineDirectory(Organization organization, Actors actors, ReadPolicy policy, Clock clock) {
        this.organization = organization;
        this.actors = actors;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Optional<Person> person(String id) {
        return organization.findStaff(id).filter(staff -> staff.activeOn(today())).map(EngineDirectory::person);
    }

    @Override
    public List<Person> people() {
        return organization.staff(today()).stream().map(EngineDirectory::person)
                .sorted(Comparator.comparing(Person::id)).toList();
    }

    @Override
    public Set<String> groupsOf(String personId) {
        return organization.groupsOf(personId, today()).stream()
                .map(GroupMembership::group).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean actsFor(String personId, String group, String process) {
        return actors.membership(personId, group, process, today()).isPresent();
    }

    @Override
    public Collection<String> members(String group) {
        return organization.members(group, today()).stream().map(GroupMembership::staffCode).toList();
    }

    @Override
    public Map<String, String> groups() {
        return organization.groups(today()).stream().collect(Collectors.toUnmodifiableMap(Group::code, Group::name));
    }

    @Override
    public Optional<String> groupName(String group) {
        return organization.group(group, today()).map(Group::name);
    }

    @Override
    public Set<String> managerGroups() {
        LocalDate today = today();
        Stream<String> heads = organization.units(today).stream()
                .flatMap(unit -> organization.headPost(unit.code()).stream()).map(Post::code);
        Stream<String> sections = sections(function -> true, today);
        return Stream.concat(heads, sections).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> overseerGroups() {
        return sections(function -> policy.seesAll(Role.of(function), DataKind.SUBMISSION_STATUS), today())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The three sections that carry the year, of those functions. */
    private Stream<String> sections(Predicate<UnitFunction> which, LocalDate today) {
        return Stream.of(UnitFunction.POLICY, UnitFunction.FINANCE, UnitFunction.PERSONNEL).filter(which)
                .flatMap(function -> organization.functionSection(function, today).stream()).map(Unit::code);
    }

    @Override
    public Set<String> rolesOf(String personId) {
        return roles(personId).stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean changesCalendar(String personId) {
        return roles(personId).contains(Role.POLICY);
    }

    private Set<Role> roles(String personId) {
        return organization.findStaff(personId).isEmpty() ? Set.of() : actors.of(personId, today()).roles();
    }

    private static Person person(Staff staff) {
        return new Person(staff.code(), staff.familyName(), staff.givenName());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
