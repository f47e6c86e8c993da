package org.allmende.web.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The identity provider of the cluster and the distributed edition (`allmende.oidc`).
///
/// @param jwkSetUri where its keys are: `https:`, `http:` or `file:`; else asked of the issuer
/// @param issuerUri who must have issued a token; blank where only the keys count
/// @param audience for whom a token must be; blank for anybody
/// @param operatorClaim the claim that makes an operator, inner ones by dots
///   (`realm_access.roles`); blank: only the people store says who operates
/// @param operatorValue what the claim is or contains
@ConfigurationProperties("allmende.oidc")
record OidcProperties(
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String audience,
        @DefaultValue("") String operatorClaim,
        @DefaultValue("allmende-operator") String operatorValue) {}
