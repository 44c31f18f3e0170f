package city.nenrin.policy.decision.process;

import city.nenrin.platform.node.Held;
import city.nenrin.platform.node.Mirror;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Provision;
import city.nenrin.policy.decision.ProvisionPlan;
import city.nenrin.policy.decision.ProvisionRoute;
import city.nenrin.policy.decision.ResultBy;
import city.nenrin.policy.decision.Season;
import city.nenrin.policy.decision.VerdictEffect;
import city.nenrin.policy.decision.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code decision-routing} where a decision leads to (BR-11). */
@Component
class DecisionRouting implements Mirror {

    static final String TABLE = "decision-routing";
    /** What follows from the verdict alone, whatever is needed. */
    static final String NO_NEED = "NONE";

    /** What the table is asked for. */
    private record Case(VerdictEffect effect, Season season, String need) {
    }

    private final DecisionService tables;
    private final Verdicts verdicts;
    /** A table comes with the start of a node, and a few dozen cases are all there are. */
    private final Held<Map<Case, List<ProvisionPlan>>> known = new Held<>();

    DecisionRouting(@Lazy DecisionService tables, Verdicts verdicts) {
        this.tables = tables;
        this.verdicts = verdicts;
    }

    List<ProvisionPlan> routes(Decision decision, Season season) {
        VerdictEffect effect = verdicts.require(decision.verdict()).effect();
        return Stream.concat(Stream.of(NO_NEED), decision.needs().stream().map(Provision::name).sorted())
                .flatMap(need -> routes(effect, season, need).stream()).toList();
    }

    List<ProvisionPlan> routes(VerdictEffect effect, Season season, String need) {
        return known.get(ConcurrentHashMap::new).computeIfAbsent(new Case(effect, season, need), this::read);
    }

    @Override
    public Set<String> tables() {
        return Set.of("act_re_decision_def");
    }

    @Override
    public void forget() {
        known.forget();
    }

    private List<ProvisionPlan> read(Case asked) {
        return tables.evaluateDecisionTableByKey(TABLE)
                .variables(Variables.putValue("effect", asked.effect().name())
                        .putValue("season", asked.season().name()).putValue("need", asked.need()))
                .evaluate().getResultList().stream().map(DecisionRouting::plan).toList();
    }

    private static ProvisionPlan plan(Map<String, Object> row) {
        return new ProvisionPlan(ProvisionRoute.valueOf((String) row.get("route")),
                ResultBy.valueOf((String) row.get("resultBy")), ((Number) row.get("yearOffset")).intValue(),
                (String) row.get("action"));
    }
}
