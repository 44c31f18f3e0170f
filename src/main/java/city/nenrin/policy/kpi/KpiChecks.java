package city.nenrin.policy.kpi;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The KPI phases: who confirmed the figures, sent them back and inspected them. */
@Service
public class KpiChecks {

    private final KpiCheckRows checks;
    private final Clock clock;

    KpiChecks(KpiCheckRows checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** The check of a section; a new one if nothing has been confirmed or sent back yet. */
    @Transactional(readOnly = true)
    public KpiCheck of(int cycle, String phase, String section) {
        KpiCheck.Key key = new KpiCheck.Key(cycle, phase, section);
        return checks.findById(key).orElseGet(() -> new KpiCheck(key));
    }

    /** All checks of a phase that have begun, by section. */
    @Transactional(readOnly = true)
    public List<KpiCheck> of(int cycle, String phase) {
        return checks.findByKeyCycleAndKeyPhaseKeyOrderByKeySection(cycle, phase);
    }

    /** The section head confirms the figures. */
    @Transactional
    public void confirm(int cycle, String phase, String section, String actor) {
        KpiCheck check = of(cycle, phase, section);
        check.confirm(actor, clock.instant());
        checks.saveAndFlush(check);
    }

    /** The figures go back to the section (差戻し), with a reason. */
    @Transactional
    public void remand(int cycle, String phase, String section, String reason, String actor) {
        KpiCheck check = of(cycle, phase, section);
        check.remand(reason, actor);
        checks.saveAndFlush(check);
    }

    /** The department has inspected the figures (A33). */
    @Transactional
    public void inspect(int cycle, String phase, String section, String comment, String actor) {
        KpiCheck check = of(cycle, phase, section);
        check.inspect(comment, actor, clock.instant());
        checks.saveAndFlush(check);
    }
}
