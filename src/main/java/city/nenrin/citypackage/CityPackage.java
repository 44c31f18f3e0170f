package city.nenrin.citypackage;

import city.nenrin.organization.OrganizationData;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiMaster;
import city.nenrin.policy.kpi.KpiTarget;
import city.nenrin.policy.logicmodel.LogicModelMaster;
import city.nenrin.policy.plan.PlanNode;
import city.nenrin.policy.plan.Programme;
import city.nenrin.policy.plan.ProgrammeBudget;
import java.util.List;
import java.util.Map;

/**
 * A whole city as values: what a faultless package is read into, and what is written to one.
 *
 * @param settings keys and values of city.csv
 * @param phases   rows of calendar.csv, text by column
 * @param events   rows of calendar-events.csv, text by column
 */
record CityPackage(Map<String, String> settings, OrganizationData organization, List<PlanNode> plan,
                   List<Programme> programmes, List<ProgrammeBudget> budgets, List<Kpi> kpis, List<KpiTarget> targets,
                   List<KpiMaster.Actual> actuals, List<LogicModelMaster.Entry> logicModels,
                   List<Map<String, String>> phases, List<Map<String, String>> events, List<Skill> skills) {

    /** A skill that a post asks for. */
    record Skill(String post, String skill, String source) {
    }
}
