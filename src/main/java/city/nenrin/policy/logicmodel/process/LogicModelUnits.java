package city.nenrin.policy.logicmodel.process;

import city.nenrin.organization.Organization;
import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The logic models that a month asks for take part in it, each with the section that is in charge today. */
@Component
class LogicModelUnits implements PhaseParticipant {

    private final LogicModelMonths months;
    private final Organization organization;

    LogicModelUnits(LogicModelMonths months, Organization organization) {
        this.months = months;
        this.organization = organization;
    }

    @Override
    public String process() {
        return LogicModelMonthProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        return months.asked(LogicModelMoment.of(cycle, phase)).stream()
                .map(model -> new PhaseUnit(model.code(), owner(model, asOf), label(model)))
                .filter(unit -> !organization.exempt(unit.owner(), phase, asOf)).toList();
    }

    private String owner(LogicModel model, LocalDate asOf) {
        return organization.ownerOn(model.ownerSection(), asOf).orElse(model.ownerSection());
    }

    /** Codes only: the name of a new programme is typed text and has no place in a task's title. */
    private static String label(LogicModel model) {
        return model.newProgramme().isPresent() ? "新規事業 " + model.code()
                : "施策" + model.measureCode().orElseThrow();
    }
}
