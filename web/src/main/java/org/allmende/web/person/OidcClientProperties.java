package org.allmende.web.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the identity provider knows the pages by (`allmende.oidc.client`).
///
/// @param id blank: nobody signs in by browser
/// @param secret blank for a public client, which proves itself by PKCE alone
@ConfigurationProperties("allmende.oidc.client")
record OidcClientProperties(
        @DefaultValue("") String id,
        @DefaultValue("") String secret,
        @DefaultValue("openid profile email") String scope) {}
