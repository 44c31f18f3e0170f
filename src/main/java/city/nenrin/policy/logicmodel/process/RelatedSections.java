package city.nenrin.policy.logicmodel.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelOpinion;
import city.nenrin.policy.logicmodel.LogicModelReviews;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The related sections (関係課) whose opinion on a logic model is waited for. */
@ModelBean("relatedSections")
public class RelatedSections {

    private static final LocalTime DOORS_CLOSE = LocalTime.of(17, 15);

    private final WorkDirectory works;
    private final LogicModelReviews reviews;
    private final Clock clock;

    RelatedSections(WorkDirectory works, LogicModelReviews reviews, Clock clock) {
        this.works = works;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The groups that may answer: the sections that have not done so yet. */
    public List<String> of(DelegateExecution execution) {
        return awaited(execution).stream().map(opinion -> opinion.key().section()).toList();
    }

    /** When the model goes on without them: the close of the last day that they were given. */
    public Date until(DelegateExecution execution) {
        return awaited(execution).stream().map(LogicModelOpinion::due).findFirst()
                .map(due -> Date.from(due.atTime(DOORS_CLOSE).atZone(clock.getZone()).toInstant()))
                .orElseThrow(() -> new IllegalStateException("Nobody is asked in " + execution.getProcessBusinessKey()));
    }

    private List<LogicModelOpinion> awaited(DelegateExecution execution) {
        Work work = works.require(execution.getProcessBusinessKey());
        return reviews.awaited(LogicModelMoment.of(work.cycle(), work.phase()), work.subject());
    }
}
