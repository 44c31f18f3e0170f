package city.nenrin.policy.interview.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.interview.Departments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The departments with programmes or measures prepare papers for each interview. */
@Component
class PreparingDepartments implements PhaseParticipant {

    private final Departments departments;

    PreparingDepartments(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String process() {
        return PreparationProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return departments.interviewed(asOf).stream()
                .map(department -> new PhaseUnit(department.code(), department.code(), "")).toList();
    }
}
