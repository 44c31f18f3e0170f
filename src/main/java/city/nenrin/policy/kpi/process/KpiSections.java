package city.nenrin.policy.kpi.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sections that have KPIs to tell at this moment take part in a KPI phase. */
@Component
class KpiSections implements PhaseParticipant {

    private final Organization organization;
    private final KpiFigures figures;

    KpiSections(Organization organization, KpiFigures figures) {
        this.organization = organization;
        this.figures = figures;
    }

    @Override
    public String process() {
        return KpiCheckProcess.KEY;
    }

    @Override
    public List<PhaseUnit> units(int cycle, String phase, LocalDate asOf) {
        KpiMoment moment = KpiMoment.of(cycle, phase);
        return organization.sections(asOf).stream()
                .filter(section -> !figures.asked(section.code(), moment.term()).isEmpty())
                .map(section -> new PhaseUnit(section.code(), section.code(), "")).toList();
    }
}
