package city.nenrin.policy.council.process;

import city.nenrin.approval.ApprovalRefused;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormRefused;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.council.CouncilRefused;
import java.util.Map;

/** A task of the council: what the domain refuses is told to the person at the form. */
abstract class CouncilTask implements FormHandler {

    @Override
    public final Map<String, Object> submit(Work work, String actor, FormValues values) {
        try {
            return accept(work, actor, values);
        } catch (CouncilRefused refused) {
            throw new FormRefused(refused.faults());
        } catch (ApprovalRefused refused) {
            throw new FormRefused(refused.getMessage());
        }
    }

    abstract Map<String, Object> accept(Work work, String actor, FormValues values);
}
