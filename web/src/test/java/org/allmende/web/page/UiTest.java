package org.allmende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Language;
import org.allmende.kernel.catalogue.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

import java.util.List;
import java.util.Map;

class UiTest {

    private final Ui german = new Ui(Language.DE, null);
    private final Ui english = new Ui(Language.EN, null);

    @Test
    void whatWasEnteredIsReadAsPeopleSayIt() {
        assertThat(german.entered("stage", List.of("in-progress"))).isEqualTo("In Umsetzung");
        assertThat(german.entered("stage", List.of("introducing"))).isEqualTo("In Einführung");
        assertThat(english.entered("visibility", List.of("public"))).isEqualTo("Public");
        assertThat(german.entered("links[0].kind", List.of("repository"))).isEqualTo("Quelltext");
        assertThat(german.entered("topics", List.of("umwelt", "bildung")))
                .isEqualTo("Umwelt, Bildung");
        assertThat(german.entered("since", List.of("2026-11-23"))).isEqualTo("23.11.2026");
    }

    @Test
    void wordsStayAsTheyWereTyped() {
        assertThat(german.entered("title", List.of("idea"))).isEqualTo("idea");
        assertThat(german.entered("stage", List.of("anders"))).isEqualTo("anders");
        assertThat(german.entered("since", List.of("2026-02-30"))).isEqualTo("2026-02-30");
    }

    @Test
    void eachFieldIsShownOnceWithAllThatWasEntered() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("_for", "05382901");
        typed.add("topics", "umwelt");
        typed.add("title", "Hecken");
        typed.add("topics", "bildung");
        typed.add("text", " ");
        var shown = Filled.carried("/projekte/neu", typed, Language.DE).shown();

        assertThat(shown)
                .containsExactly(
                        Map.entry("topics", List.of("umwelt", "bildung")),
                        Map.entry("title", List.of("Hecken")));
    }

    @Test
    void aWordThatBeginsWithAHyphenStaysInOnePiece() {
        assertThat(german.label(Topic.UNTERNEHMENSFUEHRUNG_ENTWICKLUNG))
                .isEqualTo("Unternehmensführung & \u2011entwicklung");
        assertThat(german.label(Topic.EIN_AUSWANDERUNG)).isEqualTo("Ein- & Auswanderung");
    }
}
