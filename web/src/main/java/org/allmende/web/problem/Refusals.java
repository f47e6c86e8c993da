package org.allmende.web.problem;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Finds the refusal in what the gateways throw; in every edition it ends up as the same one.
public final class Refusals {
    private Refusals() {}

    /// The refusal inside, or the exception itself where there is none.
    public static Exception of(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused;
            case CompletionException e when e.getCause() != null -> of(e.getCause());
            case ExecutionException e when e.getCause() != null -> of(e.getCause());
            case ConcurrencyException _ -> Refused.because(Code.CONFLICT);
            // Only while a side starts or goes down does nobody answer.
            case NoHandlerForCommandException _,
                    NoHandlerForQueryException _,
                    AxonServerCommandDispatchException _,
                    AxonServerQueryDispatchException _,
                    TimeoutException _ ->
                    Refused.because(Code.UNAVAILABLE);
            case HandlerExecutionException e -> told(e);
            case Exception e -> e;
            default -> new IllegalStateException(thrown);
        };
    }

    private static Exception told(HandlerExecutionException e) {
        if (e.getDetails().orElse(null) instanceof Problem problem) return new Refused(problem);
        return e.getCause() instanceof Refused refused ? refused : e;
    }
}
