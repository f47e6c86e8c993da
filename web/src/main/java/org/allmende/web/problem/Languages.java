package org.allmende.web.problem;

import org.allmende.kernel.Language;
import org.springframework.http.HttpHeaders;

import java.util.List;
import java.util.Locale;

/// The language of an answer, from `Accept-Language`. German by default.
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private Languages() {}

    public static Language of(HttpHeaders headers) {
        try {
            var wanted = headers.getAcceptLanguage();
            return Locale.ENGLISH.equals(Locale.lookup(wanted, SPOKEN)) ? Language.EN : Language.DE;
        } catch (IllegalArgumentException e) {
            return Language.DE;
        }
    }
}
