package city.nenrin.policy.improvement.process;

import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import java.util.Map;

/** A task of one improvement. */
abstract class ImprovementTask implements FormHandler {

    final Improvements improvements;

    ImprovementTask(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public final Reads reads(Work work) {
        return Reads.of(work.owner(), DataKind.WORK_IMPROVEMENT);
    }

    @Override
    public final Map<String, Object> open(Work work, String actor) {
        return open(improvements.require(work.subject()));
    }

    @Override
    public final Map<String, Object> submit(Work work, String actor, FormValues values) {
        return accept(improvements.require(work.subject()), actor, values);
    }

    abstract Map<String, Object> open(Improvement improvement);

    abstract Map<String, Object> accept(Improvement improvement, String actor, FormValues values);
}
