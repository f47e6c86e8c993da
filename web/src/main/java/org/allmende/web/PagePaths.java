package org.allmende.web;

import org.springframework.web.server.ServerWebExchange;

/// Tells pages for people from what is for programs.
public final class PagePaths {
    private PagePaths() {}

    /// Whether a request is for a page.
    public static boolean isPage(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return !(path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/actuator")
                || path.startsWith("/actuator/")
                || path.equals("/openapi.json")
                || path.startsWith("/assets/"));
    }
}
