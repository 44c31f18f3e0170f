package city.nenrin.policy.consultation.process;

import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.consultation.Consultations;
import java.util.Map;
import java.util.Set;

/** At the start: whether the question comes with its answer. A question that was carried over starts without a form. */
@ModelBean("recallQuestion")
class RecallQuestion extends FlagSetter {

    private final Consultations consultations;

    RecallQuestion(Consultations consultations, WorkDirectory works) {
        super(works);
        this.consultations = consultations;
    }

    @Override
    public Set<String> flags() {
        return Set.of(ConsultationProcess.ANSWERED);
    }

    @Override
    protected Map<String, Boolean> set(Work work) {
        return Map.of(ConsultationProcess.ANSWERED, consultations.require(work.subject()).answer().isPresent());
    }
}
