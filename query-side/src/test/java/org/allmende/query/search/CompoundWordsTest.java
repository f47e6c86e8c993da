package org.allmende.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundWordsTest {
    private final CompoundWords compounds = new CompoundWords();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 69, 70, 71, 255, 20_000})
    void whateverLengthAWordHasItIsTakenApartOrLeft(int length) {
        assertThat(compounds.partsOf("a".repeat(length))).isNotNull();
        var word = "wohngeldantrag".repeat(length / 14 + 1);
        assertThat(compounds.partsOf(word).isEmpty()).isEqualTo(word.length() > 70);
    }
}
