package city.nenrin.approval;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Builds routes from the organisation of a day (BR-25). */
@Service
public class Routes {

    /** Stage at which the head of the paper's section confirms. */
    public static final int HEAD = 0;

    private final Organization organization;

    Routes(Organization organization) {
        this.organization = organization;
    }

    /**
     * The stops of a paper that comes from a section: its head first, then those of the plan. A party that is missing,
     * or is the paper's own section, is left out; who stands twice acts once, at the last of the two. A head does not
     * confirm a paper of their own (BR-27). Where the deciding post does not exist, the section's head decides.
     *
     * @param related codes of the related sections
     * @param author  staff code of the author
     * @param asOf    the day whose organisation counts
     */
    public List<RouteStop> stops(RoutePlan plan, String section, Collection<String> related, String author,
                                 LocalDate asOf) {
        String head = head(section).orElseThrow(() -> new IllegalStateException("No head's post in " + section));
        int decision = plan.stages().size();
        // Group and stage; a later stage replaces an earlier one.
        Map<String, RouteStop> stops = new LinkedHashMap<>();
        stops.put(head, new RouteStop(HEAD, StopKind.CONFIRM, head));
        for (int stage = 1; stage <= decision; stage++) {
            for (RoutePlan.Party party : plan.stages().get(stage - 1)) {
                StopKind kind = stage == decision ? StopKind.DECIDE : party.head() ? StopKind.CONFIRM : StopKind.CONSENT;
                List<String> groups = groups(party, section, related, asOf).filter(group -> !group.equals(section)).toList();
                for (String group : groups.isEmpty() && kind == StopKind.DECIDE ? List.of(head) : groups) {
                    stops.remove(group);
                    stops.put(group, new RouteStop(stage, kind, group));
                }
            }
        }
        return stops.values().stream()
                .filter(stop -> stop.kind() != StopKind.CONFIRM || !holds(author, stop.group(), asOf)).toList();
    }

    private boolean holds(String author, String post, LocalDate asOf) {
        return organization.postsOf(author, asOf).stream().anyMatch(own -> own.code().equals(post));
    }

    private Stream<String> section(UnitFunction function, LocalDate asOf) {
        return organization.functionSection(function, asOf).map(Unit::code).stream();
    }

    private Stream<String> groups(RoutePlan.Party party, String section, Collection<String> related, LocalDate asOf) {
        return switch (party) {
            case RELATED -> related.stream().sorted();
            case LEAD_SECTION -> department(section, asOf).flatMap(unit -> organization.leadSection(unit, asOf))
                    .map(Unit::code).stream();
            case POLICY -> section(UnitFunction.POLICY, asOf);
            case FINANCE -> section(UnitFunction.FINANCE, asOf);
            case PERSONNEL -> section(UnitFunction.PERSONNEL, asOf);
            case SECRETARY -> section(UnitFunction.SECRETARY, asOf);
            case DX -> section(UnitFunction.DX, asOf);
            case SECTION_HEAD -> head(section).stream();
            case DEPARTMENT_HEAD -> department(section, asOf).flatMap(this::head).stream();
            case PLANNING_HEAD -> organization.functionSection(UnitFunction.POLICY, asOf)
                    .flatMap(policy -> department(policy.code(), asOf)).flatMap(this::head).stream();
        };
    }

    private Optional<String> department(String section, LocalDate asOf) {
        return organization.departmentOf(section, asOf).map(Unit::code);
    }

    private Optional<String> head(String unit) {
        return organization.headPost(unit).map(Post::code);
    }
}
