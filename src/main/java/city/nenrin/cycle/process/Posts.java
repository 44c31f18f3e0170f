package city.nenrin.cycle.process;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.Unit;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whom models give tasks to: posts and sections, never persons, found from who owns the work today. */
@ModelBean("posts")
public class Posts {

    /** The parts that models name, by their name there. */
    enum Part {
        /** The section or department that owns the work. */
        OWNER,
        /** The staff of the section that owns the work. */
        SECTION,
        SECTION_HEAD,
        /** 部主管課 of the owner's department. */
        DEPARTMENT,
        DEPARTMENT_HEAD,
        /** 部担当: the policy section's officer in charge of the owner's department. */
        LIAISON,
        POLICY,
        POLICY_HEAD,
        /** 政策企画部長: the head of the department that the policy section belongs to. */
        POLICY_PLANNING_HEAD,
        FINANCE,
        PERSONNEL,
        SECRETARY,
        DX;

        private static final Map<String, Part> BY_NAME = Arrays.stream(values())
                .collect(Collectors.toUnmodifiableMap(Part::modelName, Function.identity()));

        String modelName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Part of(String modelName) {
            Part part = BY_NAME.get(modelName);
            if (part == null) {
                throw new IllegalArgumentException("Models know no part " + modelName);
            }
            return part;
        }
    }

    private final Organization organization;
    private final WorkDirectory works;
    private final Clock clock;

    Posts(Organization organization, WorkDirectory works, Clock clock) {
        this.organization = organization;
        this.works = works;
        this.clock = clock;
    }

    /** The group that plays this part in the work of the execution. */
    public String of(DelegateExecution execution, String part) {
        return of(works.require(execution.getProcessBusinessKey()), Part.of(part));
    }

    String of(Work work, Part part) {
        LocalDate today = LocalDate.now(clock);
        return switch (part) {
            case OWNER, SECTION -> work.owner();
            case SECTION_HEAD -> head(work.owner());
            case DEPARTMENT -> organization.leadSection(department(work, today).code(), today)
                    .map(Unit::code).orElse(department(work, today).code());
            case DEPARTMENT_HEAD -> head(department(work, today).code());
            case LIAISON -> department(work, today).code() + ".liaison";
            case POLICY -> section(UnitFunction.POLICY, today);
            case POLICY_HEAD -> head(section(UnitFunction.POLICY, today));
            case POLICY_PLANNING_HEAD -> head(organization.departmentOf(section(UnitFunction.POLICY, today), today)
                    .orElseThrow().code());
            case FINANCE -> section(UnitFunction.FINANCE, today);
            case PERSONNEL -> section(UnitFunction.PERSONNEL, today);
            case SECRETARY -> section(UnitFunction.SECRETARY, today);
            case DX -> section(UnitFunction.DX, today);
        };
    }

    private Unit department(Work work, LocalDate today) {
        return organization.departmentOf(work.owner(), today).orElseThrow(() ->
                new IllegalStateException("No department above " + work.owner()));
    }

    private String head(String unit) {
        return organization.headPost(unit).map(Post::code).orElseThrow(() ->
                new IllegalStateException("No head's post in " + unit));
    }

    private String section(UnitFunction function, LocalDate today) {
        return organization.functionSection(function, today).map(Unit::code).orElseThrow(() ->
                new IllegalStateException("No section has the function " + function));
    }
}
