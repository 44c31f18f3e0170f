package city.nenrin.policy.direction.process;

import city.nenrin.policy.direction.ConsentBy;
import org.springframework.stereotype.Component;

/** 「方針案への合議」 of the finance section. */
@Component
class ConsentFinance extends Consent {

    ConsentFinance(Parts parts) {
        super(ConsentBy.FINANCE, parts);
    }

    @Override
    public String activity() {
        return PriorityPolicyProcess.CONSENT_FINANCE;
    }
}
