package city.nenrin.policy.direction.process;

import city.nenrin.policy.direction.ConsentBy;
import org.springframework.stereotype.Component;

/** 「方針案への合議」 of the personnel section. */
@Component
class ConsentPersonnel extends Consent {

    ConsentPersonnel(Parts parts) {
        super(ConsentBy.PERSONNEL, parts);
    }

    @Override
    public String activity() {
        return PriorityPolicyProcess.CONSENT_PERSONNEL;
    }
}
