package city.nenrin.policy.consultation.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.consultation.Consultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** At the start: whether the question comes with its answer. A question that was carried over starts without a form. */
@ModelBean("recallQuestion")
class RecallQuestion implements ExecutionListener {

    private final Consultations consultations;
    private final WorkDirectory works;

    RecallQuestion(Consultations consultations, WorkDirectory works) {
        this.consultations = consultations;
        this.works = works;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String code = works.require(execution.getProcessBusinessKey()).subject();
        execution.setVariable(ConsultationProcess.ANSWERED, consultations.require(code).answer().isPresent());
    }
}
