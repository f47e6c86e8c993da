package org.allmende.platform.edition;

import org.allmende.platform.store.UnknownSchema;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says the one sentence instead of a stack trace.
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RuntimeException cause) {
        for (Throwable each = root; each != null; each = each.getCause()) {
            if (each instanceof StartRefused || each instanceof UnknownSchema) {
                return new FailureAnalysis(each.getMessage(), null, each);
            }
        }
        return null;
    }
}
