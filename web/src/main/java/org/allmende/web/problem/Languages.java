package org.allmende.web.problem;

import org.allmende.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.util.List;
import java.util.Locale;

/// The language of an answer: chosen, or from `Accept-Language`. German by default.
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    /// Names the chosen language.
    public static final String COOKIE = "sprache";

    private Languages() {}

    /// The language of an answer to a request: the one that the visitor chose on a page, else the
    /// browser's.
    public static Language of(ServerHttpRequest request) {
        var chosen = request.getCookies().getFirst(COOKIE);
        if (chosen == null) return of(request.getHeaders());
        return chosen.getValue().equals("en") ? Language.EN : Language.DE;
    }

    static Language of(HttpHeaders headers) {
        try {
            var wanted = headers.getAcceptLanguage();
            return Locale.ENGLISH.equals(Locale.lookup(wanted, SPOKEN)) ? Language.EN : Language.DE;
        } catch (IllegalArgumentException e) {
            return Language.DE;
        }
    }
}
