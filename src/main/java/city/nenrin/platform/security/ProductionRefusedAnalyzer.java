package city.nenrin.platform.security;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the settings as a list instead of a stack trace. */
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductionRefused cause) {
        return new FailureAnalysis("本番の設定に" + cause.faults().size() + "件の誤りがあるため、Nenrin を始めません。"
                + cause.faults().stream().map(fault -> "\n・" + fault).collect(Collectors.joining()),
                "上の各項目を直してから、もう一度始めてください。", cause);
    }
}
