package city.nenrin.policy.logicmodel.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.WorkDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** 「回付の開始」: puts the verified model on its way through the house, where the city uses the approval model. */
@ModelBean("startModelApproval")
class StartModelApproval implements JavaDelegate {

    private final WorkDirectory works;
    private final ModelCirculation circulation;

    StartModelApproval(WorkDirectory works, ModelCirculation circulation) {
        this.works = works;
        this.circulation = circulation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        circulation.start(works.require(execution.getProcessBusinessKey()));
    }
}
