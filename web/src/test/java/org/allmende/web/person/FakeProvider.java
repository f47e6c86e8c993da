package org.allmende.web.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An identity provider that keeps to the rules: a code is good once and for who began, a refresh
/// token once.
final class FakeProvider implements AutoCloseable {
    private final HttpServer server;

    /// The challenge and the redirection that a code belongs to.
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    private final Map<String, Boolean> refreshable = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                it ->
                        answer(
                                it,
                                200,
                                "{\"authorization_endpoint\":\"%1$s/auth?realm=a\",\"token_endpoint\":\"%1$s/token\"}"
                                        .formatted(issuer())));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// How many tokens were made.
    int made() {
        return made.get();
    }

    /// Somebody signs in at the door; the code for the browser to go back with.
    String enter(URI door) {
        var code = "code-" + codes.size();
        codes.put(
                code,
                UriComponentsBuilder.fromUri(door).build().getQueryParams().toSingleValueMap());
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var form =
                UriComponentsBuilder.fromUriString("/?" + body)
                        .build()
                        .getQueryParams()
                        .toSingleValueMap();
        if (!good(form)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var n = made.incrementAndGet();
        refreshable.put("refresh-" + n, true);
        answer(
                exchange,
                200,
                "{\"access_token\":\"access-%1$d\",\"expires_in\":300,\"refresh_token\":\"refresh-%1$d\"}"
                        .formatted(n));
    }

    private boolean good(Map<String, String> form) {
        if (!"pages".equals(form.get("client_id"))) return false;
        if ("refresh_token".equals(form.get("grant_type")))
            return refreshable.remove(form.get("refresh_token")) != null;
        var begun = codes.remove(form.get("code"));
        return begun != null
                && begun.get("redirect_uri").equals(form.get("redirect_uri"))
                && begun.get("code_challenge").equals(challenge(form.get("code_verifier")));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
