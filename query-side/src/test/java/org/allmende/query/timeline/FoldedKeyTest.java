package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedKeyTest {
    @Test
    void marksAndCaseDoNotCount() {
        assertThat(FoldedKey.of("Öffentliche Straßen")).isEqualTo("offentliche strassen");
    }

    @Test
    void punctuationIsOneSpaceAndNoneAtTheEnds() {
        assertThat(FoldedKey.of("  „Smart-City“ – (Pilot) ")).isEqualTo("smart city pilot");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(FoldedKey.of("Mu\u0308nster")).isEqualTo(FoldedKey.of("Münster"));
    }

    @Test
    void aSpaceSortsBeforeEveryLetter() {
        assertThat(FoldedKey.of("Bad Tölz")).isLessThan(FoldedKey.of("Badenweiler"));
    }
}
