package org.allmende.web;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Instant;

/// A link that does one thing once. Only this answer ever says it.
///
/// @param link an address of the platform; its last part is the secret
/// @param expiresAt from when it is of no use
public record SecretLink(String link, Instant expiresAt) {

    /// A link to a path of the platform, under the address by which it was asked.
    public static SecretLink at(ServerHttpRequest request, String path, Instant expiresAt) {
        var link =
                UriComponentsBuilder.fromUri(request.getURI())
                        .replacePath(path)
                        .replaceQuery(null)
                        .build()
                        .toUriString();
        return new SecretLink(link, expiresAt);
    }
}
