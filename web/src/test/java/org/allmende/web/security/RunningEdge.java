package org.allmende.web.security;

import org.allmende.kernel.Command;
import org.allmende.kernel.Written;
import org.allmende.kernel.live.LiveQuery;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.platform.edition.CommonWiring;
import org.allmende.platform.edition.EventsWiring;
import org.allmende.platform.edition.MessagingWiring;
import org.allmende.web.WebSide;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// The edge as it runs, doors and all, on a port of its own; the sides behind it answer as a test
/// says.
public final class RunningEdge implements AutoCloseable {
    public static final String OPERATOR = "operator@localhost";
    public static final String PASSWORD = "zwölf Boote am Steg";

    private final ConfigurableApplicationContext context;

    public RunningEdge(Path data, String... settings) {
        var application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        application.addInitializers(
                it -> it.getBeanFactory().registerSingleton("otherTests", new OtherTests()));
        var arguments = new ArrayList<>(Arrays.asList(settings));
        arguments.addAll(
                List.of(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--allmende.sign-in.memory=64",
                        "--allmende.data=" + data,
                        "--allmende.operator.password=" + PASSWORD));
        context = application.run(arguments.toArray(String[]::new));
    }

    public Sides sides() {
        return context.getBean(Sides.class);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    public WebTestClient visitor() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofSeconds(60))
                .filter(RunningEdge::whole)
                .build();
    }

    /// Reads each answer to its end: the buffers of one whose body no test looks at would never be
    /// given back.
    private static Mono<ClientResponse> whole(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request).flatMap(RunningEdge::whole);
    }

    private static Mono<ClientResponse> whole(ClientResponse answer) {
        var endless = answer.headers().contentType().filter(MediaType.TEXT_EVENT_STREAM::includes);
        if (endless.isPresent()) return Mono.just(answer);
        return answer.bodyToMono(byte[].class)
                .map(body -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                .defaultIfEmpty(Flux.empty())
                .map(body -> answer.mutate().body(body.cast(DataBuffer.class)).build());
    }

    public WebTestClient bearing(String token) {
        return visitor()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    /// Makes an account and signs in.
    public String newToken(String email) {
        visitor()
                .post()
                .uri("/api/accounts")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email, "name", "Anna", "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isCreated();
        return token(email, PASSWORD);
    }

    public String token(String email, String password) {
        return (String)
                visitor()
                        .post()
                        .uri("/api/tokens")
                        .headers(
                                it ->
                                        it.setBasicAuth(
                                                email,
                                                password,
                                                java.nio.charset.StandardCharsets.UTF_8))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody()
                        .get("token");
    }

    @Override
    public void close() {
        context.close();
    }

    /// Keeps the beans of other tests out.
    static final class OtherTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().contains(".TestEdge");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OtherTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /// What stands behind the edge.
    public static final class Sides {
        private final BlockingQueue<CommandMessage<?>> sent = new LinkedBlockingQueue<>();
        private volatile List<PersonQuery.Belonging> belongings = List.of();
        private volatile Function<Command, Written> decision = Sides::done;
        private volatile boolean reached = true;

        static Written done(Command command) {
            return new Written(command.target(), 3, Optional.empty(), true);
        }

        public void forget() {
            sent.clear();
            belongings = List.of();
            decision = Sides::done;
            reached = true;
        }

        public void belonging(PersonQuery.Belonging... to) {
            belongings = List.of(to);
        }

        public void decide(Function<Command, Written> how) {
            decision = how;
        }

        public void viewsAreBehind() {
            reached = false;
        }

        /// The commands that arrived, in order.
        public List<CommandMessage<?>> sent() {
            return List.copyOf(sent);
        }

        Written handle(CommandMessage<?> message) {
            sent.add(message);
            return decision.apply((Command) message.getPayload());
        }

        @QueryHandler
        public PersonQuery.BodiesView bodies(PersonQuery.Bodies query) {
            return new PersonQuery.BodiesView(belongings, List.of(), 12);
        }

        @QueryHandler
        public PersonQuery.DeedsView deeds(PersonQuery.Deeds query) {
            return new PersonQuery.DeedsView(
                    List.of(
                            new PersonQuery.Deed(
                                    7, Instant.EPOCH, "project.proposed", "parken", 1)),
                    12);
        }

        @QueryHandler
        public OperationQuery.Awaited await(OperationQuery.Await query) {
            return new OperationQuery.Awaited(reached, query.position());
        }

        @QueryHandler
        public LiveQuery.Standing live(LiveQuery query) {
            return new LiveQuery.Standing(0);
        }

        @QueryHandler
        public ProjectQuery.View project(ProjectQuery.One query) {
            throw org.allmende.kernel.Refused.because(org.allmende.kernel.Code.NOT_FOUND);
        }
    }

    @EnableAutoConfiguration
    @Import({CommonWiring.class, EventsWiring.class, MessagingWiring.class, WebSide.class})
    static class Wiring {
        @Bean
        Sides sides() {
            return new Sides();
        }

        @Bean
        SmartInitializingSingleton handled(CommandBus bus, Sides sides) {
            return () -> {
                for (var command : ProjectCommand.class.getPermittedSubclasses())
                    bus.subscribe(command.getName(), sides::handle);
            };
        }
    }
}
