package org.allmende.web.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Language;
import org.allmende.web.legal.LegalTexts.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The operator's own texts.
class LegalTextsTest {
    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static LegalTexts in(Path file, boolean demo) {
        return new LegalTexts(it -> file.toString(), demo);
    }

    @Test
    void theOperatorsTextIsShownAsItIsNow() throws IOException {
        var file = file("imprint.md", "# Impressum\n\n## Wer\n\nStadt X\n");
        var texts = in(file, true);
        var text = texts.of("imprint", Language.DE);
        assertThat(text.origin()).isEqualTo(Origin.OPERATOR);
        assertThat(text.markdown()).isTrue();
        assertThat(text.text()).startsWith("\n## Wer");
        Files.writeString(file, "Stadt Y");
        assertThat(texts.of("imprint", Language.DE).text()).isEqualTo("Stadt Y");
    }

    @Test
    void anEnglishOneBesideItIsForEnglishReaders() throws IOException {
        var file = file("privacy.txt", "deutsch");
        assertThat(in(file, false).of("privacy", Language.EN).language()).isEqualTo("de");
        file("privacy_en.txt", "english");
        var text = in(file, false).of("privacy", Language.EN);
        assertThat(text.text()).isEqualTo("english");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.markdown()).isFalse();
        assertThat(in(file, false).of("privacy", Language.DE).text()).isEqualTo("deutsch");
    }

    @Test
    void examplesAreForTheDemoAlone() {
        assertThat(new LegalTexts(it -> "", true).of("imprint", Language.DE).origin())
                .isEqualTo(Origin.EXAMPLE);
        assertThat(new LegalTexts(it -> "", false).of("imprint", Language.DE).origin())
                .isEqualTo(Origin.NONE);
        assertThat(in(folder.resolve("gone.md"), true).of("imprint", Language.DE).origin())
                .as("an example never stands in for the operator's text")
                .isEqualTo(Origin.NONE);
    }
}
