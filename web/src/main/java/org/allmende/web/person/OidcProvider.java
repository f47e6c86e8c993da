package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The identity provider as the pages need it: authorization code with PKCE (RFC 7636) and refresh
/// tokens (RFC 6749), at the addresses that its discovery document names. It waits for answers.
@Component
@Conditional(OidcWiring.NotEmbedded.class)
final class OidcProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String issuer;
    private final OidcClientProperties client;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile JsonNode discovered;

    OidcProvider(OidcProperties oidc, OidcClientProperties client) {
        this.issuer = oidc.issuerUri();
        this.client = client;
    }

    /// @param age how long the access token is good
    /// @param renewal the refresh token, if there is one
    /// @param renewable how long that is good, if the provider says so
    record Issued(
            String access, Duration age, Optional<String> renewal, Optional<Duration> renewable) {}

    /// Whether people can sign in by browser.
    boolean offered() {
        return !client.id().isBlank() && !issuer.isBlank();
    }

    /// Where a browser is sent to sign in.
    ///
    /// @param verifier stays with the browser; only its hash is sent along
    URI door(String redirect, String state, String verifier, String language) {
        var door = UriComponentsBuilder.fromUriString(place("authorization_endpoint"));
        parameters(
                        "response_type",
                        "code",
                        "client_id",
                        client.id(),
                        "redirect_uri",
                        redirect,
                        "scope",
                        client.scope(),
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256",
                        "ui_locales",
                        language)
                .forEach((name, value) -> door.queryParam(name, encoded(value)));
        return door.build(true).toUri();
    }

    /// Where a browser ends its session with the provider, if it offers that.
    Optional<URI> exit(String back) {
        return text(discovery(), "end_session_endpoint")
                .map(
                        it ->
                                UriComponentsBuilder.fromUriString(it)
                                        .queryParam("client_id", encoded(client.id()))
                                        .queryParam("post_logout_redirect_uri", encoded(back))
                                        .build(true)
                                        .toUri());
    }

    /// The token for a code that the provider has sent a browser back with.
    ///
    /// @throws Refused `wrong-credentials` if the provider does not accept it
    Issued redeem(String code, String verifier, String redirect) {
        return asked(
                parameters(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", redirect,
                        "client_id", client.id(),
                        "code_verifier", verifier));
    }

    /// A new token for a refresh token.
    ///
    /// @throws Refused `wrong-credentials` if it is good no more
    Issued renew(String renewal) {
        return asked(
                parameters(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        renewal,
                        "client_id",
                        client.id()));
    }

    private Issued asked(Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(place("token_endpoint")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        if (!client.secret().isBlank()) request.header("Authorization", basic());
        var answer = answer(request);
        if (answer.statusCode() / 100 == 4) throw Refused.because(Code.WRONG_CREDENTIALS);
        var issued = json(answer);
        return new Issued(
                text(issued, "access_token").orElseThrow(() -> Refused.because(Code.UNAVAILABLE)),
                Duration.ofSeconds(issued.path("expires_in").asLong(60)),
                text(issued, "refresh_token"),
                Optional.of(issued.path("refresh_expires_in").asLong(0))
                        .filter(it -> it > 0)
                        .map(Duration::ofSeconds));
    }

    private String basic() {
        var credentials = encoded(client.id()) + ":" + encoded(client.secret());
        return "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private String place(String name) {
        return text(discovery(), name).orElseThrow(() -> Refused.because(Code.UNAVAILABLE));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).asString(null)).filter(it -> !it.isBlank());
    }

    /// Asked once; again as long as there was no answer.
    private JsonNode discovery() {
        if (discovered == null) {
            var address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
            discovered = json(answer(HttpRequest.newBuilder(URI.create(address)).GET()));
        }
        return discovered;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw Refused.because(Code.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(Code.UNAVAILABLE);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw Refused.because(Code.UNAVAILABLE);
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw Refused.because(Code.UNAVAILABLE);
        }
    }

    private static Map<String, String> parameters(String... all) {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < all.length; i += 2) parameters.put(all[i], all[i + 1]);
        return parameters;
    }

    private static String challenge(String verifier) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
