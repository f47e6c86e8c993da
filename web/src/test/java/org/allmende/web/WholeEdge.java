package org.allmende.web;

import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.edition.DataFolder;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;

/// The edge as it is started, doors and accounts included, on a port of its own. Only the sides
/// behind it are not real.
public final class WholeEdge implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param folder for the people store
    public WholeEdge(Path folder) {
        context =
                new SpringApplicationBuilder(Wiring.class)
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "spring.main.banner-mode=off",
                                "test.folder=" + folder)
                        .run();
    }

    public FakeSides sides() {
        return context.getBean(FakeSides.class);
    }

    public URI address(String path) {
        var port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// The body of an answer, which must be a good one.
    public String get(String path) {
        var answer = answer(path);
        if (answer.statusCode() != 200)
            throw new AssertionError(path + " answers " + answer.statusCode());
        return answer.body();
    }

    public HttpResponse<String> answer(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        context.close();
    }

    // No @Configuration: the edge's own scan must not find it.
    @EnableAutoConfiguration
    @EnableConfigurationProperties(AllmendeProperties.class)
    @Import(WebSide.class)
    static class Wiring {

        @Bean
        FakeSides sides() {
            return new FakeSides();
        }

        @Bean
        CommandGateway commandGateway(FakeSides sides) {
            return sides.commandGateway();
        }

        @Bean
        QueryGateway queryGateway(FakeSides sides) {
            return sides.queryGateway();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        DataFolder dataFolder(@Value("${test.folder}") Path folder) {
            return DataFolder.take(folder, false);
        }
    }
}
