package org.allmende.platform.command;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// The local command bus. It runs each command on a thread of its own, answers the position at
/// which the command's events stand once they are durable, and says every refusal in the one form
/// that also crosses processes: a [CommandExecutionException] with a [Problem] as its details.
public final class PositionedCommandBus extends AsynchronousCommandBus {

    private final String positionResource;
    private final LongSupplier head;

    /// @param positionResource under which key the event store leaves the highest position it gave
    ///   to the unit of work
    /// @param head the store's last position, for commands that changed nothing and for stores that
    ///   leave none
    public PositionedCommandBus(Executor executor, String positionResource, LongSupplier head) {
        super(builder().executor(executor));
        this.positionResource = positionResource;
        this.head = head;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var position = new AtomicReference<Long>();
        MessageHandler<CommandMessage<?>> observed =
                message -> {
                    CurrentUnitOfWork.get()
                            .afterCommit(
                                    unit ->
                                            position.set(
                                                    unit.root().getResource(positionResource)));
                    return handler.handle(message);
                };
        CommandCallback<C, R> positioned =
                (message, result) -> callback.onResult(message, answer(result, position.get()));
        super.handle(command, observed, positioned);
    }

    private <R> CommandResultMessage<? extends R> answer(
            CommandResultMessage<? extends R> result, Long position) {
        if (result.isExceptional()) {
            return new GenericCommandResultMessage<>(translated(result.exceptionResult()));
        }
        var at = position == null ? head.getAsLong() : position.longValue();
        return result.andMetaData(java.util.Map.of(MessageKeys.POSITION, Long.toString(at)));
    }

    private static Throwable translated(Throwable cause) {
        for (var each = cause; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return failure(each, refused.problem());
            }
            if (concurrent(each)) {
                return failure(each, Problem.of(Code.CONFLICT));
            }
        }
        return cause;
    }

    /// Axon Server says an append conflict as `OUT_OF_RANGE`, never as a concurrency exception.
    private static boolean concurrent(Throwable cause) {
        return cause instanceof ConcurrencyException
                || cause instanceof AggregateStreamCreationException
                || cause.getClass().getName().startsWith("io.grpc.Status")
                        && String.valueOf(cause.getMessage()).startsWith("OUT_OF_RANGE");
    }

    private static CommandExecutionException failure(Throwable cause, Problem problem) {
        return new CommandExecutionException(problem.code().code(), cause, problem);
    }
}
