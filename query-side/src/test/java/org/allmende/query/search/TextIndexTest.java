package org.allmende.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.query.timeline.Bits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextIndexTest {
    private static final List<String> TITLES =
            List.of(
                    "Digitaler Wohngeldantrag",
                    "Online-Terminvereinbarung im Bürgerbüro",
                    "Baugenehmigungen digital beantragen",
                    "Straßenschäden melden",
                    "Feuerwehrgerätehaus: Belegungsplan",
                    "Kita-Platzvergabe",
                    "Hundesteueranmeldung");

    private TextIndex index;

    @BeforeAll
    void sevenTitles(@TempDir Path folder) {
        index = TextIndex.open(folder, () -> "1", Long.MAX_VALUE);
        for (var slot = 0; slot < TITLES.size(); slot++) {
            index.add("project", slot, slot + 1, TITLES.get(slot), "Ein Vorhaben der Kommune");
        }
        index.add("community", 0, 8, "Arbeitskreis Wohngeld");
        index.refresh(() -> 8);
    }

    @AfterAll
    void close() {
        index.close();
    }

    private List<Integer> found(String query, Bits within) {
        var hits = index.search("project", query, within);
        var order = new ArrayList<Integer>();
        for (var i = 0; i < hits.count(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> -hits.scores()[i]));
        return order.stream().map(i -> hits.slots()[i]).toList();
    }

    private List<Integer> found(String query) {
        return found(query, Bits.of(0, 1, 2, 3, 4, 5, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "wohngeldantrag, 0",
        "Wohngeld, 0",
        "Antrag Wohngeld, 0",
        "Termine vereinbaren, 1",
        "Terminvereinbarungen, 1",
        "Genehmigung, 2",
        "Baugenehmigung, 2",
        "Feuerwehr, 4",
        "Steuer, 6",
    })
    void aWordIsFoundInsideACompoundAndInAnyForm(String query, int slot) {
        assertThat(found(query)).startsWith(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "Burgerburo, 1",
        "Buergerbuero, 1",
        "STRASSENSCHADEN, 3",
        "Strassenschäden, 3",
        "geraetehaus, 4"
    })
    void umlautsAndSharpSMayBeWrittenEitherWay(String query, int slot) {
        assertThat(found(query)).startsWith(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "Wohngeldantarg, 0",
        "Terminvereinbahrung, 1",
        "Baugenemigung, 2",
        "Strasenschäden, 3",
        "Feuerwergerätehaus, 4",
        "Hundesteur, 6",
    })
    void aMisspeltWordIsFoundByWhatItShares(String query, int slot) {
        assertThat(found(query)).startsWith(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "wohn, 0",
        "Term, 1",
        "Bürgerbür, 1",
        "Terminvereinbarungs, 1",
        "bauge, 2",
        "Baugenehmigunge, 2",
        "melden straß, 3",
        "Feuerw, 4",
        "ki, 5",
        "hundesteueranmeldun, 6"
    })
    void aWordIsFoundWhileItIsTyped(String query, int slot) {
        assertThat(found(query)).startsWith(slot);
    }

    @ParameterizedTest
    @CsvSource({"vorha", "kommu", "Vorhabn", "Komune"})
    void whatStandsInTheTextAloneIsFoundHalfTypedOrMisspelt(String query) {
        assertThat(found(query)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
    }

    /// The index keeps a word as written with the first text that bears it.
    @Test
    void aMisspeltWordIsFoundInEachTextThatBearsItInAnyForm() {
        assertThat(found("Komune", Bits.of(3))).containsExactly(3);
        assertThat(found("Genemigung", Bits.of(2))).containsExactly(2);
        assertThat(index.search("community", "Wohngelt", Bits.of(0, 1)).slots()).containsExactly(0);
    }

    @Test
    void onlySlotsOfTheSetAreFound() {
        assertThat(found("digital", Bits.of(2, 5))).containsExactly(2);
        assertThat(found("digital", Bits.NONE)).isEmpty();
    }

    @Test
    void kindsDoNotMix() {
        assertThat(index.search("community", "Wohngeld", Bits.of(0, 1)).slots()).containsExactly(0);
        assertThat(index.search("community", "Feuerwehr", Bits.of(0, 1)).slots()).isEmpty();
    }

    @Test
    void nothingToLookForFindsNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("!?")).isEmpty();
    }

    @Test
    void whatIsMoreAlikeComesFirst() {
        assertThat(found("Hundesteueranmeldungen Terminvereinbahrung")).startsWith(6, 1);
    }

    @Test
    void aWholePageMayBeLookedFor() {
        var page =
                IntStream.range(0, 64)
                        .mapToObj("Straßenschade%d"::formatted)
                        .collect(Collectors.joining(" "));
        // Of the longest query there may be the last word is but "St", and so Steuer begins.
        assertThat(found(page)).containsExactly(3, 6);
    }

    @Test
    void aWholePageMayBeLikeMoreWordsThanAQueryMayLookFor(@TempDir Path folder) {
        try (var many = TextIndex.open(folder, () -> "1", Long.MAX_VALUE)) {
            for (var slot = 0; slot < 13; slot++) {
                var letter = (char) ('a' + slot);
                var words =
                        IntStream.range(0, 100)
                                .mapToObj(i -> "Meldewesen%s%d".formatted(letter, i))
                                .collect(Collectors.joining(" "));
                many.add("project", slot, slot + 1, words);
            }
            many.refresh(() -> 13);
            var page =
                    IntStream.range(0, 13)
                            .mapToObj(i -> "Meldewesen%s".formatted((char) ('a' + i)))
                            .collect(Collectors.joining(" "));

            assertThat(many.search("project", page, Bits.of(0, 1, 2, 3)).slots())
                    .containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void whatIsSimilarComesAfterWhatIsThere() {
        assertThat(found("Hundesteueranmeldung melden")).startsWith(6, 3);
        assertThat(found("Hundesteuern")).startsWith(6);
    }
}
