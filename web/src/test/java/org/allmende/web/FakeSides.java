package org.allmende.web;

import org.allmende.kernel.Command;
import org.allmende.kernel.Query;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.live.LiveQuery;
import org.allmende.platform.command.MessageKeys;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.DefaultSubscriptionQueryResult;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Both sides, as far as the edge can tell: what it sends is kept, and answered as a test says.
public final class FakeSides {

    /// At which position every write stands.
    public static final long POSITION = 77;

    private final List<CommandMessage<?>> sent = new CopyOnWriteArrayList<>();
    private final List<Query<?>> asked = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Function<Query<?>, Object>> answers = new HashMap<>();
    private final Sinks.Many<LiveQuery.Signals> signals =
            Sinks.many().multicast().onBackpressureBuffer();
    private Function<Command, Written> decision;

    public FakeSides() {
        forget();
    }

    /// Begins anew, for the next test.
    public void forget() {
        sent.clear();
        asked.clear();
        answers.clear();
        decision = it -> new Written(it.target(), 1, java.util.Optional.empty(), true);
    }

    /// Answers all queries of a class so.
    public <Q extends Query<R>, R> FakeSides answer(Class<Q> query, Function<Q, R> answer) {
        answers.put(query, it -> answer.apply(query.cast(it)));
        return this;
    }

    public FakeSides decide(Function<Command, Written> decision) {
        this.decision = decision;
        return this;
    }

    public void signal(LiveQuery.Signals happened) {
        signals.tryEmitNext(happened).orThrow();
    }

    /// The last command that was sent.
    public Command command() {
        return (Command) sent.getLast().getPayload();
    }

    public MetaData metadata() {
        return sent.getLast().getMetaData();
    }

    public int commands() {
        return sent.size();
    }

    public int questions() {
        return asked.size();
    }

    /// The last query of a class.
    public <Q extends Query<?>> Q query(Class<Q> type) {
        return new ArrayList<>(asked)
                .reversed().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow();
    }

    CommandGateway commandGateway() {
        return proxy(
                CommandGateway.class,
                (self, method, arguments) -> {
                    if (!method.getName().equals("send") || arguments.length != 2)
                        throw new UnsupportedOperationException(method.toString());
                    @SuppressWarnings("unchecked")
                    var callback = (CommandCallback<Object, Object>) arguments[1];
                    CommandMessage<Object> message =
                            GenericCommandMessage.asCommandMessage(arguments[0]);
                    sent.add(message);
                    callback.onResult(message, decided(message));
                    return null;
                });
    }

    private GenericCommandResultMessage<Object> decided(CommandMessage<?> message) {
        try {
            return new GenericCommandResultMessage<>(
                    decision.apply((Command) message.getPayload()),
                    MetaData.with(MessageKeys.POSITION, String.valueOf(POSITION)));
        } catch (Refused refused) {
            return new GenericCommandResultMessage<>(refused);
        }
    }

    public QueryGateway queryGateway() {
        return proxy(
                QueryGateway.class,
                (self, method, arguments) ->
                        switch (method.getName()) {
                            case "query" -> answered(query(arguments));
                            case "subscriptionQuery" -> subscribed();
                            default -> throw new UnsupportedOperationException(method.toString());
                        });
    }

    private static Query<?> query(Object[] arguments) {
        for (var it : arguments) if (it instanceof Query<?> query) return query;
        throw new IllegalArgumentException("no query");
    }

    private CompletableFuture<Object> answered(Query<?> query) {
        asked.add(query);
        var answer = answers.get(query.getClass());
        if (answer == null)
            return CompletableFuture.failedFuture(
                    new AssertionError("no answer to " + query.getClass()));
        try {
            return CompletableFuture.completedFuture(answer.apply(query));
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private SubscriptionQueryResult<Object, Object> subscribed() {
        return new DefaultSubscriptionQueryResult<>(
                Mono.just(new LiveQuery.Standing(100)),
                signals.asFlux().cast(Object.class),
                () -> true);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
