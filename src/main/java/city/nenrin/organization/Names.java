package city.nenrin.organization;

import city.nenrin.platform.identity.ActorDirectory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Today's names instead of codes, for pages: templates call it {@code @names}. */
@Component("names")
public class Names {

    private static final String SYSTEM = "システム（自動）";

    private final Organization organization;
    private final Clock clock;

    Names(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** Name of a unit, today's or the last one that it had. */
    public String unit(String code) {
        return organization.unitName(code, today());
    }

    /** Name of somebody by login; what was done by no person was done by the system. */
    public String person(String code) {
        return code == null || code.equals(ActorDirectory.SYSTEM) ? SYSTEM : organization.personName(code);
    }

    /** Name of a post, unit or liaison group. */
    public String group(String code) {
        return organization.group(code, today()).map(Group::name).orElseGet(() -> unit(code));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
