package city.nenrin.platform.database;

import liquibase.exception.LockException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in Japanese, without a stack trace, for whom a start waited in vain to bring the tables up to date. */
class MigrationLockAnalyzer extends AbstractFailureAnalyzer<LockException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LockException cause) {
        return new FailureAnalysis(cause.getMessage() + "。長く待ちましたが、終わりませんでした。",
                "その Nenrin が動いていれば、終わってから起動し直してください。応答しないときは終了してください。"
                        + "データベースの接続が切れると、更新の権利はすぐに空きます。", cause);
    }
}
