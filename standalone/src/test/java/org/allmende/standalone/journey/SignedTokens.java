package org.allmende.standalone.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// Stands in for an OIDC provider: signs tokens itself and serves the key to check them with.
public final class SignedTokens implements Accounts, AutoCloseable {
    private final RSAKey key;
    private final HttpServer server;

    public SignedTokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/jwks",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        try (var body = exchange.getResponseBody()) {
                            body.write(keys);
                        }
                    });
            server.start();
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String keys() {
        return issuer() + "/jwks";
    }

    @Override
    public String token(String name) {
        return signed(name, false);
    }

    @Override
    public String operator() {
        return signed("operator", true);
    }

    private String signed(String name, boolean operator) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("subject-of-" + name)
                        .claim("name", name)
                        .claim("email", name + "@example.org")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(3_600)));
        if (operator) {
            claims.claim("roles", java.util.List.of("allmende-operator"));
        }
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                            claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
