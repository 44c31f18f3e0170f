package city.nenrin.organization;

import city.nenrin.calendar.UnitFunction;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes {@link Actor}s from the organization. */
@Service
public class Actors {

    private final Organization organization;

    public Actors(Organization organization) {
        this.organization = organization;
    }

    /**
     * The person with this login, as of a day. Somebody who does not work for the city that day has no group and no
     * role.
     *
     * @throws UnknownCode if there is no such member of staff
     */
    public Actor of(String staffCode, LocalDate date) {
        Staff staff = organization.staff(staffCode);
        Set<Capacity> capacities = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Post post : organization.postsOf(staffCode, date)) {
            capacities.addAll(capacities(post, date, null));
            if (post.kind().givesUnitMembership()) {
                units.add(post.unitCode());
            }
        }
        for (Liaison liaison : organization.liaisonsOf(staffCode, date)) {
            if (liaison.policyOfficer().equals(staffCode)) {
                capacities.add(new Capacity(Role.LIAISON, liaison.departmentCode(), null));
            }
        }
        capacities.forEach(capacity -> roles.add(capacity.role()));
        for (Proxy proxy : organization.proxiesOf(staffCode, date)) {
            capacities.addAll(capacities(organization.post(proxy.postCode()), date, proxy.scope()));
        }
        Set<String> groups = new LinkedHashSet<>();
        Set<String> proxied = new LinkedHashSet<>();
        for (GroupMembership membership : organization.groupsOf(staffCode, date)) {
            (membership.byProxy() ? proxied : groups).add(membership.group());
        }
        return new Actor(staffCode, staff.displayName(), date, units, groups, proxied, roles,
                List.copyOf(capacities), null);
    }

    /**
     * By which right somebody may work for a group (a post, a unit, a liaison group) in a process.
     *
     * @return the membership, whose {@link GroupMembership#byProxy()} tells how, or empty if there is none
     */
    public Optional<GroupMembership> membership(String staffCode, String group, String processKey,
                                                LocalDate date) {
        return organization.groupsOf(staffCode, date).stream()
                .filter(membership -> membership.group().equals(group))
                .filter(membership -> Proxy.covers(membership.scope(), processKey))
                .findFirst();
    }

    private Set<Capacity> capacities(Post post, LocalDate date, String proxy) {
        Set<Capacity> result = new LinkedHashSet<>();
        Unit unit = organization.unit(post.unitCode(), date);
        switch (post.kind()) {
            case MAYOR -> result.add(new Capacity(Role.MAYOR, unit.code(), proxy));
            case VICE_MAYOR -> result.add(new Capacity(Role.VICE_MAYOR, unit.code(), proxy));
            case AUDITOR -> result.add(new Capacity(Role.AUDITOR, unit.code(), proxy));
            case ADMINISTRATOR -> result.add(new Capacity(Role.ADMINISTRATOR, unit.code(), proxy));
            case HEAD -> {
                result.add(new Capacity(
                        unit.kind() == UnitKind.DEPARTMENT ? Role.DEPARTMENT_HEAD : Role.SECTION_HEAD,
                        unit.code(), proxy));
                addFunctions(result, unit, date, proxy);
            }
            case MEMBER -> {
                result.add(new Capacity(Role.SECTION_OFFICER, unit.code(), proxy));
                addFunctions(result, unit, date, proxy);
            }
        }
        return result;
    }

    private void addFunctions(Set<Capacity> result, Unit unit, LocalDate date, String proxy) {
        if (unit.function() != null) {
            result.add(new Capacity(Role.of(unit.function()), unit.code(), proxy));
        }
        if (unit.kind() == UnitKind.DEPARTMENT) {
            // Who stands at the department itself (部長, 次長) works on what its sections do for the whole city. Not
            // so for personnel: sealed data stay with the section (BR-39).
            organization.sectionsOf(unit.code(), date).stream()
                    .filter(section -> section.function() != null && section.function() != UnitFunction.PERSONNEL)
                    .forEach(section -> result.add(
                            new Capacity(Role.of(section.function()), section.code(), proxy)));
        } else if (unit.kind() == UnitKind.SECTION) {
            // A section of a department that has the function as a whole (an office with sections of its own).
            organization.departmentOf(unit.code(), date)
                    .filter(department -> department.function() != null)
                    .ifPresent(department -> result.add(
                            new Capacity(Role.of(department.function()), department.code(), proxy)));
        }
    }
}
