package city.nenrin.policy.kpi.process;

import city.nenrin.platform.node.Held;
import city.nenrin.platform.node.Mirror;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.KpiMoment;
import city.nenrin.policy.kpi.KpiRounds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/** Rates a section's figures by the decision table {@code kpi-rating}. */
@ModelBean("rateKpis")
class RateKpis implements JavaDelegate, Mirror {

    private static final String TABLE = "kpi-rating";

    private final WorkDirectory works;
    private final KpiFigures figures;
    private final KpiRounds rounds;
    /** A table comes with the start of a node, and an attainment has one decimal place. */
    private final Held<Map<Optional<BigDecimal>, String>> known = new Held<>();

    RateKpis(WorkDirectory works, KpiFigures figures, KpiRounds rounds) {
        this.works = works;
        this.figures = figures;
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        KpiMoment moment = KpiMoment.of(work.cycle(), work.phase());
        DecisionService decisions = execution.getProcessEngineServices().getDecisionService();
        List<KpiRounds.Rating> ratings = figures.grid(work.subject(), moment.fiscalYear(), moment.term()).stream()
                .map(figure -> rate(figure, decisions)).toList();
        rounds.rate(work.cycle(), work.phase(), ratings);
    }

    private KpiRounds.Rating rate(KpiFigure figure, DecisionService decisions) {
        Optional<BigDecimal> attainment = figure.attainment();
        return new KpiRounds.Rating(figure.kpi().code(), attainment.orElse(null),
                known.get(ConcurrentHashMap::new).computeIfAbsent(attainment, asked -> read(asked, decisions)));
    }

    @Override
    public Set<String> tables() {
        return Set.of("act_re_decision_def");
    }

    @Override
    public void forget() {
        known.forget();
    }

    private static String read(Optional<BigDecimal> attainment, DecisionService decisions) {
        return decisions.evaluateDecisionTableByKey(TABLE)
                .variables(Variables.putValue("attainment", attainment.map(BigDecimal::doubleValue).orElse(null)))
                .evaluate().getSingleEntry();
    }
}
