package city.nenrin.policy.interview;

import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitKind;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.PlanNodeKind;
import city.nenrin.policy.plan.PlanNodes;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeState;
import city.nenrin.policy.plan.Programmes;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sections and departments have something to talk about with the mayor, and which measures it is about. */
@Service
public class Departments {

    private final Organization organization;
    private final PlanNodes plan;
    private final Programmes programmes;
    private final Clock clock;

    Departments(Organization organization, PlanNodes plan, Programmes programmes, Clock clock) {
        this.organization = organization;
        this.plan = plan;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The units with programmes that are not abolished, by code. */
    @Transactional(readOnly = true)
    public List<Unit> sectionsWithProgrammes(LocalDate asOf) {
        // Asked for each batch of units that is opened: the owners only, not thousands of programmes.
        Set<String> owners = programmes.owners();
        return organization.units(asOf).stream()
                .filter(unit -> unit.kind() != UnitKind.CITY && owners.contains(unit.code())).toList();
    }

    /** The departments that are interviewed: those with programmes or measures, by code. */
    @Transactional(readOnly = true)
    public List<Unit> interviewed(LocalDate asOf) {
        TreeSet<String> owners = sectionsWithProgrammes(asOf).stream().map(Unit::code)
                .collect(Collectors.toCollection(TreeSet::new));
        plan.findByKindOrderByCode(PlanNodeKind.MEASURE).forEach(measure -> owners.add(measure.ownerSection()));
        TreeMap<String, Unit> departments = new TreeMap<>();
        owners.forEach(owner -> organization.departmentOf(owner, asOf)
                .ifPresent(department -> departments.put(department.code(), department)));
        return List.copyOf(departments.values());
    }

    /** Codes of a department's sections today, and its own. */
    @Transactional(readOnly = true)
    public List<String> sections(String department) {
        TreeSet<String> codes = new TreeSet<>(Set.of(department));
        organization.sectionsOf(department, today()).forEach(section -> codes.add(section.code()));
        return List.copyOf(codes);
    }

    /** Codes of a department's sections today; its own where it has none. */
    @Transactional(readOnly = true)
    public List<String> ownSections(String department) {
        List<String> sections = organization.sectionsOf(department, today()).stream().map(Unit::code).toList();
        return sections.isEmpty() ? List.of(department) : sections;
    }

    /** @throws Refused about {@code measures} with every one that is not among those that the sheets are about */
    static void requireAmong(Set<String> ofSheets, Collection<String> measures) {
        Refused.ifAny(measures.stream().filter(code -> !ofSheets.contains(code)).sorted()
                .map(code -> Fault.of("measures", "の施策「" + code + "」は、この部の面談の対象ではありません。")).toList());
    }

    /** The measures that a department's sheets are about: its own and those its programmes belong to, by code. */
    @Transactional(readOnly = true)
    public List<PlanNode> measures(String department) {
        List<String> sections = sections(department);
        TreeMap<String, PlanNode> measures = new TreeMap<>();
        plan.measuresOwnedBy(sections).forEach(measure -> measures.put(measure.code(), measure));
        Set<String> others = programmes.ofSections(sections).stream()
                .filter(programme -> programme.state() != ProgrammeState.ABOLISHED).map(Programme::measureCode)
                .filter(code -> !measures.containsKey(code)).collect(Collectors.toSet());
        plan.findAllById(others).forEach(measure -> measures.put(measure.code(), measure));
        return List.copyOf(measures.values());
    }

    /** Name of a unit today, or its code where it has ended. */
    public String name(String unit) {
        return organization.unitName(unit, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
