package org.allmende.platform.edition;

import org.allmende.kernel.Command;
import org.allmende.platform.command.PositionedCommandBus;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.query.QueryHandlers;
import org.allmende.platform.query.Refusals;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.LiveEventStore;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Commands and queries on their way: within the process, or through Axon Server.
@Configuration(proxyBeanMethods = false)
public class MessagingWiring {

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    QueryUpdateEmitter updateEmitter() {
        return SimpleQueryUpdateEmitter.builder().build();
    }

    @Bean
    QueryHandlers queryHandlers(ApplicationContext context, QueryBus bus) {
        return new QueryHandlers(context, bus);
    }

    @Bean
    Wired messagesWired(CommandBus commands, QueryBus queries) {
        return new Wired(
                15,
                "messages",
                () -> commands.getClass().getName() + ", " + queries.getClass().getName());
    }

    private static PositionedCommandBus localCommands(ObjectProvider<EventLog> log) {
        return new PositionedCommandBus(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("command-", 0).factory()),
                LiveEventStore.POSITION,
                () -> log.getObject().head());
    }

    private static SimpleQueryBus localQueries(QueryUpdateEmitter emitter) {
        var bus = SimpleQueryBus.builder().queryUpdateEmitter(emitter).build();
        bus.registerHandlerInterceptor(new Refusals());
        return bus;
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NotDistributed.class)
    static class InProcess {
        @Bean(destroyMethod = "shutdown")
        PositionedCommandBus commandBus(ObjectProvider<EventLog> log) {
            return localCommands(log);
        }

        @Bean
        SimpleQueryBus queryBus(QueryUpdateEmitter emitter) {
            return localQueries(emitter);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "allmende.edition", havingValue = "distributed")
    static class Distributed {
        private static final Duration ANSWERED = Duration.ofSeconds(5);

        @Bean
        AxonServerConfiguration axonServerConfiguration(AllmendeProperties allmende) {
            var configuration =
                    AxonServerConfiguration.builder()
                            .servers(allmende.axonserver().servers())
                            .context(allmende.axonserver().context())
                            .componentName("allmende")
                            .build();
            // Queries may wait for a position; they must not keep others from being answered.
            configuration.setQueryThreads(64);
            configuration.setCommandThreads(32);
            return configuration;
        }

        /// Handed out when the server has answered: whatever needs it begins after that.
        @Bean(destroyMethod = "shutdown")
        AxonServerConnectionManager axonServerConnections(AxonServerConfiguration configuration) {
            var connections =
                    AxonServerConnectionManager.builder()
                            .axonServerConfiguration(configuration)
                            .routingServers(configuration.getServers())
                            .build();
            connections.start();
            new ServerArrival(
                            "Axon Server at " + configuration.getServers(), () -> head(connections))
                    .await();
            return connections;
        }

        private static Long head(AxonServerConnectionManager connections) throws Exception {
            var events = connections.getConnection().eventChannel();
            return events.getLastToken().get(ANSWERED.toSeconds(), TimeUnit.SECONDS);
        }

        @Bean(initMethod = "start", destroyMethod = "disconnect")
        AxonServerCommandBus commandBus(
                AxonServerConfiguration configuration,
                AxonServerConnectionManager connections,
                LogicalNameSerializer serializer,
                ObjectProvider<EventLog> log) {
            return AxonServerCommandBus.builder()
                    .axonServerConnectionManager(connections)
                    .configuration(configuration)
                    .localSegment(localCommands(log))
                    .serializer(serializer)
                    // All commands of one aggregate go to the same node, so that they rarely
                    // collide.
                    .routingStrategy(message -> ((Command) message.getPayload()).target())
                    .build();
        }

        @Bean(initMethod = "start", destroyMethod = "disconnect")
        AxonServerQueryBus queryBus(
                AxonServerConfiguration configuration,
                AxonServerConnectionManager connections,
                LogicalNameSerializer serializer,
                QueryUpdateEmitter emitter) {
            return AxonServerQueryBus.builder()
                    .axonServerConnectionManager(connections)
                    .configuration(configuration)
                    .localSegment(localQueries(emitter))
                    .updateEmitter(emitter)
                    .messageSerializer(serializer)
                    .genericSerializer(serializer)
                    .build();
        }
    }

    static final class NotDistributed extends NoneNestedConditions {
        NotDistributed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty(name = "allmende.edition", havingValue = "distributed")
        static class Distributed {}
    }
}
