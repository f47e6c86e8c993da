package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/// Whoever follows the links of the pages comes to what they promise, from the start page on.
class EveryLinkTest {
    /// Far fewer, and the walk has lost its way in.
    private static final int AT_LEAST = 500;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {PagesApp.MUSTERSTADT, PagesApp.NEUHAFEN, PagesApp.OPERATOR})
    void leadsSomewhere(String email) {
        var app = PagesApp.get();
        var walk = new Walk(email == null ? app.visitor() : app.signedIn(email));
        walk.from("/");
        assertThat(walk.broken()).isEmpty();
        assertThat(walk.followed()).hasSizeGreaterThan(AT_LEAST);
        assertThat(walk.followed())
                .contains(email == null ? "/registrieren" : "/mein")
                .containsAll(Stream.of("/katalog", "/zahlen", "/hilfe", "/schnittstelle").toList());
    }
}
