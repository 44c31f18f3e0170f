package city.nenrin.policy.interview.process;

import static city.nenrin.listing.Column.text;

import city.nenrin.listing.Column;
import city.nenrin.listing.Listing;
import city.nenrin.listing.Type;
import city.nenrin.listing.TypedRow;
import city.nenrin.policy.interview.NewProgrammeInput;
import city.nenrin.policy.interview.NewProgrammeProposal;
import city.nenrin.policy.logicmodel.LogicModelArrow;
import city.nenrin.policy.logicmodel.LogicModelContent;
import city.nenrin.policy.logicmodel.LogicModelNode;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A new programme that a section wants.
 *
 * @param model its logic model; null where nobody is shown it
 */
record NewProgramme(NewProgrammeProposal proposal, LogicModelContent model) {

    private static final Column<NewProgramme, String> CODE = text("modelCode", "LM番号", wanted(NewProgrammeProposal::modelCode)).rowKey();
    private static final Column<NewProgramme, String> NAME = asked("name", "事業名", 200, wanted(NewProgrammeProposal::name)).required();
    private static final Column<NewProgramme, String> MEASURE =
            asked("measure", "施策", 0, wanted(one -> one.measureCode().orElse(null))).required();
    private static final Column<NewProgramme, String> COMMITMENT =
            asked("commitment", "これをやる", 500, wanted(NewProgrammeProposal::commitment)).required();
    private static final Column<NewProgramme, Long> BUDGET_NEED = Column.of("budgetNeed", "要る予算（千円）", new Type.ThousandYen(),
            wanted(one -> one.budgetNeedYen().orElse(null))).asked();
    private static final Column<NewProgramme, BigDecimal> PEOPLE_NEED = Column.of("peopleNeed", "要る人（人）", new Type.Number(1, false),
            wanted(one -> one.peopleNeed().orElse(null))).asked();
    private static final Column<NewProgramme, String> ABILITY_NEED =
            asked("abilityNeed", "要る能力", 200, wanted(one -> one.abilityNeed().orElse(null)));
    private static final Column<NewProgramme, String> PROBLEM = asked("problem", "課題", 1000, one -> one.model.problem());
    private static final Column<NewProgramme, String> TARGET_GROUP = asked("targetGroup", "対象", 1000, one -> one.model.targetGroup());
    private static final Column<NewProgramme, String> OUTPUT = asked("output", "産出", 500, box("p1")).required();
    private static final Column<NewProgramme, String> DIRECT = asked("directOutcome", "直接成果", 500, box("d1")).required();
    private static final Column<NewProgramme, String> INTERMEDIATE = asked("intermediateOutcome", "中間成果", 500, box("m1"));
    private static final Column<NewProgramme, String> ASSUMPTION = asked("assumption", "なぜ効くと考えるか", 1000, one ->
            one.model.arrows().stream().filter(arrow -> arrow.to().equals("d1") && arrow.assumption() != null)
                    .map(LogicModelArrow::assumption).findFirst().orElse(null));

    /** What a section fills in. */
    static final Listing<NewProgramme> PROPOSAL = Listing.of("newProgrammes", "新規事業", CODE, NAME, MEASURE, COMMITMENT,
            BUDGET_NEED, PEOPLE_NEED, ABILITY_NEED, PROBLEM, TARGET_GROUP, OUTPUT, DIRECT, INTERMEDIATE, ASSUMPTION);
    /** What its head confirms. */
    static final Listing<NewProgramme> CONFIRMED = Listing.of("newProgrammes", "新規事業", NAME, COMMITMENT,
            text("needs", "要る予算・人・能力", wanted(NewProgramme::needs)),
            text("code", "LM番号", wanted(NewProgrammeProposal::modelCode))).shown();

    private static String needs(NewProgrammeProposal proposal) {
        return SheetLists.needs(proposal.budgetNeedYen().orElse(null), proposal.peopleNeed().orElse(null))
                + proposal.abilityNeed().map(ability -> "、能力 " + ability).orElse("");
    }

    /** What was typed into a row. */
    static NewProgrammeInput input(TypedRow<NewProgramme> row) {
        return new NewProgrammeInput(row.key().isEmpty() ? null : row.key(), row.get(NAME), row.get(MEASURE),
                row.get(COMMITMENT), row.get(BUDGET_NEED), row.get(PEOPLE_NEED), row.get(ABILITY_NEED), row.get(PROBLEM),
                row.get(TARGET_GROUP), row.get(OUTPUT), row.get(DIRECT), row.get(INTERMEDIATE), row.get(ASSUMPTION));
    }

    private static Column<NewProgramme, String> asked(String key, String label, int longest, Function<NewProgramme, String> shows) {
        return Column.of(key, label, new Type.Text(longest), shows).asked();
    }

    private static <V> Function<NewProgramme, V> wanted(Function<NewProgrammeProposal, V> of) {
        return one -> of.apply(one.proposal);
    }

    private static Function<NewProgramme, String> box(String id) {
        return one -> one.model.node(id).map(LogicModelNode::text).orElse(null);
    }
}
