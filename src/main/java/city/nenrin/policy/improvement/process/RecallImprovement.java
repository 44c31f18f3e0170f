package city.nenrin.policy.improvement.process;

import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import java.util.Map;
import java.util.Set;

/** At the start: whether the head has decided already, in the cycle that a proposal was carried over from. */
@ModelBean("recallImprovement")
class RecallImprovement extends FlagSetter {

    private final Improvements improvements;

    RecallImprovement(Improvements improvements, WorkDirectory works) {
        super(works);
        this.improvements = improvements;
    }

    @Override
    public Set<String> flags() {
        return Set.of(ImprovementProcess.DECIDED);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        return Map.of(ImprovementProcess.DECIDED, improvements.require(work.subject()).state() != Improvement.State.PROPOSED);
    }
}
