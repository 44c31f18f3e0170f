package city.nenrin.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Japanese that the port is taken; asked before Spring Boot's own, which says it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis("ポート " + cause.getPort() + " は、ほかのプログラムが使っているため、画面を開けません。",
                "ポート " + cause.getPort() + " を使っているプログラム（別の Nenrin など）を終了するか、"
                        + "環境変数 SERVER_PORT に空いているポートを指定してください。例: SERVER_PORT=8081", cause);
    }
}
