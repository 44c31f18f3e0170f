package city.nenrin.policy.kpi.process;

import city.nenrin.platform.work.PhaseParticipant;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
        Set<String> asked = figures.askedSections(KpiMoment.of(cycle, phase).term());
        return organization.sections(asOf).stream().filter(section -> asked.contains(section.code()))
                .map(section -> new PhaseUnit(section.code(), section.code(), "")).toList();
    }
}
