package org.allmende.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Language;
import org.allmende.kernel.statistics.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Each definition and version that was ever shown keeps its text:
/// `definitions/<name>.<version>.txt`, German and English. Never edit such a file; a new meaning is
/// a new version in a new file.
class DefinitionsTest {

    @ParameterizedTest
    @EnumSource(Definitions.class)
    void aDefinitionSaysSomethingElseOnlyUnderANewVersion(Definitions definition)
            throws IOException {
        var german = definition.in(Language.DE);
        var english = definition.in(Language.EN);
        var file = "/definitions/" + german.name() + "." + german.version() + ".txt";
        var said = german.text() + "\n\n" + english.text() + "\n";
        try (var recorded = DefinitionsTest.class.getResourceAsStream(file)) {
            assertThat(recorded).as("%s, which should say%n%s", file, said).isNotNull();
            assertThat(said)
                    .as("a new version, since another text is in %s", file)
                    .isEqualTo(new String(recorded.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void eachDimensionHasItsOwn() {
        assertThat(Arrays.stream(Dimension.values()).map(Definitions::of))
                .doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(it.in(Language.EN).text()).contains("Grouped by"));
        assertThat(Arrays.stream(Definitions.values()).map(it -> it.in(Language.DE).name()))
                .doesNotHaveDuplicates();
    }
}
