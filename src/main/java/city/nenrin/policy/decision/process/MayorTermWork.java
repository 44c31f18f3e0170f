package city.nenrin.policy.decision.process;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.calendar.WorkingDays;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkSource;
import city.nenrin.policy.decision.MayorTerm;
import city.nenrin.policy.decision.MayorTermBegun;
import city.nenrin.policy.decision.MayorTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the review with a mayor's term, and says what it is about; it belongs to no phase. */
@Component
class MayorTermWork implements WorkSource {

    /** The review is expected to be done in so many working days. */
    private static final int DAYS = 20;

    private final MayorTerms terms;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final RuntimeService runtime;
    private final Clock clock;

    MayorTermWork(MayorTerms terms, Organization organization, WorkingDays workingDays, @Lazy RuntimeService runtime,
                  Clock clock) {
        this.terms = terms;
        this.organization = organization;
        this.workingDays = workingDays;
        this.runtime = runtime;
        this.clock = clock;
    }

    @EventListener
    void begun(MayorTermBegun event) {
        runtime.startProcessInstanceByKey(DecisionReviewProcess.KEY, event.term().businessKey());
    }

    @Override
    public Optional<Work> find(String businessKey) {
        return terms.find(businessKey).map(this::work);
    }

    private Work work(MayorTerm term) {
        Unit policy = organization.functionSection(UnitFunction.POLICY, LocalDate.now(clock)).orElseThrow(() ->
                new IllegalStateException("No section has the policy function"));
        return new Work(term.businessKey(), term.cycle(), DecisionReviewProcess.KEY, 0, Work.Kind.CASE,
                term.startsOn().toString(), policy.code(), policy.name(), "市長の交代",
                workingDays.plus(LocalDate.ofInstant(term.registeredAt(), clock.getZone()), DAYS));
    }
}
