package fr.allervers.web.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log why a database is refused, and what to do, in the place of a stack trace. */
final class RefusedDatabaseAnalyzer extends AbstractFailureAnalyzer<RefusedDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedDatabaseException refused) {
        return new FailureAnalysis(refused.getMessage(), refused.action(), refused);
    }
}
