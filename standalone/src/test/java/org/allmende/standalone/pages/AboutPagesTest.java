package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The pages about the platform itself: help, the operator's texts, what programs can do.
class AboutPagesTest {
    private final PagesApp app = PagesApp.get();

    @Test
    void theTextsOfTheDemoArePlainlyExamplesInBothLanguages() {
        for (var language : List.of("de", "en")) {
            for (var path : List.of("/impressum", "/datenschutz", "/barrierefreiheit")) {
                var page = app.visitor().speaking(language).get(path).expect(200);
                assertThat(page.one("main .alert-warning").text())
                        .containsAnyOf("Beispiel", "Example");
                assertThat(page.one("main .article").attr("lang")).isEqualTo(language);
                assertThat(page.texts("main h2")).isNotEmpty();
            }
        }
    }

    @Test
    void theAccessibilityStatementLeadsToTheFeedbackForm() {
        var page = app.visitor().get("/barrierefreiheit");
        var form = app.visitor().get(page.one("main .actions a").attr("href"));
        assertThat(form.one("input[name=page]").val()).isEqualTo("/barrierefreiheit");
    }

    @Test
    void helpSpeaksToEachKindOfUserInBothLanguages() {
        var german = app.visitor().get("/hilfe").expect(200);
        var english = app.visitor().speaking("en").get("/hilfe").expect(200);
        assertThat(german.document().select(".help-nav a").eachAttr("href"))
                .hasSize(8)
                .allSatisfy(it -> assertThat(german.has(it)).isTrue())
                .isEqualTo(english.document().select(".help-nav a").eachAttr("href"));
        assertThat(german.document().select(".chapter")).allMatch(it -> it.text().length() > 200);
        assertThat(german.texts(".chapter h2")).isNotEqualTo(english.texts(".chapter h2"));
    }

    @Test
    void aProblemIsHeadedByItsSentenceAndNumberedAtTheEnd() {
        var german = app.visitor().get("/gibtesnirgends").expect(404);
        assertThat(german.one("h1").text()).isEqualTo("Das gibt es hier nicht");
        assertThat(german.one("main > :last-child").text()).isEqualTo("Fehler 404: Nicht gefunden");
        var english = app.visitor().speaking("en").get("/gibtesnirgends").expect(404);
        assertThat(english.one("h1").text()).isEqualTo("There is no such thing here");
        assertThat(english.one("main > :last-child").text()).isEqualTo("Error 404: Not found");
    }

    @Test
    void theFourLinesAreThereToBePasted() {
        var page = app.visitor().get("/schnittstelle").expect(200);
        assertThat(page.texts(".lines-to-try code"))
                .hasSize(4)
                .allSatisfy(
                        it -> assertThat(it).contains("curl -s").contains(app.uri().toString()));
        assertThat(page.has("main a[href=/openapi.json]")).isTrue();
        assertThat(page.has("main a[href=/api/codes]")).isTrue();
    }
}
