package city.nenrin.cycle;

import city.nenrin.organization.Group;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is. A unit owes something while a step waits for its owner; what waits for others (an inspection, an
 * opinion) or for a day is no omission of the owner's.
 */
@Component
class Turns {

    /** Liaison groups are named after the department, and are the policy and finance sections' officers. */
    private static final String LIAISON = "liaison";

    private final OpenSteps steps;
    private final Organization organization;
    private final Clock clock;

    Turns(OpenSteps steps, Organization organization, Clock clock) {
        this.steps = steps;
        this.organization = organization;
        this.clock = clock;
    }

    /** The open steps of a year, by the business key of the work that they belong to. */
    Map<String, List<OpenStep>> of(int cycle) {
        return steps.of(cycle).stream().collect(Collectors.groupingBy(OpenStep::businessKey));
    }

    /** Those of the open units whose owner has something to do. */
    List<WorkUnit> owing(int cycle, List<WorkUnit> open) {
        Map<String, List<OpenStep>> turns = of(cycle);
        return open.stream().filter(unit -> owes(unit, turns)).toList();
    }

    /** Whether a step waits for the unit's owner. */
    boolean owes(WorkUnit unit, Map<String, List<OpenStep>> turns) {
        return turns.getOrDefault(unit.businessKey(), List.of()).stream()
                .anyMatch(step -> owners(unit, Set.of(step.group())));
    }

    /** Whether one of these groups is the unit's owner, a post in it, or, in a department, a section of it. */
    boolean owners(WorkUnit unit, Collection<String> groups) {
        LocalDate today = LocalDate.now(clock);
        return groups.stream().filter(group -> !group.endsWith(LIAISON))
                .flatMap(group -> organization.group(group, today).map(Group::unitCode).stream())
                .anyMatch(code -> code.equals(unit.owner()) || organization.findUnit(code, today)
                        .map(Unit::parentCode).filter(unit.owner()::equals).isPresent());
    }
}
