package city.nenrin.policy.direction.process;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Organization;
import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The direction paper is made once for the city, by the policy section. */
@Component
class PriorityPolicyCity implements PhaseParticipant {

    private final Organization organization;

    PriorityPolicyCity(Organization organization) {
        this.organization = organization;
    }

    @Override
    public String process() {
        return PriorityPolicyProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return organization.functionSection(UnitFunction.POLICY, asOf)
                .map(section -> new PhaseUnit("city", section.code(), "")).stream().toList();
    }
}
