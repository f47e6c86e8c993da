package org.allmende.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class VocabularyTest {
    private final Vocabulary vocabulary =
            new Vocabulary(German.stems(new CompoundWords()), German.words());

    private List<String> metIn(String text) throws IOException {
        vocabulary.words(List.of(text));
        return vocabulary.met().stream().map(BytesRef::utf8ToString).toList();
    }

    @Test
    void eachWordIsMetForTheFirstTimeOnce() throws IOException {
        assertThat(metIn("Wohngeld und Bürgergeld"))
                .containsExactly("wohngeld", "und", "burgergeld");
        assertThat(metIn("Bürgergeld und Kindergeld")).containsExactly("kindergeld");
        assertThat(metIn("Wohngeld")).isEmpty();
    }

    @Test
    void whatIsForgottenIsMetAgain() throws IOException {
        metIn("Wohngeld und Bürgergeld");
        vocabulary.forget();

        assertThat(metIn("Wohngeld")).containsExactly("wohngeld");
    }

    @Test
    void wordsThatBecameNoEntryAreMetAgainToo() throws IOException {
        vocabulary.words(List.of("Wohngeld"));
        vocabulary.forget();

        assertThat(metIn("Wohngeld")).containsExactly("wohngeld");
    }
}
