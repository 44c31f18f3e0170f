package city.nenrin.platform.time;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints how to set the time zone instead of a stack trace. */
class WrongZoneAnalyzer extends AbstractFailureAnalyzer<WrongZoneException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongZoneException cause) {
        return new FailureAnalysis(cause.getMessage(), "java に -Duser.timezone=" + TimeConfiguration.ZONE
                + " を付けて起動してください。", cause);
    }
}
