package org.allmende.web.person;

import com.nimbusds.jose.jwk.JWKSet;

import org.allmende.platform.edition.StartRefused;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;

import reactor.core.publisher.Flux;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Checks the tokens of an identity provider.
final class JwtDecoding {
    private JwtDecoding() {}

    static ReactiveJwtDecoder of(OidcProperties oidc) {
        if (oidc.jwkSetUri().isBlank() && oidc.issuerUri().isBlank())
            throw new StartRefused(
                    "This edition signs people in by an identity provider: set"
                            + " allmende.oidc.issuer-uri or allmende.oidc.jwk-set-uri.");
        // The provider may start later than this application.
        return new SupplierReactiveJwtDecoder(
                () -> {
                    var decoder = decoder(oidc);
                    decoder.setJwtValidator(validators(oidc));
                    return decoder;
                });
    }

    private static NimbusReactiveJwtDecoder decoder(OidcProperties oidc) {
        if (oidc.jwkSetUri().isBlank())
            return NimbusReactiveJwtDecoder.withIssuerLocation(oidc.issuerUri()).build();
        if (oidc.jwkSetUri().startsWith("file:")) return file(oidc.jwkSetUri());
        return NimbusReactiveJwtDecoder.withJwkSetUri(oidc.jwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }

    private static NimbusReactiveJwtDecoder file(String uri) {
        try {
            var keys = JWKSet.load(new File(URI.create(uri))).getKeys();
            return NimbusReactiveJwtDecoder.withJwkSource(jwt -> Flux.fromIterable(keys)).build();
        } catch (java.io.IOException | java.text.ParseException e) {
            throw new StartRefused("The keys in " + uri + " cannot be read: " + e, e);
        }
    }

    private static OAuth2TokenValidator<Jwt> validators(OidcProperties oidc) {
        var all = new ArrayList<OAuth2TokenValidator<Jwt>>();
        all.add(new JwtTimestampValidator());
        if (!oidc.issuerUri().isBlank()) all.add(new JwtIssuerValidator(oidc.issuerUri()));
        if (!oidc.audience().isBlank())
            all.add(
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(oidc.audience())));
        return new DelegatingOAuth2TokenValidator<>(all);
    }
}
