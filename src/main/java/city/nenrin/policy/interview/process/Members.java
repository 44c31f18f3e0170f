package city.nenrin.policy.interview.process;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Group;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The members of an interview (A60): mayor, vice-mayors, the department, the policy planning department (head; heads of
 * secretary, finance and policy section) and the head of personnel. They are posts, named by the engine's group.
 */
@Component
class Members {

    static final String MAYOR = "mayor";
    private static final String VICE_MAYOR = "vice-mayor";

    private final Organization organization;
    private final Clock clock;

    Members(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** Groups of those who attend a department's interview, with their Japanese names, highest first. */
    Map<String, String> of(String department) {
        Map<String, String> members = new LinkedHashMap<>();
        add(members, MAYOR);
        add(members, VICE_MAYOR);
        head(members, department);
        function(UnitFunction.POLICY).flatMap(policy -> organization.departmentOf(policy.code(), today()))
                .ifPresent(planning -> head(members, planning.code()));
        for (UnitFunction function : List.of(UnitFunction.SECRETARY, UnitFunction.FINANCE, UnitFunction.POLICY,
                UnitFunction.PERSONNEL)) {
            function(function).ifPresent(section -> head(members, section.code()));
        }
        return members;
    }

    /** Who may chair: the mayor, or by proxy (代理主宰) a vice-mayor or the head of the policy planning department. */
    Map<String, String> chairs() {
        Map<String, String> chairs = new LinkedHashMap<>();
        add(chairs, MAYOR);
        add(chairs, VICE_MAYOR);
        function(UnitFunction.POLICY).flatMap(policy -> organization.departmentOf(policy.code(), today()))
                .ifPresent(planning -> head(chairs, planning.code()));
        chairs.replaceAll((group, name) -> group.equals(MAYOR) ? name : name + "（代理主宰）");
        return chairs;
    }

    /** Japanese name of a group, or its code where it has ended. */
    String name(String group) {
        return organization.group(group, today()).map(Members::spoken).orElse(group);
    }

    /** 「健康福祉部長」, as people say it, not unit and title one after the other (健康福祉部部長). */
    private static String spoken(Group group) {
        return group.name().replace("部部長", "部長").replace("課課長", "課長").replace("室室長", "室長");
    }

    private void head(Map<String, String> members, String unit) {
        organization.headPost(unit).map(Post::code).ifPresent(post -> add(members, post));
    }

    private void add(Map<String, String> members, String group) {
        organization.group(group, today()).ifPresent(found -> members.put(group, spoken(found)));
    }

    private Optional<Unit> function(UnitFunction function) {
        return organization.functionSection(function, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As options of a form. */
    static List<Map<String, String>> options(Map<String, String> groups) {
        return groups.entrySet().stream().map(group -> Map.of("value", group.getKey(), "label", group.getValue())).toList();
    }
}
