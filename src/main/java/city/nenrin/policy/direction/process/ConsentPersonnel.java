package city.nenrin.policy.direction.process;

import city.nenrin.platform.form.UserTask;
import city.nenrin.policy.direction.ConsentBy;

/** 「方針案への合議」 of the personnel section. */
@UserTask(process = PriorityPolicyProcess.KEY, activity = PriorityPolicyProcess.CONSENT_PERSONNEL)
class ConsentPersonnel extends Consent {

    ConsentPersonnel(Parts parts) {
        super(ConsentBy.PERSONNEL, parts);
    }
}
