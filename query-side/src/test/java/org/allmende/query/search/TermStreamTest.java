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
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class TermStreamTest {
    private static final String NAME = "text";
    private static final List<String> TEXTS =
            List.of(
                    "Der Wohngeldantrag ersetzt den Wohngeldantrag, und der Antrag bleibt ein"
                            + " Antrag.",
                    "Wohngeldantrag: Straßenschäden im Landkreis, Straßenschäden in der Stadt");

    private final Analyzer stems = German.stems(new CompoundWords());

    @Test
    void aFieldKeepsOfWordsTakenApartOnceWhatItWouldOfTheWholeText() throws Exception {
        var vocabulary = new Vocabulary(stems, German.words());
        // What is remembered of an earlier text says the same.
        vocabulary.words(TEXTS);

        var streamed = new Document();
        streamed.add(field(new TermStream().of(vocabulary.words(TEXTS))));
        var analysed = new Document();
        TEXTS.forEach(text -> analysed.add(field(text)));

        assertThat(kept(streamed)).isEqualTo(kept(analysed)).isNotEmpty();
    }

    private org.apache.lucene.document.Field field(TermStream terms) {
        return new org.apache.lucene.document.Field(NAME, terms, Field.TYPE);
    }

    private org.apache.lucene.document.Field field(String text) {
        return new org.apache.lucene.document.Field(NAME, text, Field.TYPE);
    }

    /// How often each term stands in the one document, and under no name how long that is.
    private Map<String, Long> kept(Document document) throws Exception {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(stems))) {
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(directory)) {
                return kept(reader.leaves().getFirst().reader());
            }
        }
    }

    private static Map<String, Long> kept(LeafReader leaf) throws Exception {
        var kept = new TreeMap<String, Long>();
        var terms = leaf.terms(NAME).iterator();
        for (var term = terms.next(); term != null; term = terms.next()) {
            var places = terms.postings(null, PostingsEnum.FREQS);
            assertThat(places.nextDoc()).isNotEqualTo(DocIdSetIterator.NO_MORE_DOCS);
            kept.put(term.utf8ToString(), (long) places.freq());
        }
        var norms = leaf.getNormValues(NAME);
        if (norms != null && norms.advanceExact(0)) {
            kept.put("", norms.longValue());
        }
        return kept;
    }
}
