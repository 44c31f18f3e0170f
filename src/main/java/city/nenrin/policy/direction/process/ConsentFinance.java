package city.nenrin.policy.direction.process;

import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.direction.ConsentBy;

/** 「方針案への合議」 of the finance section. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.CONSENT_FINANCE)
class ConsentFinance extends Consent {

    ConsentFinance(Parts parts) {
        super(ConsentBy.FINANCE, parts);
    }
}
