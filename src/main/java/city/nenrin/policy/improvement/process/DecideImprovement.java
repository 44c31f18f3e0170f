package city.nenrin.policy.improvement.process;

import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import java.util.Map;
import java.util.Set;

/** 「実施の判断」: the head decides, and says whether money or systems are needed. */
@UserTask(process = ImprovementProcess.KEY, activity = ImprovementProcess.DECIDE)
class DecideImprovement extends ImprovementTask {

    private final Organization organization;

    DecideImprovement(Improvements improvements, Organization organization) {
        super(improvements);
        this.organization = organization;
    }

    @Override
    public Set<String> flags() {
        return Set.of(ImprovementProcess.APPROVED, ImprovementProcess.ADVICE_NEEDED);
    }

    @Override
    Map<String, Object> open(Improvement improvement) {
        Map<String, Object> shown = ImprovementLists.proposal(improvement);
        shown.put("proposer", organization.findStaff(improvement.proposer()).map(Staff::displayName).orElse(""));
        return shown;
    }

    @Override
    Map<String, Object> accept(Improvement improvement, String actor, FormValues values) {
        boolean approved = values.requiredText("verdict").equals("approve");
        improvements.decide(improvement, approved, values.text("reason").orElse(null), values.ticked("needsMoney"),
                values.ticked("needsSystem"), actor);
        return Map.of(ImprovementProcess.APPROVED, approved,
                ImprovementProcess.ADVICE_NEEDED, improvements.adviceNeeded(improvement));
    }
}
