package city.nenrin.policy.logicmodel.process;

import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.work.Work;
import city.nenrin.platform.work.WorkDirectory;
import city.nenrin.policy.logicmodel.LogicModelMoment;
import city.nenrin.policy.logicmodel.LogicModelMonths;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the frozen copies that the recorded decision covers (BR-4). */
@ModelBean("freezePublication")
class FreezePublication implements JavaDelegate {

    private final WorkDirectory works;
    private final LogicModelMonths months;

    FreezePublication(WorkDirectory works, LogicModelMonths months) {
        this.works = works;
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work round = works.require(execution.getProcessBusinessKey());
        months.freeze(LogicModelMoment.of(round.cycle(), round.phase()));
    }
}
