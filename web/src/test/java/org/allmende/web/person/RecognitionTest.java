package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.allmende.platform.edition.StartRefused;
import org.allmende.web.Blocking;
import org.allmende.web.security.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.AuthenticationException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

class RecognitionTest {
    private static final String ISSUER = "https://idp.example/realms/allmende";

    private static RSAKey key;

    @TempDir Path folder;

    private final Blocking blocking = new Blocking();
    private JdbcPeople people;
    private Recognition recognition;

    @BeforeAll
    static void makeKey() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    @BeforeEach
    void open() throws Exception {
        var file = folder.resolve("keys.json");
        Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
        people = JdbcPeople.sqlite(folder.resolve("people.db"));
        var oidc =
                new OidcProperties(
                        file.toUri().toString(), ISSUER, "", "realm_access.roles", "operator");
        recognition =
                new Recognition(JwtDecoding.of(oidc), people, oidc, blocking, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        people.close();
        blocking.close();
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .claim("name", "Anna Beispiel")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(RSAKey with, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(with));
        return jwt.serialize();
    }

    private SignedIn of(JWTClaimsSet claims) throws Exception {
        return recognition.of(signed(key, claims)).block();
    }

    @Test
    void thePersonIsTheSameWheneverItComes() throws Exception {
        var anna = of(claims("anna").build());
        assertThat(of(claims("anna").build())).isEqualTo(anna);
        assertThat(of(claims("bert").build()).person()).isNotEqualTo(anna.person());
        assertThat(anna.operator()).isFalse();
        assertThat(anna.person().value()).doesNotContain("anna");
        assertThat(people.of(anna.person()).orElseThrow().name()).contains("Anna Beispiel");
    }

    @Test
    void aClaimMakesAnOperator() throws Exception {
        var roles = Map.of("roles", List.of("offline", "operator"));
        assertThat(of(claims("olga").claim("realm_access", roles).build()).operator()).isTrue();
        var others = Map.of("roles", List.of("offline"));
        assertThat(of(claims("otto").claim("realm_access", others).build()).operator()).isFalse();
    }

    @Test
    void whatTheProviderDidNotSayIsNotBelieved() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        refused(signed(stranger, claims("anna").build()));
        refused(signed(key, claims("anna").issuer("https://elsewhere.example").build()));
        var past = Date.from(Instant.now().minusSeconds(3600));
        refused(signed(key, claims("anna").expirationTime(past).build()));
        refused(signed(key, claims(null).build()));
        refused("nonsense");
    }

    private void refused(String token) {
        assertThatThrownBy(() -> recognition.of(token).block())
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void withoutAProviderThereIsNoStart() {
        assertThatThrownBy(() -> JwtDecoding.of(new OidcProperties("", "", "", "", "")))
                .isInstanceOf(StartRefused.class);
    }
}
