package city.nenrin.policy.interview.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.interview.Departments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sections with programmes review them before each interview. */
@Component
class ReviewingSections implements PhaseParticipant {

    private final Departments departments;

    ReviewingSections(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String process() {
        return ProgrammeReviewProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return departments.sectionsWithProgrammes(asOf).stream()
                .map(section -> new PhaseUnit(section.code(), section.code(), "")).toList();
    }
}
