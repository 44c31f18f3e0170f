package city.nenrin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who acts on a day, with everything that rights are decided from.
 *
 * @param staffCode     login
 * @param displayName   for example 「福祉課 主任2」
 * @param date          the day that posts, proxies and roles are taken from
 * @param unitCodes     units whose staff the person belongs to
 * @param groups        the engine's groups in own right
 * @param proxiedGroups groups that the person has by proxy only, of any scope
 * @param roles         roles in own right
 * @param capacities    roles with their units, in own right and by proxy
 * @param process       key of the process that the person is acting in, or null; a proxy limited to a process counts
 *                      there only
 */
public record Actor(String staffCode, String displayName, LocalDate date, Set<String> unitCodes, Set<String> groups,
                    Set<String> proxiedGroups, Set<Role> roles, List<Capacity> capacities, String process) {

    public Actor {
        unitCodes = Set.copyOf(unitCodes);
        groups = Set.copyOf(groups);
        proxiedGroups = Set.copyOf(proxiedGroups);
        roles = Set.copyOf(roles);
        capacities = List.copyOf(capacities);
    }

    /** Whether the person has a role in own right. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person is in a group in own right. */
    public boolean in(String group) {
        return groups.contains(group);
    }

    /** The same person at work on a task of a process: proxies limited to this process count as well. */
    public Actor actingIn(String processKey) {
        return new Actor(staffCode, displayName, date, unitCodes, groups, proxiedGroups, roles, capacities,
                processKey);
    }

    /** The capacities that count where the person is acting now: own ones and those of fitting proxies. */
    public List<Capacity> effective() {
        return capacities.stream()
                .filter(capacity -> !capacity.byProxy() || Proxy.covers(capacity.proxy(), process))
                .toList();
    }

    /** Roles in own right and of proxies that count where the person is acting now. */
    public Set<Role> effectiveRoles() {
        return effective().stream().map(Capacity::role).collect(Collectors.toUnmodifiableSet());
    }
}
