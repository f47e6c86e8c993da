package org.allmende.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class TermStreamTest {
    private static final List<String> TEXTS =
            List.of(
                    "Der Wohngeldantrag ersetzt den Wohngeldantrag, und der Antrag bleibt ein"
                            + " Antrag.",
                    "Wohngeldantrag: Straßenschäden im Landkreis, Straßenschäden in der Stadt");

    private final Analyzer stems = German.stems(new CompoundWords());
    private final Analyzer words = German.words();

    @ParameterizedTest
    @EnumSource
    void aFieldKeepsOfWordsTakenApartOnceWhatItWouldOfTheWholeText(Field field) throws Exception {
        var vocabulary = new Vocabulary(stems, words);
        // What is remembered of an earlier text says the same.
        vocabulary.words(TEXTS);

        var streamed = new Document();
        streamed.add(field(field, new TermStream(field).of(vocabulary.words(TEXTS))));
        var analysed = new Document();
        TEXTS.forEach(text -> analysed.add(field(field, text)));

        assertThat(kept(field, streamed)).isEqualTo(kept(field, analysed)).isNotEmpty();
    }

    private org.apache.lucene.document.Field field(Field field, TermStream terms) {
        return new org.apache.lucene.document.Field(field.name(), terms, field.type());
    }

    private org.apache.lucene.document.Field field(Field field, String text) {
        return new org.apache.lucene.document.Field(field.name(), text, field.type());
    }

    private Analyzer analyzer(Field field) {
        return switch (field) {
            case TITLE, TEXT -> stems;
            case WORDS -> words;
        };
    }

    /// How often each term stands in the one document, and under no name how long that is.
    private Map<String, Long> kept(Field field, Document document) throws Exception {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer(field)))) {
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(directory)) {
                return kept(field.name(), reader.leaves().getFirst().reader());
            }
        }
    }

    private static Map<String, Long> kept(String field, LeafReader leaf) throws Exception {
        var kept = new TreeMap<String, Long>();
        var terms = leaf.terms(field).iterator();
        for (var term = terms.next(); term != null; term = terms.next()) {
            var places = terms.postings(null, PostingsEnum.FREQS);
            assertThat(places.nextDoc()).isNotEqualTo(DocIdSetIterator.NO_MORE_DOCS);
            kept.put(term.utf8ToString(), (long) places.freq());
        }
        var norms = leaf.getNormValues(field);
        if (norms != null && norms.advanceExact(0)) {
            kept.put("", norms.longValue());
        }
        return kept;
    }
}
