package org.allmende.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Language;
import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void whateverANameHoldsThePictureStaysWellFormed() {
        var name = "<script>alert('&\"1\"')</script> \u0000\u001B\uD800 \uFFFE 🌾";

        var drawn =
                Drawn.of(
                        new Svg()
                                .open("svg")
                                .link("row", "/suche?a=1&b=\"2\"", name)
                                .words("name", name, 1, 2)
                                .done());

        var said = "<script>alert('&\"1\"')</script> \uFFFD\uFFFD\uFFFD \uFFFD 🌾";
        assertThat(drawn.links()).containsExactly(java.util.Map.entry("/suche?a=1&b=\"2\"", said));
        assertThat(drawn.words()).containsExactly(said);
        assertThat(drawn.all("script")).isEmpty();
    }

    @Test
    void aPictureSaysWhatItIsAndWhatIsToBeSeen() {
        var image = Drawn.of(Svg.picture(Drawn.GERMAN, "bars", 360, 48, false, "Ein Satz.").done());

        assertThat(image.root().getAttribute("role")).isEqualTo("img");
        assertThat(image.root().getAttribute("viewBox")).isEqualTo("0 0 360 48");
        assertThat(image.all("title").getFirst().getAttribute("id"))
                .isEqualTo(image.root().getAttribute("aria-labelledby"));
        assertThat(image.all("title").getFirst().getTextContent()).isEqualTo("Nachnutzung");
        assertThat(image.all("desc").getFirst().getAttribute("id"))
                .isEqualTo(image.root().getAttribute("aria-describedby"));
        assertThat(image.all("desc").getFirst().getTextContent()).isEqualTo("Ein Satz.");
    }

    @Test
    void linksInAPictureAreNotHiddenBehindAnImage() {
        var group = Drawn.of(Svg.picture(Drawn.GERMAN, "bars", 360, 48, true, "").done());

        assertThat(group.root().getAttribute("role")).isEqualTo("group");
    }

    @Test
    void numbersAreWrittenShort() {
        assertThat(new Svg().rect("bar", 1.25, 2, 1 / 3.0, 10.96).done())
                .isEqualTo("<rect class=\"bar\" x=\"1.3\" y=\"2\" width=\"0.3\" height=\"11\"/>");
    }

    @Test
    void theIdOfAPictureIsOneWord() {
        assertThatThrownBy(() -> new Caption("a b", "", Drawn.GERMAN.what(), Language.DE))
                .hasMessageContaining("a b");
    }

    @Test
    void aCountAgreesWithItsNumberAndLanguage() {
        assertThat(Drawn.GERMAN.count(1)).isEqualTo("1 Nachnutzung");
        assertThat(Drawn.GERMAN.count(1_234_567)).isEqualTo("1.234.567 Nachnutzungen");
        assertThat(Drawn.ENGLISH.count(1_234_567)).isEqualTo("1,234,567 reuses");
        assertThat(Drawn.GERMAN.list(java.util.List.of("a", "b", "c"))).isEqualTo("a, b und c");
        assertThat(Drawn.ENGLISH.list(java.util.List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Drawn.GERMAN.list(java.util.List.of())).isEmpty();
    }
}
