package city.nenrin.policy.logicmodel;

import city.nenrin.policy.kpi.ComputedActual;
import city.nenrin.policy.kpi.Term;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** 「LMで管理する主要施策数」: the measures with a logic model that has not ended. */
@Component
class ManagedMeasures implements ComputedActual {

    private final LogicModels models;

    ManagedMeasures(LogicModels models) {
        this.models = models;
    }

    @Override
    public String source() {
        return "ロジックモデルの登録";
    }

    @Override
    public Figure of(int fiscalYear, Term term) {
        long measures = models.all().stream().filter(model -> model.state() != LogicModelState.ENDED)
                .flatMap(model -> model.measureCode().stream()).distinct().count();
        return new Figure(BigDecimal.valueOf(measures), "いま登録されている、終了していないロジックモデルの施策の数");
    }
}
